using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Outcomes;

/// <summary>
/// A score that has become worse beyond measurement error: worse than the first one of all, or worse than the best one since
/// the first dose. The second is what the first alone does not see: 20, then 6, then 18. Scores up to and including the day of
/// the first dose count as taken before it, as in <see cref="TimeToRelapse"/>.
/// </summary>
/// <param name="Best">The best score since the first dose that the latest was held against; null where it is worse than the first of all only.</param>
/// <param name="IsLostAgain">True when the best one was better than the first of all beyond measurement error: something was reached, and is lost again.</param>
/// <param name="BeganAt">Place in the list of the score with which this worsening began. It goes on until a score is no longer worse;
/// one that is worse beyond measurement error than the score it began with begins another.</param>
public sealed record Worsening(ScoreOnDay? Best, bool IsLostAgain, int BeganAt)
{
    /// <summary>Looks at the last of the scores; null when it is not worse, or when no points are known for the instrument.</summary>
    /// <param name="rule">Change rule of the instrument, with the practice's own points where it has some.</param>
    /// <param name="scores">Totals in the order in which they were given.</param>
    /// <param name="firstDose">Day of the first dose; null without one.</param>
    public static Worsening? Of(ChangeRule rule, IReadOnlyList<ScoreOnDay> scores, DateOnly? firstDose)
    {
        var reliable = ReliableChangeRule.Of(rule);
        bool IsWorse(int than, int score) => reliable.Judge(rule.HigherIsBetter ? score - than : than - score) == ReliableChange.Worsened;
        Worsening? now = null;
        ScoreOnDay? best = null;
        for (var i = 0; i < scores.Count; i++)
        {
            var score = scores[i];
            var (fromFirst, fromBest) = (IsWorse(scores[0].Value, score.Value), best is not null && IsWorse(best.Value, score.Value));
            if (!fromFirst && !fromBest)
                now = null;
            else
                now = new Worsening(fromBest ? best : null, fromBest && IsWorse(best!.Value, scores[0].Value),
                    now is { BeganAt: var began } && !IsWorse(scores[began].Value, score.Value) ? began : i);
            if (score.On > firstDose && (best is null || (rule.HigherIsBetter ? score.Value > best.Value : score.Value < best.Value)))
                best = score;
        }
        return now;
    }
}
