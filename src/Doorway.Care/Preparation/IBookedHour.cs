using Doorway.Care.Storage;

namespace Doorway.Care.Preparation;

/// <summary>An hour that was given to a patient: a session with medicine, or a visit. It is what mails, texts and reminders need to know.</summary>
public interface IBookedHour : IPatientRecord
{
    Guid WithStaffMemberId { get; }
    DateOnly LocalDate { get; }
    TimeOnly LocalTime { get; }
    string TimeZone { get; }
    DateTimeOffset StartsAt { get; }
    bool IsCancelled { get; }
}
