using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Outcomes;

/// <summary>A total on a day.</summary>
public sealed record ScoreOnDay(DateOnly On, int Value);

/// <summary>How a dose's benefit ended, as far as the scores tell.</summary>
public enum RelapseState
{
    /// <summary>Fewer than two scores before the next dose: nothing can be said.</summary>
    TooFewScores,
    /// <summary>No score after the dose reached response.</summary>
    NoResponse,
    /// <summary>Still in response at the last score before the next dose, or at the last score of all.</summary>
    StillResponding,
    /// <summary>Response was lost between two scores.</summary>
    Relapsed,
}

/// <summary>Time to relapse after one dose. The days are an interval, because a relapse lies between two scores.</summary>
/// <param name="Dose">Day of the dose.</param>
/// <param name="State">What the scores tell.</param>
/// <param name="MoreThanDays">Days after the dose of the last score still in response; null without response.</param>
/// <param name="AtMostDays">Days after the dose of the first score that had lost it; null when it was not lost.</param>
/// <param name="Says">The same in a sentence.</param>
public sealed record RelapseInterval(DateOnly Dose, RelapseState State, int? MoreThanDays, int? AtMostDays, string Says);

/// <summary>Time to relapse over several doses.</summary>
/// <param name="Doses">One interval a dose.</param>
/// <param name="MedianMoreThanDays">Median of the lower ends of the relapses; null with fewer than three.</param>
/// <param name="MedianAtMostDays">Median of the upper ends; null with fewer than three.</param>
/// <param name="Because">Why there is no median, or what it rests on.</param>
public sealed record RelapseTimes(IReadOnlyList<RelapseInterval> Doses, decimal? MedianMoreThanDays, decimal? MedianAtMostDays, string Because);

/// <summary>
/// Days from each dose until response is lost, from scores alone. Method: the scores from the day after a dose up to
/// and including the day of the next one belong to it (a score on that day is taken before the dose). Response is the
/// instrument's share of the baseline. Relapse is the first later score that is no longer in response and, where
/// reliable points are known, lies at least these above the best score since the dose: a wobble around the line is
/// none. The relapse itself lies between two scores, so an interval is given and never a day; a dose before the end of
/// response cuts the time off (more than N days). Nothing is extrapolated.
/// </summary>
public static class TimeToRelapse
{
    private const int FewestForMedian = 3;

    /// <summary>Reads the course.</summary>
    /// <param name="rule">Change rule of the instrument.</param>
    /// <param name="baseline">Score before the first dose, above 0.</param>
    /// <param name="scores">Totals in any order.</param>
    /// <param name="doses">Days of the doses in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is 0: no share of it can be lost.</exception>
    public static RelapseTimes Of(ChangeRule rule, int baseline, IReadOnlyList<ScoreOnDay> scores, IReadOnlyList<DateOnly> doses)
    {
        if (baseline <= 0) throw new ArgumentOutOfRangeException(nameof(baseline), "Must be above 0.");
        List<DateOnly> days = [.. doses.Distinct().Order()];
        List<RelapseInterval> intervals = [.. days.Select((dose, index) => After(rule, baseline, dose, index + 1 < days.Count ? days[index + 1] : null, scores))];
        List<RelapseInterval> relapsed = [.. intervals.Where(i => i.State == RelapseState.Relapsed)];
        return relapsed.Count < FewestForMedian
            ? new RelapseTimes(intervals, null, null, $"{relapsed.Count} of {intervals.Count} doses ended in a relapse between two scores; a median wants at least {FewestForMedian}")
            : new RelapseTimes(intervals, Median(relapsed.Select(i => i.MoreThanDays!.Value)), Median(relapsed.Select(i => i.AtMostDays!.Value)),
                $"Median over the {relapsed.Count} doses that ended in a relapse; doses without one are not in it, so the time is rather too short");
    }

    private static RelapseInterval After(ChangeRule rule, int baseline, DateOnly dose, DateOnly? next, IReadOnlyList<ScoreOnDay> scores)
    {
        List<ScoreOnDay> own = [.. scores.Where(s => s.On > dose && s.On <= (next ?? DateOnly.MaxValue)).OrderBy(s => s.On)];
        if (own.Count < 2) return new(dose, RelapseState.TooFewScores, null, null, $"{own.Count} scores before the next dose; at least two are needed");
        var first = own.FindIndex(s => rule.IsResponse(baseline, s.Value));
        if (first < 0) return new(dose, RelapseState.NoResponse, null, null, "No score after this dose reached response");

        var (best, last) = (own[first].Value, own[first]);
        foreach (var score in own.Skip(first + 1))
        {
            if (!rule.IsResponse(baseline, score.Value) && Worse(rule, score.Value - best) >= (rule.ReliablePoints ?? 1))
            {
                var (least, most) = (last.On.DayNumber - dose.DayNumber, score.On.DayNumber - dose.DayNumber);
                return new(dose, RelapseState.Relapsed, least, most, $"Response was lost between day {least} and day {most} after the dose");
            }
            if (rule.IsResponse(baseline, score.Value)) last = score;
            if (Worse(rule, score.Value - best) < 0) best = score.Value;
        }
        var held = last.On.DayNumber - dose.DayNumber;
        return new(dose, RelapseState.StillResponding, held, null, $"In response on day {held} after the dose; no later score shows a relapse");
    }

    private static int Worse(ChangeRule rule, int change) => rule.HigherIsBetter ? -change : change;

    private static decimal Median(IEnumerable<int> days)
    {
        List<int> sorted = [.. days.Order()];
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2m;
    }
}
