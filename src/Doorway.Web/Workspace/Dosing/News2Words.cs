using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Clinical.Monitoring;

namespace Doorway.Web.Workspace.Dosing;

/// <summary>NEWS2 and its parts in words.</summary>
internal static class News2Words
{
    public static readonly (Responsiveness Is, string Says)[] Responds =
    [
        (Responsiveness.Alert, "Alert"), (Responsiveness.NewConfusion, "New confusion"), (Responsiveness.Voice, "Responds to a voice"),
        (Responsiveness.Pain, "Responds to pain only"), (Responsiveness.Unresponsive, "Does not respond"),
    ];

    public static string Risk(News2Risk risk) => risk switch
    {
        News2Risk.High => "high risk",
        News2Risk.Medium => "medium risk",
        News2Risk.LowMedium => "low to medium risk, because one part alone scores 3",
        _ => "low risk",
    };

    public static string Parts(News2Score score) => string.Join(", ", News2.PartNames.Select(name => $"{Part(name)} {score.Parts[name]}"));

    /// <summary>What a reading holds for NEWS2 beside the usual signs.</summary>
    public static IEnumerable<string> Of(VitalSignsReading reading)
    {
        if (reading.TemperatureTenthsCelsius is { } tenths)
            yield return $"{Celsius(tenths)} °C ({(tenths * 0.18m + 32).ToString("0.0", CultureInfo.InvariantCulture)} °F)";
        if (reading.HasSupplementalOxygen is { } extra)
            yield return extra ? "extra oxygen" : "on air";
        if (reading.OnSecondOxygenScale == true)
            yield return "oxygen scale 2";
        if (reading.Responds is { } responds)
            yield return Responds.First(r => r.Is == responds).Says.ToLowerInvariant();
    }

    private static string Celsius(int tenths) => (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Part(string name) => name switch
    {
        "respirationRate" => "breaths",
        "spo2" => "oxygen saturation",
        "supplementalOxygen" => "air or oxygen",
        "systolicMmHg" => "upper pressure",
        "heartRate" => "pulse",
        "consciousness" => "responding",
        _ => "temperature",
    };
}
