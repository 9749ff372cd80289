namespace Doorway.Clinical.Planning;

/// <summary>What is wrong with a list of gaps.</summary>
public enum GapFault
{
    /// <summary>There is not one gap after each session but the last.</summary>
    Count,
    /// <summary>A gap is shorter than the least that the way allows.</summary>
    TooShort,
    /// <summary>They do not grow, and the course says that they do.</summary>
    DoNotGrow,
}

/// <summary>
/// Days between the sessions of a plan: one spacing for all of them, or a gap of its own after each session but the last.
/// No number comes from here: a clinician types them, and the least is that of the way.
/// </summary>
public static class SessionGaps
{
    /// <summary>The least number of days from the last session to the next one.</summary>
    /// <param name="spacingDays">The one spacing; with gaps of their own it stands before the first session of the plan.</param>
    /// <param name="gaps">Days after session 1, 2 and so on; empty when the one spacing holds for all.</param>
    /// <param name="held">How many sessions of this plan were held, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="held"/> is below 0.</exception>
    public static int DaysBeforeNext(int spacingDays, IReadOnlyList<int> gaps, int held)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(held);
        return held == 0 || gaps.Count == 0 ? spacingDays : gaps[Math.Min(held, gaps.Count) - 1];
    }

    /// <summary>The first thing that is wrong; null when nothing is. An empty list is right, unless the gaps must grow and there is more than one session.</summary>
    /// <param name="spacingDays">The one spacing in days.</param>
    /// <param name="gaps">Days after session 1, 2 and so on.</param>
    /// <param name="sessions">Sessions with medicine in the plan.</param>
    /// <param name="leastDays">The least that the way allows.</param>
    /// <param name="mustGrow">True where the course says that the gaps grow: a taper.</param>
    public static GapFault? FaultOf(int spacingDays, IReadOnlyList<int> gaps, int sessions, decimal leastDays, bool mustGrow)
    {
        if (gaps.Count == 0)
            return mustGrow && sessions > 1 ? GapFault.DoNotGrow : null;
        if (gaps.Count != sessions - 1)
            return GapFault.Count;
        if (gaps.Any(days => days < leastDays))
            return GapFault.TooShort;
        return mustGrow && !Grow([spacingDays, .. gaps]) ? GapFault.DoNotGrow : null;
    }

    // None is shorter than the one before it, and the last is longer than the first.
    private static bool Grow(IReadOnlyList<int> days) => days.Zip(days.Skip(1)).All(pair => pair.Second >= pair.First) && days[^1] > days[0];
}
