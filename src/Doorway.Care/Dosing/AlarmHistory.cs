using Doorway.Clinical.VitalSigns;

namespace Doorway.Care.Dosing;

/// <summary>One condition from the reading at which it began to the one at which it ended.</summary>
public sealed record AlarmSpan(string RuleId, string Group, int RaisedAtSequence, int? ClearedAtSequence);

/// <summary>How conditions become alarms: one open alarm a group. The room and a look back years later use the same steps,
/// so the history can be told again from readings and limits alone.</summary>
public static class AlarmHistory
{
    /// <summary>As many readings as the rules may look back on; the session never loads them all.</summary>
    public const int Window = 20;

    /// <summary>Which open alarms have ended and which conditions are new.</summary>
    public static (IReadOnlyList<string> Ended, IReadOnlyList<AlarmCondition> Begun) Step(IReadOnlyCollection<string> openRuleIds, IReadOnlyList<AlarmCondition> conditions)
    {
        var holding = conditions.Select(c => c.Id).ToHashSet();
        return ([.. openRuleIds.Where(id => !holding.Contains(id))], [.. conditions.Where(c => !openRuleIds.Contains(c.Id))]);
    }

    /// <summary>Tells the history again from the readings in the order of their sequence.</summary>
    public static IReadOnlyList<AlarmSpan> Rebuild(DosingSession session, IEnumerable<VitalSignsReading> readings, VitalSignsReading? before, DateTimeOffset? doseAt, AlarmLimits limits)
    {
        var spans = new List<AlarmSpan>();
        var seen = new List<VitalSignsReading>();
        foreach (var reading in readings.OrderBy(r => r.Sequence))
        {
            seen.Add(reading);
            var conditions = AlarmRules.Evaluate(WindowOf(session, seen, before, doseAt), limits, reading.ReceivedAt);
            var open = spans.Where(s => s.ClearedAtSequence is null).ToList();
            var (ended, begun) = Step([.. open.Select(s => s.RuleId)], conditions);
            foreach (var span in open.Where(s => ended.Contains(s.RuleId)))
                spans[spans.IndexOf(span)] = span with { ClearedAtSequence = reading.Sequence };
            spans.AddRange(begun.Select(c => new AlarmSpan(c.Id, c.Group, reading.Sequence!.Value, null)));
        }
        return spans;
    }

    public static AlarmWindow WindowOf(DosingSession session, IEnumerable<VitalSignsReading> readings, VitalSignsReading? before, DateTimeOffset? doseAt, TimeZoneInfo? zone = null) => new()
    {
        Setting = session.Setting,
        Route = session.Route,
        Readings = [.. readings.OrderByDescending(r => r.Sequence).Take(Window).Select(r => r.ForRules(zone))],
        Baseline = before?.ForRules(zone),
        DoseAt = doseAt,
    };
}
