using Doorway.Care.Notes;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>A session without medicine, in which the one with it is made sense of.</summary>
public sealed class IntegrationSession : IPatientRecord, IWrittenOnce, ITemplated
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int LengthMinutes { get; init; }
    public string? TemplateId { get; init; }
    public int? TemplateVersion { get; init; }

    /// <summary>As <see cref="NoteText.ToKept"/> gives it.</summary>
    public required SealedText Note { get; init; }
    public required string Sha256 { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? CorrectsId { get; init; }
}

public enum IntegrationTiming
{
    Early,
    InTime,
    Late,
}

/// <summary>24 to 72 hours after the medicine is good practice, not evidence: it is said, and stops nothing.</summary>
public static class IntegrationTimingRules
{
    public static readonly TimeSpan From = TimeSpan.FromHours(24);
    public static readonly TimeSpan Until = TimeSpan.FromHours(72);

    public static IntegrationTiming Of(DateTimeOffset sessionEndedAt, DateTimeOffset at)
        => at < sessionEndedAt + From ? IntegrationTiming.Early : at > sessionEndedAt + Until ? IntegrationTiming.Late : IntegrationTiming.InTime;
}
