using Doorway.Care.Storage;

namespace Doorway.Care.Planning;

public enum PlanSigner
{
    Patient,
    Therapist,
    Prescriber,
}

/// <summary>One signer's own act on one version of the plan. It stays as history when the plan changes.</summary>
public sealed class PlanAgreement : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    public required PlanSigner Signer { get; init; }
    public Guid? StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    /// <summary>The hash of the version's words that the signer had before them.</summary>
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The patient's "not this": what should change, in their words.</summary>
public sealed class PlanChangeRequest : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    public required SealedText Words { get; init; }
    public required DateTimeOffset At { get; init; }
}
