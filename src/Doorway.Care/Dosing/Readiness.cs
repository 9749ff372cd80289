using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;

namespace Doorway.Care.Dosing;

/// <summary>A reason for no-go that somebody who may do so has gone past, in writing.</summary>
public sealed class ReadinessLift : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required string ReasonId { get; init; }
    public required LiftedBy By { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string Name { get; init; }
    public required SealedText Because { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A go or no-go frozen as evidence: what was known, what each rule said, and with which knowledge.</summary>
public sealed class ReadinessCheck : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required bool IsGo { get; init; }
    public required string KnowledgeHash { get; init; }

    /// <summary>Inputs and reasons as canonical JSON; <see cref="Sha256"/> is over its bytes.</summary>
    public required SealedText Evidence { get; init; }
    public required byte[] Sha256 { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
