using System.Globalization;

namespace Doorway.Clinical.VitalSigns;

/// <summary>
/// Evaluates the alarm table over a window. Every row has the same meaning: a sign is compared with a number. Silence
/// is a sign like any other (minutes overdue). Source: the alarm file of the knowledge set, row by row.
/// </summary>
public static class AlarmRules
{
    private static readonly AlarmSign[] Threats = [AlarmSign.Unresponsive, AlarmSign.NotBreathing, AlarmSign.Seizure, AlarmSign.ChestPain];

    /// <summary>The conditions at this moment, the most urgent first; of each group the most urgent alone.</summary>
    /// <param name="window">The session's readings and times.</param>
    /// <param name="limits">The table that the session is pinned to.</param>
    /// <param name="now">The moment; readings from the future are left out.</param>
    public static IReadOnlyList<AlarmCondition> Evaluate(AlarmWindow window, AlarmLimits limits, DateTimeOffset now)
    {
        var readings = window.Readings.Where(r => r.At <= now).OrderByDescending(r => r.At).ToList();
        return [.. limits.Rows
            .Where(r => Holds(r, window, now))
            .Select(r => Condition(r, window, readings, now))
            .OfType<AlarmCondition>()
            .GroupBy(c => c.Group)
            .Select(g => g.OrderByDescending(c => c.Priority).First())
            .OrderByDescending(c => c.IsThreatToLife)
            .ThenByDescending(c => c.Priority)];
    }

    private static bool Holds(AlarmRow row, AlarmWindow window, DateTimeOffset now)
    {
        if (!row.Settings.Contains(window.Setting)) return false;
        if (row.OnlyRoutes is { } routes && !routes.Contains(window.Route)) return false;
        if (window.ReleasedAt is not null && !Threats.Contains(row.Sign)) return false;
        return row.OnlyAfterMinutesFromDose is not { } minutes
            || (window.DoseAt is { } dose && now - dose > TimeSpan.FromMinutes(minutes));
    }

    private static AlarmCondition? Condition(AlarmRow row, AlarmWindow window, List<VitalSignsReading> readings, DateTimeOffset now)
    {
        var values = Values(row.Sign, window, readings, now).Take(2).ToList();
        if (values.Count == 0 || !row.IsMetBy(values[0].Value)) return null;
        var repeated = values.Count > 1 && row.IsMetBy(values[1].Value);
        var waits = row.NeedsRepeatWithinMinutes is not null && !repeated;
        TimeSpan? within = waits ? TimeSpan.FromMinutes(row.NeedsRepeatWithinMinutes!.Value) : null;
        return new AlarmCondition
        {
            Id = row.Id,
            Group = row.Group,
            Priority = row.Priority,
            Says = row.Says,
            Because = Because(row.Sign, values[0]),
            NeedsRepeatWithin = within,
            RepeatDueAt = within is { } time ? values[0].At + time : null,
            Protocol = waits ? null : row.ProtocolWhenRepeated,
            IsThreatToLife = Threats.Contains(row.Sign),
            Source = row.Source,
            SourceDate = row.SourceDate,
            Basis = row.Basis,
            Mark = row.Mark,
        };
    }

    // The latest value first; what was not measured is no value.
    private static IEnumerable<(decimal Value, DateTimeOffset At)> Values(AlarmSign sign, AlarmWindow window, List<VitalSignsReading> readings, DateTimeOffset now) => sign switch
    {
        AlarmSign.SystolicRiseMmHg => Rise(AlarmSign.SystolicMmHg, window, readings),
        AlarmSign.DiastolicRiseMmHg => Rise(AlarmSign.DiastolicMmHg, window, readings),
        AlarmSign.MinutesSinceDose => Since(window.DoseAt, now),
        AlarmSign.MinutesOverdue => Since(window.NextReadingDueAt, now),
        AlarmSign.MinutesWithoutLink => Since(window.LinkLostSince, now),
        _ when Threats.Contains(sign) => window.ThreatsToLife.Contains(sign) ? [(1, now)] : [],
        _ => readings.Where(r => r.Of(sign) is not null).Select(r => ((decimal)r.Of(sign)!.Value, r.At)),
    };

    private static IEnumerable<(decimal, DateTimeOffset)> Rise(AlarmSign sign, AlarmWindow window, List<VitalSignsReading> readings) =>
        window.Baseline?.Of(sign) is not { } before || window.DoseAt is not { } dose
            ? []
            : readings.Where(r => r.At >= dose && r.Of(sign) is not null).Select(r => ((decimal)(r.Of(sign)!.Value - before), r.At));

    private static IEnumerable<(decimal, DateTimeOffset)> Since(DateTimeOffset? start, DateTimeOffset now) =>
        start is { } from ? [((decimal)(now - from).TotalMinutes, from)] : [];

    private static string Because(AlarmSign sign, (decimal Value, DateTimeOffset At) value)
    {
        if (Threats.Contains(sign)) return "Reported in the room";
        var at = value.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        var number = Math.Floor(value.Value).ToString(CultureInfo.InvariantCulture);
        return sign switch
        {
            AlarmSign.MinutesSinceDose => $"{number} minutes since the dose at {at}",
            AlarmSign.MinutesOverdue => $"Due at {at}, {number} minutes late",
            AlarmSign.MinutesWithoutLink => $"No link since {at}, {number} minutes",
            AlarmSign.SystolicRiseMmHg or AlarmSign.DiastolicRiseMmHg => $"{number} mm Hg above the reading before the dose, at {at}",
            AlarmSign.SpO2Percent => $"{number} % at {at}",
            AlarmSign.Moaas => $"MOAA/S {number} at {at}",
            AlarmSign.SystolicMmHg or AlarmSign.DiastolicMmHg => $"{number} mm Hg at {at}",
            _ => $"{number} a minute at {at}",
        };
    }
}
