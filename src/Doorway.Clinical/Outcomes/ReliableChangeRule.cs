using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Outcomes;

/// <summary>From how many points a change lies beyond measurement error, and where that comes from.</summary>
/// <param name="Points">Points, inclusive; null when nothing is published.</param>
/// <param name="Sd">Standard deviation it was computed with, points; null where the points themselves are published.</param>
/// <param name="Reliability">Reliability r, 0 to 1, it was computed with; null as above.</param>
public sealed record ReliableChangeRule(decimal? Points, decimal? Sd, decimal? Reliability)
{
    /// <summary>The published points of an instrument, or 1.96 × SD × √(2 (1 − r)) where SD and r are published.</summary>
    public static ReliableChangeRule Of(ChangeRule rule) =>
        rule.ReliablePoints is { } points ? new(points, null, null)
        : rule is { ReliableSd: { } sd, Reliability: { } r } ? From(sd, r)
        : new(null, null, null);

    /// <summary>1.96 × SD × √(2 (1 − r)), two decimals (Jacobson and Truax 1991).</summary>
    /// <param name="sd">Standard deviation of the score, points, above 0.</param>
    /// <param name="reliability">Reliability, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static ReliableChangeRule From(decimal sd, decimal reliability)
    {
        if (sd <= 0) throw new ArgumentOutOfRangeException(nameof(sd), "Must be above 0.");
        if (reliability is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(reliability), "Must lie from 0 to 1.");
        var points = 1.96m * sd * (decimal)Math.Sqrt((double)(2 * (1 - reliability)));
        return new(Math.Round(points, 2, MidpointRounding.AwayFromZero), sd, reliability);
    }

    /// <summary>What an improvement (positive) or a worsening (negative) is by this rule; null when there is no rule. Reached is reliable; no move at all never is.</summary>
    public ReliableChange? Judge(int improvement)
    {
        if (Points is not { } points) return null;
        if (improvement != 0 && improvement >= points) return ReliableChange.Improved;
        return improvement != 0 && improvement <= -points ? ReliableChange.Worsened : ReliableChange.None;
    }
}
