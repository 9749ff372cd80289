using Doorway.Care.Languages;
using Doorway.Care.Storage;

namespace Doorway.Care.Discovery;

public enum ReachBy
{
    Email,
    Phone,
}

public enum EnquiryAnswer
{
    Invited,
    KindNo,
    /// <summary>They left the waiting list themselves.</summary>
    LeftTheList,
}

/// <summary>Somebody who is not a patient has written. Their words are sealed to the installation, because they have no key of their own yet.</summary>
public sealed class Enquiry : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string CalledName { get; init; }
    public required string Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>What they read while they wrote: answers to them are in it.</summary>
    public Language Language { get; init; }

    /// <summary>Where they say they live, as two letters.</summary>
    public required string State { get; init; }

    /// <summary>Nobody here may treat somebody there: only what an answer needs was kept.</summary>
    public required bool IsOutsideOurStates { get; init; }
    public required ReachBy ReachBy { get; init; }
    public byte[]? SealedWords { get; init; }

    /// <summary>The self-check's answers; only when the person said that they may come along.</summary>
    public byte[]? SealedSelfCheck { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredByStaffMemberId { get; private set; }
    public EnquiryAnswer? Answer { get; private set; }
    public KindNoReason? NoBecause { get; private set; }
    public Guid? PatientId { get; private set; }

    /// <summary>A therapist has ticked that they will be in a state of ours for every visit; asked only where they live elsewhere.</summary>
    public DateTimeOffset? ComesToOurStatesSince { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => AnsweredAt is null;

    public void Invited(Guid patientId, Guid by, DateTimeOffset now)
    {
        Close(EnquiryAnswer.Invited, by, now);
        PatientId = patientId;
    }

    public void Declined(KindNoReason because, Guid by, DateTimeOffset now)
    {
        Close(EnquiryAnswer.KindNo, by, now);
        NoBecause = because;
    }

    public void ComesToOurStates(DateTimeOffset now) => ComesToOurStatesSince ??= now;

    public void LeftTheList(DateTimeOffset now) => Close(EnquiryAnswer.LeftTheList, null, now);

    private void Close(EnquiryAnswer answer, Guid? by, DateTimeOffset now)
    {
        if (!IsOpen)
            throw new InvalidOperationException("This enquiry has been answered.");
        Answer = answer;
        AnsweredByStaffMemberId = by;
        AnsweredAt = now;
    }
}

public enum KindNoReason
{
    OutsideOurStates,
    NoRoomNow,
    OtherCareFitsBetter,
    TalkedItThrough,
}
