using Doorway.Care.Messaging;
using Doorway.Care.Storage;

namespace Doorway.Care.Reminders;

public enum AppointmentMailKind
{
    ThreeDaysBefore,
    OneDayBefore,
    TwoHoursBefore,
    Moved,
    Canceled,
    Booked,
}

/// <summary>That a patient was written to about one hour, a session's or a visit's, once for each kind. The mail or text itself stands in the outbox.</summary>
public sealed class AppointmentMail : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>Of a session with medicine; null of a visit.</summary>
    public required Guid? AppointmentId { get; init; }
    public required Guid? VisitId { get; init; }
    public required AppointmentMailKind Kind { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>By what it was written first.</summary>
    public MessageChannel Channel { get; init; }

    /// <summary>Null when there was no way to write to them.</summary>
    public required Guid? OutboxMessageId { get; init; }

    /// <summary>The mail that was written because a text message did not leave.</summary>
    public Guid? MailInsteadId { get; set; }

    /// <summary>Somebody was asked to phone instead.</summary>
    public DateTimeOffset? AskedToPhoneAt { get; set; }
    public int Version { get; set; }
}
