using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Preparation;

/// <summary>What a chaperone may see on the day, chosen by the patient alone. The emergency card needs no permission.</summary>
[Flags]
public enum ChaperoneSees
{
    Nothing = 0,
    HowFarAlong = 1,
    HowToHelpMeCard = 2,
    BloodPressure = 4,
}

/// <summary>The adult of the day: at home they stay, in another room; in the clinic they come to take the patient home.</summary>
public sealed class Chaperone : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required CareSetting Setting { get; init; }
    public required string Name { get; init; }
    public required string Phone { get; init; }
    /// <summary>Where their link for the day goes.</summary>
    public string? Email { get; init; }
    public required bool LivesWithPatient { get; init; }
    public required ChaperoneSees MaySee { get; set; }
    public required DateTimeOffset NamedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedForAppointmentId { get; private set; }
    /// <summary>The private question was answered, whichever way; the answer itself stands elsewhere.</summary>
    public DateTimeOffset? AskedPrivatelyAt { get; private set; }
    public DateTimeOffset? ReplacedAt { get; private set; }
    public int Version { get; set; }

    public bool IsEscort => Setting == CareSetting.Clinic;
    public bool IsCurrent => ReplacedAt is null;

    /// <summary>They said yes to this appointment; a new appointment asks anew.</summary>
    public void Confirm(Guid appointmentId, DateTimeOffset now)
    {
        ConfirmedForAppointmentId = appointmentId;
        ConfirmedAt = now;
    }

    public void WasAskedPrivately(DateTimeOffset now) => AskedPrivatelyAt = now;

    public void Replace(DateTimeOffset now) => ReplacedAt ??= now;
}

/// <summary>"Is it safe to be with this person that day?" The patient's own pages may add it and never read it back:
/// somebody at home may hold the phone.</summary>
public sealed class PrivateSafetyAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ChaperoneId { get; init; }
    public required bool IsSafe { get; init; }
    public required DateTimeOffset At { get; init; }
}
