using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>What is said beside every curve.</summary>
public static class KineticWords
{
    /// <summary>Stands with every curve after an injection into a muscle.</summary>
    public const string MuscleNotValidated = "Not validated: after an injection into a muscle. The curve rests on one published row, partly from memory.";
    /// <summary>Stands with every curve of a spat lozenge.</summary>
    public const string SpatNotValidated = "Not validated: a lozenge that is spat out. No curve of one was ever published; this one is extrapolated.";

    /// <summary>What of a plan no published curve supports.</summary>
    public static IReadOnlyList<string> NotValidated(KineticPlan plan)
    {
        List<string> says = [];
        if (plan.Doses.Any(d => d.Route == DoseRoute.Intramuscular)) says.Add(MuscleNotValidated);
        if (plan.Doses.Any(d => d is { Route: DoseRoute.SublingualLozenge, Residue: LozengeResidue.Spat })) says.Add(SpatNotValidated);
        return says;
    }

    /// <summary>What no curve can say, whatever the plan.</summary>
    public static IReadOnlyList<string> Limits(KineticPlan plan, KineticParameters parameters) =>
    [
        .. plan.Set == ParameterSet.Fitted2026 ? new[] { "Fitted in 2026 to published rows and not peer reviewed: areas are well supported (median error 5 %), highest values moderately (12 %), their times weakly (25 %)." } : [],
        "Phases follow from the curve by a convention that nobody has validated.",
        .. plan.Person.AgeYears > parameters.AgeEffectFromYears ? new[] { "Past 60 the liver is taken to be less supplied with every year, as published for the spray." } : [],
        "A curve of a typical person is not this person: look at the band, and at the person.",
        "Never a sign that somebody may leave, drive or be alone, and never an order.",
    ];

    /// <summary>Where the numbers come from, each source once.</summary>
    public static IReadOnlyList<string> Sources(KineticParameters parameters, KnowledgeSet knowledge) =>
        [.. parameters.Rows.SelectMany(r => r.Sources).Concat(["BOWDLE98", "SIMONS22"]).Distinct().Select(knowledge.SourceOf).Select(s => $"{s.Cite} ({s.Date})")];
}
