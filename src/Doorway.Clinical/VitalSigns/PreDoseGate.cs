using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.VitalSigns;

/// <summary>What the reading before the dose asks for.</summary>
public enum PreDoseOutcome
{
    /// <summary>No finding in this reading.</summary>
    NoFinding,
    /// <summary>No fresh and whole reading.</summary>
    CannotAssess,
    /// <summary>Above 140/90: the prescriber decides before the dose.</summary>
    PrescriberDecides,
    /// <summary>Above the limit for home: measure again after five minutes of rest.</summary>
    RepeatNeeded,
    /// <summary>Above the limit for home again: no dose today.</summary>
    Never,
}

/// <summary>The answer to "does the reading allow the dose?".</summary>
/// <param name="Outcome">What it asks for.</param>
/// <param name="Says">Sentence for the page.</param>
/// <param name="Because">Each limit that was passed, with the value.</param>
/// <param name="RepeatNotBefore">Earliest time of the repeat; null when none is asked for.</param>
/// <param name="Reading">The reading that was judged; null without one.</param>
/// <param name="Sources">Sources of the limits that were passed, with their dates.</param>
public sealed record PreDoseResult(
    PreDoseOutcome Outcome, string Says, IReadOnlyList<string> Because, DateTimeOffset? RepeatNotBefore, VitalSignsReading? Reading, IReadOnlyList<string> Sources);

/// <summary>
/// The reading on the day, before the dose. At home, after a repeat five minutes later, systolic above 160, diastolic
/// above 100 or a resting pulse above 100 means no dose (practice default; two providers use 160/90 and pulse 100).
/// Above 140/90 the prescriber decides (label: weigh the risk, consider delay).
/// </summary>
public static class PreDoseGate
{
    /// <summary>Judges the readings of the day.</summary>
    /// <param name="readings">All readings of the day before the dose, in any order.</param>
    /// <param name="setting">Where the dose would be taken.</param>
    /// <param name="knowledge">Limits to use.</param>
    /// <param name="now">The moment; the latest reading has to be at most 30 minutes old.</param>
    public static PreDoseResult Evaluate(IReadOnlyList<VitalSignsReading> readings, CareSetting setting, KnowledgeSet knowledge, DateTimeOffset now)
    {
        var limits = KnowledgeSet.InForce(knowledge.PreDoseLimits, DateOnly.FromDateTime(now.Date)).Where(l => l.Setting == setting).ToList();
        var taken = readings.Where(r => r.At <= now && (r.SystolicMmHg ?? r.DiastolicMmHg ?? r.HeartRatePerMinute) is not null).OrderBy(r => r.At).ToList();
        if (limits.Count == 0 || taken.Count == 0) return Cannot("There is no reading before the dose.", null);

        var latest = taken[^1];
        var rest = TimeSpan.FromMinutes((double)knowledge.Limit("predose.repeat").Value);
        var (never, first) = Repeats(taken, limits, rest);
        if (never is not null)
            return Answer(PreDoseOutcome.Never, "No dose today: the repeat is above the limit for home again.", PassedBy(never, limits, PreDoseEffect.Never), null, never);
        if (first is not null)
            return Answer(PreDoseOutcome.RepeatNeeded, $"Rest, and measure again after {rest.TotalMinutes:0} minutes.", PassedBy(first, limits, PreDoseEffect.Never), first.At + rest, latest);

        var fresh = knowledge.Limit("predose.fresh").Value;
        if (now - latest.At > TimeSpan.FromMinutes((double)fresh)) return Cannot($"The reading is older than {fresh:0} minutes.", latest);
        if (latest.SystolicMmHg is null || latest.DiastolicMmHg is null) return Cannot("The blood pressure is not measured.", latest);
        if (latest.HeartRatePerMinute is null) return Cannot("The pulse is not measured.", latest);

        var raised = PassedBy(latest, limits, PreDoseEffect.PrescriberDecides);
        return raised.Count > 0
            ? Answer(PreDoseOutcome.PrescriberDecides, "The prescriber decides before the dose.", raised, null, latest)
            : Answer(PreDoseOutcome.NoFinding, "No finding in this reading.", [], null, latest);
    }

    // Walks through the day: a reading above the limit opens the wait, a later one within it closes the wait, one above it ends the day.
    private static (VitalSignsReading? Never, VitalSignsReading? Waiting) Repeats(List<VitalSignsReading> taken, List<PreDoseLimit> limits, TimeSpan rest)
    {
        VitalSignsReading? first = null;
        foreach (var reading in taken)
        {
            var above = PassedBy(reading, limits, PreDoseEffect.Never).Count > 0;
            if (first is null)
            {
                if (above) first = reading;
                continue;
            }
            if (reading.At - first.At < rest) continue;
            if (above) return (reading, null);
            if (IsWhole(reading)) first = null;
        }
        return (null, first);
    }

    private static bool IsWhole(VitalSignsReading reading) => reading is { SystolicMmHg: not null, DiastolicMmHg: not null, HeartRatePerMinute: not null };

    private static List<(PreDoseLimit Limit, int Value)> PassedBy(VitalSignsReading reading, List<PreDoseLimit> limits, PreDoseEffect effect) =>
        [.. limits
            .Where(l => l.Effect == effect && reading.Of(l.Sign) is { } value && AlarmRow.Compare(l.When, value, l.Value))
            .Select(l => (l, reading.Of(l.Sign)!.Value))];

    private static PreDoseResult Cannot(string says, VitalSignsReading? reading) => new(PreDoseOutcome.CannotAssess, says, [], null, reading, []);

    private static PreDoseResult Answer(PreDoseOutcome outcome, string says, List<(PreDoseLimit Limit, int Value)> passed, DateTimeOffset? repeat, VitalSignsReading reading) =>
        new(outcome, says, [.. passed.Select(p => $"{Capital(p.Limit.Says)}: {p.Value}")], repeat, reading,
            [.. passed.Select(p => $"{p.Limit.Source} ({p.Limit.SourceDate})").Distinct()]);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
