using System.Collections.Concurrent;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>
/// Keeps the phases of virtual people under doses that were asked before, because a page of a running session asks the same
/// again and again. Holds only numbers of doses, weights and ages, in memory. Safe for several threads.
/// </summary>
/// <param name="most">How many doses are kept; when more come, all begin anew.</param>
public sealed class PhaseTables(int most = 256)
{
    private readonly ConcurrentDictionary<string, PhaseTable> kept = new();

    /// <summary>How many are kept now.</summary>
    public int Count => kept.Count;

    internal PhaseTable Of(KineticPlan plan, KnowledgeSet knowledge, int people, int seed)
    {
        // Text would round: times of day make doses that differ by less than what is printed.
        var key = string.Join('|', plan.Doses.Select(d => $"{d.Route} {d.Mg:R} {d.AtMin:R} {d.InfusionMin:R} {d.HoldMin:R} {d.Residue} {d.DeviceGapMin:R}"))
            + $"|{plan.Set} {plan.Form} {plan.Person.WeightKg:R} {plan.Person.AgeYears:R} {plan.Person.Ancestry} {people} {seed} {knowledge.ContentHash}";
        if (kept.TryGetValue(key, out var table)) return table;
        if (kept.Count >= most) kept.Clear();
        return kept[key] = PhaseTable.Of(plan, knowledge, people, seed);
    }
}
