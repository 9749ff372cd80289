using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;

namespace Doorway.Care.Dosing;

/// <summary>How somebody responds, by the five words of NEWS2.</summary>
public enum Responsiveness
{
    Alert,
    NewConfusion,
    Voice,
    Pain,
    Unresponsive,
}

/// <summary>NEWS2 of one reading: an aid, never the alarm. A part that was not measured leaves it without a total.</summary>
/// <param name="Score">The score; null when something is missing.</param>
/// <param name="Missing">What is missing, in the words of the form.</param>
/// <param name="Source">Where the table comes from.</param>
/// <param name="SourceDate">Its date.</param>
public sealed record News2Aid(News2Score? Score, IReadOnlyList<string> Missing, string Source, string SourceDate)
{
    public static News2Aid Of(VitalSignsReading reading, KnowledgeSet knowledge)
    {
        var row = knowledge.Scales.First(r => r.Scale == "news2");
        List<string> missing =
        [
            .. Lacks(reading.RespiratoryRatePerMin, "breaths"),
            .. Lacks(reading.SpO2Percent, "oxygen saturation"),
            .. reading.HasSupplementalOxygen is null ? ["air or extra oxygen"] : Array.Empty<string>(),
            .. Lacks(reading.SystolicMmHg, "upper number of the blood pressure"),
            .. Lacks(reading.HeartRatePerMin, "pulse"),
            .. reading.Responds is null ? ["how they respond"] : Array.Empty<string>(),
            .. Lacks(reading.TemperatureTenthsCelsius, "temperature"),
        ];
        if (missing.Count > 0)
            return new News2Aid(null, missing, row.Source, row.SourceDate);
        return new News2Aid(News2.Of(new News2Observation
        {
            RespirationRate = reading.RespiratoryRatePerMin!.Value,
            SpO2Percent = reading.SpO2Percent!.Value,
            SecondOxygenScale = reading.OnSecondOxygenScale == true,
            SupplementalOxygen = reading.HasSupplementalOxygen!.Value,
            SystolicMmHg = reading.SystolicMmHg!.Value,
            HeartRatePerMinute = reading.HeartRatePerMin!.Value,
            Consciousness = Code(reading.Responds!.Value),
            TemperatureCelsius = reading.TemperatureTenthsCelsius!.Value / 10m,
        }, knowledge), [], row.Source, row.SourceDate);
    }

    private static string[] Lacks(int? value, string name) => value is null ? [name] : [];

    private static string Code(Responsiveness responds) => responds switch
    {
        Responsiveness.Alert => "A",
        Responsiveness.NewConfusion => "C",
        Responsiveness.Voice => "V",
        Responsiveness.Pain => "P",
        _ => "U",
    };
}
