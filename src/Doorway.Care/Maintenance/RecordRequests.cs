using Doorway.Care.Storage;

namespace Doorway.Care.Maintenance;

/// <summary>A patient asks for something in their record to be put right. What was written stays; the answer is added.</summary>
public sealed class CorrectionRequest : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required SealedText What { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset AnswerBy { get; init; }
    public bool? Accepted { get; private set; }
    public SealedText Answer { get; private set; } = SealedText.Nothing;
    public Guid? AnsweredByStaffMemberId { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; set; }

    public void Settle(bool accepted, SealedText answer, Guid by, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
            throw new InvalidOperationException("This request is answered already.");
        (Accepted, Answer, AnsweredByStaffMemberId, AnsweredAt) = (accepted, answer, by, now);
    }
}

/// <summary>A patient says that a line was crossed. It goes to one person, who is not their therapist, and to nobody else.</summary>
public sealed class BoundaryComplaint : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>Who it is for, and who alone reads it.</summary>
    public required Guid StaffMemberId { get; init; }

    /// <summary>The patient's name. Its reader may be an owner, who opens no patient.</summary>
    public required SealedText From { get; init; }
    public required SealedText Words { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset AnswerBy { get; init; }
    public SealedText Answer { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; set; }

    public void Reply(SealedText answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}
