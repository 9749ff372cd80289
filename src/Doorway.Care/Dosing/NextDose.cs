using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Dosing;

/// <summary>How much the next session begins with, as the prescriber decided after a session. It belongs to one version of one plan by one
/// route, and to the session after this one alone: after that the prescriber decides anew, or the plan's first dose stands.</summary>
public sealed class NextDose : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The session that was looked at: the last one in which something was taken.</summary>
    public required Guid DosingSessionId { get; init; }
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    public required DoseRoute Route { get; init; }
    public required long DoseMicrograms { get; init; }

    /// <summary>Why, for colleagues.</summary>
    public required SealedText Reason { get; init; }

    /// <summary>What the dose check found, with sources, as it was on that day.</summary>
    public required SealedText Findings { get; init; }
    public required string KnowledgeHash { get; init; }
    public required Guid DecidedByStaffMemberId { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    public bool HoldsFor(TreatmentPlan plan) => plan.IsOpen && PlanId == plan.Id && PlanVersion == plan.PlanVersion && Route == plan.Route && DoseMicrograms <= plan.MaxDoseMicrograms;
}
