using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Planning;

/// <summary>The dose check over a plan's medicine: the first dose, and the most that one session may hold.</summary>
public static class PlanDoseCheck
{
    public static IReadOnlyList<DoseFinding> Findings(DoseRoute route, decimal firstMg, decimal mostMg, decimal? weightKg, KnowledgeSet knowledge)
    {
        var first = DoseCheck.Evaluate(route, firstMg, weightKg, isFirstDose: true, knowledge);
        var most = DoseCheck.Evaluate(route, mostMg, weightKg, isFirstDose: false, knowledge);
        return [.. first.Concat(most).DistinctBy(f => (f.Id, f.Says)).OrderByDescending(f => f.Level)];
    }

    public static bool Stops(IEnumerable<DoseFinding> findings) => findings.Any(f => f.Level == DoseFindingLevel.Stop);

    public static bool AskForReason(IEnumerable<DoseFinding> findings)
        => findings.Any(f => f.Level is DoseFindingLevel.PrescriberReason or DoseFindingLevel.CannotAssess);
}
