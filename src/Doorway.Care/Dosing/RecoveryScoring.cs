using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

public enum RecoveryScale
{
    Aldrete,
    PadssA,
    Moaas,
    Cadss6,
}

/// <summary>One scoring of how far somebody has come back, with its points in the printed order.</summary>
public sealed class RecoveryScoring : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required RecoveryScale Scale { get; init; }

    /// <summary>Published versions differ; the one that was scored stands with it.</summary>
    public required string ScaleVersion { get; init; }
    public required string Points { get; init; }
    public required int Total { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
