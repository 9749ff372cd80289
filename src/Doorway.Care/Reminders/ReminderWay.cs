using Doorway.Care.Messaging;
using Doorway.Care.Storage;

namespace Doorway.Care.Reminders;

/// <summary>By what a patient chose to be reminded of a day, and for which number. The newest row holds, as long as the number is still
/// theirs; without a row they are written mails. Choosing text messages is the consent to them.</summary>
public sealed class ReminderWay : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required MessageChannel Channel { get; init; }

    /// <summary>As <see cref="UsNumber.From"/> writes it; null of mails.</summary>
    public required string? Number { get; init; }

    /// <summary>What stood beside the choice, in the language in which it was read; null of mails.</summary>
    public required string? Told { get; init; }
    public required DateTimeOffset At { get; init; }
}
