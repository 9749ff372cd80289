using System.Globalization;

namespace Doorway.Fhir.Import;

/// <summary>A recorded sign in words, and why it is only shown when it is no reading.</summary>
internal sealed record SignInWords(string Kind, string Words, PartialDate? On, string? WhyOnlyShown);

internal static class SignWords
{
    public static IEnumerable<SignInWords> Of(ReferredVitals vitals)
    {
        foreach (var pressure in vitals.BloodPressures)
            yield return new SignInWords("blood-pressure", $"Blood pressure {Number(pressure.SystolicMmHg)}/{Number(pressure.DiastolicMmHg)} mmHg", pressure.On,
                WhyOnlyShown(pressure.On, pressure.SystolicMmHg, pressure.DiastolicMmHg));
        foreach (var (kind, name, unit, report) in Single(vitals))
            yield return new SignInWords(kind, $"{name} {Number(report.Amount)} {(report.Amount.Value is null ? report.Amount.UnitAsRecorded : unit)}".TrimEnd(), report.On, WhyOnlyShown(report.On, report.Amount));
    }

    private static IEnumerable<(string Kind, string Name, string Unit, VitalReport Report)> Single(ReferredVitals vitals)
    {
        if (vitals.HeartRatePerMinute is { } heart) yield return ("heart-rate", "Heart rate", "per minute", heart);
        if (vitals.OxygenSaturationPercent is { } oxygen) yield return ("oxygen-saturation", "Oxygen saturation", "%", oxygen);
        if (vitals.WeightKg is { } weight) yield return ("weight", "Weight", "kg", weight);
        if (vitals.HeightCm is { } height) yield return ("height", "Height", "cm", height);
        if (vitals.TemperatureCelsius is { } temperature) yield return ("temperature", "Temperature", "°C", temperature);
        if (vitals.RespiratoryRatePerMinute is { } breaths) yield return ("respiratory-rate", "Breaths", "per minute", breaths);
    }

    private static string Number(RecordedAmount? amount) =>
        amount is null ? "not recorded" : Math.Round(amount.Value ?? amount.AsRecorded, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string? WhyOnlyShown(PartialDate? on, params RecordedAmount?[] amounts) =>
        amounts.Select(a => a?.Doubt).FirstOrDefault(d => d is not null) is { } doubt ? doubt switch
        {
            AmountDoubt.UnitNotUnderstood => "Its unit is not understood here",
            AmountDoubt.NotExact => "Recorded as less than or more than",
            _ => "The number is not possible",
        }
        : ReferredReadings.MomentOf(on) is null ? "The record does not say on which day" : null;
}
