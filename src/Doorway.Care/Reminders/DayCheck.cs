using Doorway.Care.Storage;

namespace Doorway.Care.Reminders;

/// <summary>What a patient answered before a session, three days, one day or two hours ahead. It opens a call and meets no gate: the
/// therapist asks again on the day. A later answer stands beside the earlier one.</summary>
public sealed class DayCheck : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required ReminderTime Time { get; init; }

    /// <summary>The answers as <see cref="DayCheckAnswers"/>, sealed.</summary>
    public required SealedText Answers { get; init; }
    public required bool NeedsCall { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>"yes" or "no"; of the person of the day "unsure" too. Null was not asked.</summary>
public sealed record DayCheckAnswers(string Well, string MedicinesSame, string PersonComes, string? AteAsTold)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";

    /// <summary>Somebody phones: they are not well, a medicine is new, nobody is sure to come, or food and drink were not as told.</summary>
    public bool NeedsCall => Well != Yes || MedicinesSame != Yes || PersonComes != Yes || AteAsTold is No;

    /// <summary>Food and drink are asked when it is too late to plan them and early enough to ask the prescriber.</summary>
    public static bool AsksFood(ReminderTime time) => time == ReminderTime.TwoHours;
}
