using System.Globalization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>A phase that was marked by a person in the room.</summary>
/// <param name="Phase">Which phase began.</param>
/// <param name="Min">When, minutes on the clock of the session's plan.</param>
public sealed record PhaseMark(Phase Phase, double Min);

/// <summary>A past session of the same person: what was given and when phases began.</summary>
/// <param name="Plan">The doses as they were given.</param>
/// <param name="Marks">The phases that were marked; the first mark of a phase counts.</param>
public sealed record PastSession(KineticPlan Plan, IReadOnlyList<PhaseMark> Marks);

/// <summary>The phases expected for this person.</summary>
/// <param name="Phases">The phases of the plan's first session; never without a band.</param>
/// <param name="SessionsUsed">How many past sessions had a mark that counts.</param>
public sealed record PersonalForecast(IReadOnlyList<PhaseForecast> Phases, int SessionsUsed)
{
    /// <summary>How it came about, in a sentence.</summary>
    public string Says => SessionsUsed == 0
        ? "From published data alone: no earlier session of this person has a marked phase."
        : string.Create(CultureInfo.InvariantCulture, $"From published data, moved by {SessionsUsed} earlier session{(SessionsUsed == 1 ? "" : "s")} of this person with marked phases.");
}

/// <summary>
/// This person's own clock. The people of the virtual population are the prior. Each past session makes those people more
/// likely whose curve under the doses of that session has its phases where they were marked (Bayes' rule by importance
/// weights; a mark differs from the curve by a shift of the whole session and a shift of its own, both log-normal). A
/// fixed share of the prediction stays with the prior, so that a few odd sessions cannot overturn it.
/// </summary>
public static class PersonalClock
{
    /// <summary>The phases of the first session of a plan for a person with these past sessions.</summary>
    /// <param name="plan">What is to come, or is under way.</param>
    /// <param name="past">Earlier sessions of the same person.</param>
    /// <param name="knowledge">The clinical facts.</param>
    /// <param name="tables">Keeps what the same doses gave before; null to keep nothing.</param>
    /// <param name="people">Size of the virtual population.</param>
    /// <param name="seed">Chooses the people.</param>
    public static PersonalForecast Of(KineticPlan plan, IReadOnlyList<PastSession> past, KnowledgeSet knowledge, PhaseTables? tables = null, int people = 1000, int seed = 1)
    {
        var spread = ClockSpread.Of(knowledge);
        tables ??= new PhaseTables();
        List<(PhaseTable Table, IReadOnlyList<PhaseMark> Marks)> seen = [];
        foreach (var session in past)
        {
            var table = tables.Of(session.Plan, knowledge, people, seed);
            var marks = table.Counting(session.Marks);
            if (marks.Count > 0) seen.Add((table, marks));
        }
        return new(tables.Of(plan, knowledge, people, seed).Forecast(Weights(seen, spread, people), spread), seen.Count);
    }

    /// <summary>How likely each virtual person is after the marks; together 1.</summary>
    internal static double[] Weights(IReadOnlyList<(PhaseTable Table, IReadOnlyList<PhaseMark> Marks)> seen, ClockSpread spread, int people)
    {
        var logs = new double[people];
        foreach (var (table, marks) in seen)
            for (var i = 0; i < people; i++) logs[i] += LogLikelihood(table, marks, i, spread);
        var highest = logs.Max();
        var weights = Array.ConvertAll(logs, l => Math.Exp(l - highest));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, w => spread.Prior / people + (1 - spread.Prior) * w / sum);
    }

    // Marks of one session share a shift: the inverse of a matrix with the same number everywhere beside its diagonal.
    private static double LogLikelihood(PhaseTable table, IReadOnlyList<PhaseMark> marks, int person, ClockSpread spread)
    {
        var (own, shared) = (spread.Mark * spread.Mark, spread.Session * spread.Session);
        var (sum, squares) = (0.0, 0.0);
        foreach (var mark in marks)
        {
            var off = Math.Log(mark.Min - table.FromMin) - Math.Log(table[mark.Phase, person]);
            sum += off;
            squares += off * off;
        }
        return -0.5 * (squares / own - shared * sum * sum / (own * (own + marks.Count * shared)));
    }
}
