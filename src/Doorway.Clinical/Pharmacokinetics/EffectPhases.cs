using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>The phases of a session as the curve of the effect suggests them: a design choice, not validated.</summary>
public enum Phase
{
    /// <summary>The effect begins.</summary>
    Onset,
    /// <summary>The strongest time.</summary>
    Peak,
    /// <summary>The effect fades.</summary>
    ComeDown,
    /// <summary>Back, as far as the curve can say. Never a sign that somebody may leave or drive.</summary>
    Back,
}

/// <summary>When each phase of one session begins, minutes from minute 0.</summary>
/// <param name="OnsetMin">Onset.</param>
/// <param name="PeakMin">Begin of the strongest time.</param>
/// <param name="ComeDownMin">End of the strongest time.</param>
/// <param name="BackMin">Back.</param>
public readonly record struct PhaseTimes(double OnsetMin, double PeakMin, double ComeDownMin, double BackMin)
{
    /// <summary>Begin of a phase, minutes from minute 0.</summary>
    public double this[Phase phase] => phase switch
    {
        Phase.Onset => OnsetMin,
        Phase.Peak => PeakMin,
        Phase.ComeDown => ComeDownMin,
        _ => BackMin,
    };
}

/// <summary>Shares of the highest effect at which phases change.</summary>
/// <param name="Onset">Past this share the effect has begun, 0 to 1.</param>
/// <param name="Peak">Past this share it is the strongest time, 0 to 1.</param>
/// <param name="Back">Under this share it is over, 0 to 1.</param>
public sealed record PhaseShares(double Onset, double Peak, double Back)
{
    /// <summary>The shares of a knowledge set.</summary>
    public static PhaseShares Of(KnowledgeSet knowledge) => new(Share("onset", knowledge), Share("peak", knowledge), Share("back", knowledge));

    // A practice can set the share; more than the highest effect is never reached.
    private static double Share(string name, KnowledgeSet knowledge) => Math.Clamp((double)knowledge.Limit($"pk.phase.{name}").Value / 100, 0, 1);
}

/// <summary>Phases of the sessions in a curve.</summary>
public static class EffectPhases
{
    /// <summary>Doses that lie further apart than this, minutes, are different sessions.</summary>
    public const double SessionGapMin = 720;

    private const double Nearer = 0.99;
    private const int Halvings = 50;

    /// <summary>Begin and end, minutes, of each group of doses that is one session: until the next begins.</summary>
    public static IReadOnlyList<(double FromMin, double UntilMin)> Sessions(IEnumerable<KineticDose> doses)
    {
        List<(double From, double Until)> sessions = [];
        var givenBy = double.NegativeInfinity;
        foreach (var dose in doses.OrderBy(d => d.AtMin))
        {
            if (dose.AtMin - givenBy > SessionGapMin)
            {
                if (sessions.Count > 0) sessions[^1] = (sessions[^1].From, dose.AtMin);
                sessions.Add((dose.AtMin, double.PositiveInfinity));
            }
            givenBy = Math.Max(givenBy, dose.GivenByMin);
        }
        return sessions;
    }

    /// <summary>Phases of one session, from the curve itself.</summary>
    public static PhaseTimes Of(KineticSolution solution, PhaseShares shares, double fromMin = 0, double untilMin = double.PositiveInfinity)
    {
        var (from, until) = (fromMin / 60, untilMin / 60);
        var top = KineticPeak.Of(solution, Course.EffectSite, from, until);
        var horizon = Math.Min(until, solution.EventHours[^1] + solution.SettlingHours(Course.EffectSite));
        double Rising(double share) => Crossing(solution, share * top.NgMl, from, top.Hours) * 60;
        double Falling(double share) => Crossing(solution, share * top.NgMl, horizon, top.Hours) * 60;
        return new(Rising(shares.Onset), Rising(shares.Peak), Falling(shares.Peak), Falling(shares.Back));
    }

    // From outside toward the top, in steps of a hundredth of the way, so that a dip between two doses does not end a phase;
    // then the last step is halved. At its top the effect is at every share of it, so the way ends.
    private static double Crossing(KineticSolution solution, double level, double outerHours, double topHours)
    {
        var (outside, way) = (outerHours, outerHours - topHours);
        while (IsBelow(topHours + way)) (outside, way) = (topHours + way, way * Nearer);
        var inside = topHours + way;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (outside + inside) / 2;
            if (IsBelow(middle)) outside = middle;
            else inside = middle;
        }
        return inside;

        bool IsBelow(double hours) => solution.At(Course.EffectSite, hours) < level;
    }
}
