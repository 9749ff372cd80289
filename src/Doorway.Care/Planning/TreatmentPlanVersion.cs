using Doorway.Care.Storage;

namespace Doorway.Care.Planning;

/// <summary>The words of one version of a plan, exactly as they were shown for signing.</summary>
public sealed class TreatmentPlanVersion : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    /// <summary>Canonical JSON; <see cref="Sha256"/> is taken over these bytes before sealing.</summary>
    public required SealedText CanonicalText { get; init; }
    public required string Sha256 { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
}
