using Doorway.Care.Storage;

namespace Doorway.Care.Planning;

/// <summary>The prescriber's part of a plan. A booster is agreed here, sober and in advance; on the day it can only be declined.</summary>
public sealed record PlannedMedicine
{
    public required long FirstDoseMicrograms { get; init; }
    public required long MaxDoseMicrograms { get; init; }
    /// <summary>How long an infusion takes at least; null on every other route.</summary>
    public required int? InfusionMinutes { get; init; }
    /// <summary>The bottle and the gap of a compounded spray; null on every other route.</summary>
    public required SprayPlan? Spray { get; init; }
    public required bool BoosterAgreed { get; init; }
    public required long? BoosterMicrograms { get; init; }
    /// <summary>Minutes after the first dose between which the booster may be taken.</summary>
    public required int? BoosterFromMinutes { get; init; }
    public required int? BoosterUntilMinutes { get; init; }
    /// <summary>Why the prescriber goes past a usual range; empty when nothing asked for a reason.</summary>
    public required SealedText Reason { get; init; }
    /// <summary>What the dose check found, with sources, as it was on that day.</summary>
    public required SealedText Findings { get; init; }
    public required string KnowledgeHash { get; init; }
    public required Guid SetByStaffMemberId { get; init; }
    public required DateTimeOffset SetAt { get; init; }
}
