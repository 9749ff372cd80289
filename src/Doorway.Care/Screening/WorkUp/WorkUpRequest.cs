using Doorway.Care.Storage;

namespace Doorway.Care.Screening.WorkUp;

public enum WorkUpKind
{
    Ecg,
    LaboratoryTests,
    UrinePregnancyTest,
    BloodPregnancyTest,
    UrineDrugScreen,
    ClearanceLetter,
    SomethingElse,
}

public enum WorkUpWay
{
    /// <summary>The patient has it done and brings the answer.</summary>
    PatientBrings,
    /// <summary>Another doctor is asked; their name and number stand on the request.</summary>
    OtherDoctor,
    /// <summary>It is done here, when the patient comes: a urine test on arrival, a tracing in the room.</summary>
    HereInThePractice,
}

public enum WorkUpStanding
{
    Asked,
    /// <summary>An answer is here, and no prescriber has read it.</summary>
    Unread,
    Read,
    Withdrawn,
    EnteredInError,
}

/// <summary>Something medical that was asked for before or during a course of care, followed until its answer has been read.
/// It is withdrawn or marked as entered in error, never deleted.</summary>
public sealed class WorkUpRequest : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required WorkUpKind Kind { get; init; }

    /// <summary>Which tests, or what else; the patient reads it on their pages.</summary>
    public required SealedText What { get; init; }

    /// <summary>Why, in short words for the practice.</summary>
    public required SealedText Why { get; init; }
    public required WorkUpWay Way { get; init; }

    /// <summary>The other doctor's name and practice.</summary>
    public required SealedText OtherDoctor { get; init; }

    /// <summary>Their phone or fax.</summary>
    public required SealedText OtherDoctorNumber { get; init; }
    public required Guid AskedByStaffMemberId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last day for the answer, where the practice is.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The first moment after that day.</summary>
    public required DateTimeOffset OverdueFrom { get; init; }

    /// <summary>Who looks after it until it is answered.</summary>
    public required Guid OwnerStaffMemberId { get; init; }
    public DateTimeOffset? OverdueTaskAt { get; private set; }
    public DateTimeOffset? PatientSaysDoneAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public Guid? ClosedByStaffMemberId { get; private set; }

    /// <summary>Why it was withdrawn, or what was wrong.</summary>
    public SealedText ClosedBecause { get; private set; } = SealedText.Nothing;
    public int Version { get; set; }

    public WorkUpStanding Standing => this switch
    {
        { EnteredInErrorAt: not null } => WorkUpStanding.EnteredInError,
        { WithdrawnAt: not null } => WorkUpStanding.Withdrawn,
        { ReadAt: not null } => WorkUpStanding.Read,
        { AnsweredAt: not null } => WorkUpStanding.Unread,
        _ => WorkUpStanding.Asked,
    };

    public bool IsOverdue(DateTimeOffset now) => Standing == WorkUpStanding.Asked && OverdueFrom <= now;

    public bool IsPregnancyTest => Kind is WorkUpKind.UrinePregnancyTest or WorkUpKind.BloodPregnancyTest;

    /// <summary>Its result is one of a few, and words may be left out.</summary>
    public bool HasChosenResult => IsPregnancyTest || Kind == WorkUpKind.UrineDrugScreen;

    /// <summary>The one page on which it is answered, read and withdrawn.</summary>
    public string Path => PathOf(PatientId, Id);

    public static string PathOf(Guid patientId, Guid id) => $"/patients/{patientId}/work-up/{id}";

    public void OverdueTaskOpened(DateTimeOffset now) => OverdueTaskAt ??= now;

    public void PatientSaysDone(DateTimeOffset now) => PatientSaysDoneAt ??= now;

    public void Answered(DateTimeOffset now) => AnsweredAt = now;

    public void Read(DateTimeOffset now) => ReadAt = now;

    /// <summary>The answer was none: the request stands open again, and when its day is over it has a task again.</summary>
    public void AnswerWasInError() => (AnsweredAt, ReadAt, OverdueTaskAt) = (null, null, null);

    public void Withdraw(Guid by, SealedText because, DateTimeOffset now) => (WithdrawnAt, ClosedByStaffMemberId, ClosedBecause) = (now, by, because);

    public void SetAside(Guid by, SealedText because, DateTimeOffset now) => (EnteredInErrorAt, ClosedByStaffMemberId, ClosedBecause) = (now, by, because);
}
