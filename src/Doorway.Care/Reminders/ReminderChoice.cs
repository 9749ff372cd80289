using Doorway.Care.Storage;

namespace Doorway.Care.Reminders;

/// <summary>What a patient chose about mails: before a session, and of questions that wait. Without a row they are written to, outside the practice's quiet hours.</summary>
public sealed class ReminderChoice : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required bool Wanted { get; set; }
    public required TimeOnly QuietFrom { get; set; }
    public required TimeOnly QuietUntil { get; set; }

    /// <summary>The hour at which questions that wait are reminded of; null is the practice's own.</summary>
    public TimeOnly? QuestionsHour { get; set; }
    public required DateTimeOffset ChosenAt { get; set; }
    public int Version { get; set; }
}
