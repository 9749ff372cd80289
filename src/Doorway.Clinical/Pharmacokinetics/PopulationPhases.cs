using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Phases of every person of a population, session by session.</summary>
internal sealed class PopulationPhases
{
    private const int PhaseCount = 4;

    private readonly (double From, double Until)[] sessions;
    private readonly PhaseGrid[] grids;
    private readonly double[][] minutes;
    private readonly double shift;

    public PopulationPhases(KineticPlan plan, KnowledgeSet knowledge, int people)
    {
        var shares = PhaseShares.Of(knowledge);
        shift = ClockSpread.Of(knowledge).Together;
        sessions = [.. EffectPhases.Sessions(plan.Doses)];
        grids = [.. sessions.Select(s => PhaseGrid.Of(plan.Doses, s.From, s.Until, shares))];
        minutes = [.. sessions.SelectMany(_ => Enumerable.Range(0, PhaseCount).Select(_ => new double[people]))];
    }

    /// <summary>Phases of one person; the time since the session's first dose is drawn out or shortened by how sessions differ.</summary>
    public void Take(int person, KineticSolution solution, double sessionShift)
    {
        var factor = Math.Exp(shift * sessionShift);
        for (var s = 0; s < sessions.Length; s++)
        {
            var times = grids[s].Of(solution);
            for (var phase = Phase.Onset; phase <= Phase.Back; phase++)
                minutes[s * PhaseCount + (int)phase][person] = sessions[s].From + (times[phase] - sessions[s].From) * factor;
        }
    }

    /// <summary>For each session the spread of each phase. Changes the order of the people.</summary>
    public IReadOnlyList<IReadOnlyList<Spread>> Spreads() =>
        [.. sessions.Select((_, s) => (IReadOnlyList<Spread>)[.. Enumerable.Range(0, PhaseCount).Select(p => Spread.Of(minutes[s * PhaseCount + p]))])];
}
