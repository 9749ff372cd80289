using Doorway.Care.Storage;

namespace Doorway.Care.Documents;

/// <summary>That somebody was at an appointment, for an employer or a school, as it was handed out. Day and hours, and no word of health.</summary>
public sealed class AttendanceLetter : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required DateOnly On { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }

    /// <summary>As it stands above the letter; empty for "whom it may concern".</summary>
    public required SealedText ToWhom { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required string WrittenByName { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The letter to the clinician who sent somebody here, as it left: its words are kept and its seal is taken over them.</summary>
public sealed class ReferrerLetter : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required SealedText ToWhom { get; init; }

    /// <summary>The letter as <see cref="ReferrerLetterWords"/>, sealed.</summary>
    public required SealedText Words { get; init; }
    public required string Sha256 { get; init; }
    public required string SignedName { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>That a paper of the record was handed to somebody outside: which, to whom, and why. It stands in the patient's own record too.</summary>
public sealed class Disclosure : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required DisclosedPaper Paper { get; init; }
    public required SealedText ToWhom { get; init; }
    public required SealedText Why { get; init; }
    public required Guid WrittenByStaffMemberId { get; init; }
    public required string WrittenByName { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum DisclosedPaper
{
    SessionNote,
    Consent,
    Plan,
    ClosingLetter,
    MonitoringRecord,
    SomethingElse,
}
