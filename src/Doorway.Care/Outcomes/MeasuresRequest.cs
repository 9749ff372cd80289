using Doorway.Care.Storage;

namespace Doorway.Care.Outcomes;

/// <summary>Questions that were sent to a patient. The link lives seven days and ends with the last answer.</summary>
public sealed class MeasuresRequest : IPatientRecord, IVersioned
{
    /// <summary>What everybody gets.</summary>
    public static readonly IReadOnlyList<string> Default = ["phq-9", "gad-7"];

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>Ids of the instruments in the order of asking, joined by commas.</summary>
    public required string Instruments { get; init; }

    /// <summary>"before-session", "week-after-dose", "monthly", "after-session", "bladder", "asked", "follow-up-6-months", "follow-up-12-months".</summary>
    public required string Occasion { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>The session that it asks about; null for all that goes with no session.</summary>
    public Guid? DosingSessionId { get; init; }

    /// <summary>Null when a date sent it.</summary>
    public Guid? SentByStaffMemberId { get; init; }
    public DateTimeOffset? CompletedAt { get; private set; }
    public int ReminderCount { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public int Version { get; set; }

    public IReadOnlyList<string> InstrumentIds => Instruments.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asks about one session, and puts nothing else off.</summary>
    public bool IsAfterSession => DosingSessionId is not null;

    public bool IsOpen(DateTimeOffset now) => CompletedAt is null && now < Until;

    public void Complete(DateTimeOffset now) => CompletedAt ??= now;

    public void Remind(DateTimeOffset now) => (ReminderCount, RemindedAt) = (ReminderCount + 1, now);
}

/// <summary>One answer, kept as it is given. The latest for a question speaks.</summary>
public sealed class MeasuresAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid RequestId { get; init; }
    public required string InstrumentId { get; init; }
    public required int ItemNumber { get; init; }
    public required SealedText Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum ToldBy
{
    Patient,
    Therapist,
}

/// <summary>What else happened in these weeks. It stands on the picture beside the doses, because much else changes people.</summary>
public sealed class LifeEvent : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required DateOnly On { get; init; }
    public required SealedText Words { get; init; }
    public required ToldBy ToldBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public int Version { get; set; }

    public void SetAside(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
