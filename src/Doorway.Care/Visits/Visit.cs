using Doorway.Care.Preparation;
using Doorway.Care.Storage;

namespace Doorway.Care.Visits;

/// <summary>What a visit is for, as a clinician says it. The first is what stands where nobody said it, and what is read where it is not shown.</summary>
public enum VisitKind
{
    Appointment,
    Therapy,
    FollowUp,
    Preparation,
    Review,
}

public enum VisitPlace
{
    Video,
    Practice,
}

/// <summary>Why a visit did not stay, as a kind and not as a story.</summary>
public enum VisitEnd
{
    PatientCannot,
    WeCannot,
    NotNeeded,
    Other,
    Moved,
}

/// <summary>What became of an hour. Why it did not take place, and whose doing it was, is not asked.</summary>
public enum VisitMark
{
    Held,
    DidNotCome,
    DidNotTakePlace,
}

/// <summary>An appointment between a patient and a clinician that hangs on no session with medicine. One that is moved is given up, and the new one
/// names it: who looks later sees both.</summary>
public sealed class Visit : IBookedHour, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The clinician whom the patient meets.</summary>
    public required Guid StaffMemberId { get; init; }
    public required VisitKind Kind { get; set; }
    public required DateOnly LocalDate { get; init; }
    public required TimeOnly LocalTime { get; init; }
    public required string TimeZone { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public required int LengthMinutes { get; init; }

    /// <summary>The beginning and the length, for finding what overlaps.</summary>
    public required DateTimeOffset EndsAt { get; init; }
    public required VisitPlace Place { get; init; }
    public required Guid BookedByStaffMemberId { get; init; }
    public required DateTimeOffset BookedAt { get; init; }
    public Guid? MovedFromId { get; init; }

    /// <summary>The first of a row of moved visits, and how often it was moved: a later calendar file moves the same entry.</summary>
    public required Guid CalendarId { get; init; }
    public required int Moves { get; init; }
    public DateTimeOffset? AskedToMoveAt { get; private set; }
    public SealedText AskedWords { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? CancelledAt { get; private set; }
    public VisitEnd? CancelledWhy { get; private set; }

    /// <summary>Null when the patient did it.</summary>
    public Guid? CancelledByStaffMemberId { get; private set; }
    public VisitMark? Marked { get; private set; }
    public DateTimeOffset? MarkedAt { get; private set; }
    public Guid? MarkedByStaffMemberId { get; private set; }
    public int Version { get; set; }

    public bool IsCancelled => CancelledAt is not null;
    public bool IsHeld => Marked == VisitMark.Held;
    Guid IBookedHour.WithStaffMemberId => StaffMemberId;

    public void Cancel(VisitEnd why, Guid? by, DateTimeOffset now)
    {
        if (IsCancelled)
            throw new InvalidOperationException("This visit was given up already.");
        (CancelledAt, CancelledWhy, CancelledByStaffMemberId) = (now, why, by);
    }

    public void AskToMove(SealedText words, DateTimeOffset now) => (AskedToMoveAt, AskedWords) = (now, words);

    public void Mark(VisitMark mark, Guid by, DateTimeOffset now) => (Marked, MarkedAt, MarkedByStaffMemberId) = (mark, now, by);
}
