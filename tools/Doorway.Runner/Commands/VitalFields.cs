using Doorway.Clinical.VitalSigns;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>Readings of a request. Times are minutes on one line; no calendar is needed.</summary>
internal static class VitalFields
{
    private const int MostMmHg = 400;
    private const int MostMinutes = 100_000;

    // An instant that stands for minute 0. What is answered is minutes again. Limits hold by the day of the newest knowledge.
    public static DateTimeOffset Zero(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public static DateTimeOffset At(DateTimeOffset zero, Field minute) => zero.AddMinutes(minute.Whole(-MostMinutes, MostMinutes));

    public static DateTimeOffset? AtOrNull(DateTimeOffset zero, Field minute) => minute.IsMissing ? null : At(zero, minute);

    public static IReadOnlyList<VitalSignsReading> Readings(Field field, DateTimeOffset zero) => [.. field.List().Select(f => Reading(f.Object(), At(zero, f["minute"])))];

    public static VitalSignsReading Reading(Field field, DateTimeOffset at) => new()
    {
        At = at,
        SystolicMmHg = field["systolicMmHg"].WholeOrNull(0, MostMmHg),
        DiastolicMmHg = field["diastolicMmHg"].WholeOrNull(0, MostMmHg),
        HeartRatePerMinute = field["heartRate"].WholeOrNull(0, MostMmHg),
        SpO2Percent = field["spo2"].WholeOrNull(0, 100),
        RespiratoryRatePerMinute = field["respirationRate"].WholeOrNull(0, 200),
        Moaas = field["moaas"].WholeOrNull(0, 5),
    };
}
