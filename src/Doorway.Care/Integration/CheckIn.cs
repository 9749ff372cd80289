using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

public enum CheckInKind
{
    SameEvening,
    NextDay,
}

public enum AnsweredBy
{
    Patient,
    Link,
    TherapistByPhone,
}

/// <summary>How somebody is after a session: the same evening, and a day later. Unanswered, it becomes a call.</summary>
public sealed class CheckIn : IPatientRecord, ISessionRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required CheckInKind Kind { get; init; }
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>From here on the therapist phones.</summary>
    public required DateTimeOffset CallFrom { get; init; }

    /// <summary>The answers as <see cref="CheckInAnswers"/>, sealed; they are kept as they come, card by card.</summary>
    public SealedText Answers { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? SavedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public AnsweredBy? By { get; private set; }
    public bool NeedsCall { get; private set; }
    public DateTimeOffset? MailedAt { get; private set; }
    public int Version { get; set; }

    public bool IsAnswered => AnsweredAt is not null;

    public void Keep(SealedText answers, bool needsCall, DateTimeOffset now)
    {
        (Answers, SavedAt) = (answers, now);
        NeedsCall |= needsCall;
    }

    public void Complete(AnsweredBy by, DateTimeOffset now)
    {
        if (IsAnswered)
            return;
        (AnsweredAt, By) = (now, by);
    }

    public void Mailed(DateTimeOffset now) => MailedAt ??= now;

    public static CheckIn For(Dosing.DosingSession session, CheckInKind kind, DateTimeOffset now) => new()
    {
        PracticeId = session.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = session.PatientId,
        DosingSessionId = session.Id,
        Kind = kind,
        OpensAt = CheckInTimes.OpensAt(session, kind),
        CallFrom = CheckInTimes.CallFrom(session, kind),
    };
}

/// <summary>When a check-in opens and when its silence becomes a call, counted from the end of the session.</summary>
public static class CheckInTimes
{
    public static readonly TimeSpan NextDayAfter = TimeSpan.FromHours(24);
    public static readonly TimeSpan CallAfter = TimeSpan.FromHours(26);

    public static DateTimeOffset OpensAt(Dosing.DosingSession session, CheckInKind kind)
        => kind == CheckInKind.SameEvening ? session.EndedAt!.Value : session.EndedAt!.Value + NextDayAfter;

    public static DateTimeOffset CallFrom(Dosing.DosingSession session, CheckInKind kind) => session.EndedAt!.Value + CallAfter;
}

/// <summary>What was asked and said. Null is not answered; the pressure is a matter of choice.</summary>
public sealed record CheckInAnswers
{
    public string? HowAreYou { get; init; }
    public string? Nausea { get; init; }
    public string? Dizziness { get; init; }
    public string? Sleep { get; init; }
    public int? SystolicMmHg { get; init; }
    public int? DiastolicMmHg { get; init; }
    public bool PressureAsked { get; init; }
    public string? Frightening { get; init; }
    public string? FrighteningWords { get; init; }
    public bool SafetyAsked { get; init; }
    public bool DrivingRead { get; init; }

    /// <summary>What the therapist wrote when it was asked by phone.</summary>
    public string? CallWords { get; init; }

    /// <summary>Somebody phones: it is worse, or something frightens, or a body sign is strong.</summary>
    public bool NeedsCall => HowAreYou == "worse" || Nausea == "strong" || Dizziness == "strong" || Frightening == "yes";
}
