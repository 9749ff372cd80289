using Doorway.Care.Storage;

namespace Doorway.Care.Maintenance;

public enum MoreMedicineKind
{
    AnotherSession,
    MoreMedicine,
}

/// <summary>How the patient said it is with them while they asked. It opens a call, and is no answer to any questionnaire.</summary>
public enum MoreMedicineHow
{
    CanWait,
    Hard,
    NotSafe,
}

/// <summary>Somebody asked for another session or for more medicine: on their phone, or aloud to somebody of the staff who wrote it down.
/// What stood then about the last dose and the plan stays beside it as it was.</summary>
public sealed class MoreMedicineRequest : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required MoreMedicineKind Kind { get; init; }
    public required SealedText Words { get; init; }

    /// <summary>Null when it was heard by somebody of the staff.</summary>
    public required MoreMedicineHow? How { get; init; }

    /// <summary>Who heard it; null when the patient asked on their own phone.</summary>
    public required Guid? HeardByStaffMemberId { get; init; }

    /// <summary>The day on which it was asked, where the practice is.</summary>
    public required DateOnly AskedOn { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The last dose before that day was over; null when none is written down here.</summary>
    public required DateTimeOffset? LastDoseAt { get; init; }

    /// <summary>The version of the plan that stood; null when there was none.</summary>
    public required int? PlanVersion { get; init; }

    /// <summary>The earliest day of a further session by that plan. Null when no plan agreed by all stood, it held no further session, or none was held yet:
    /// then nobody can say whether the question came early.</summary>
    public required DateOnly? EarliestOn { get; init; }

    /// <summary>How many days before the plan's earliest day it was asked; 0 when on it or after it, null when that cannot be said.</summary>
    public int? DaysEarly => EarliestOn is { } from ? Math.Max(0, from.DayNumber - AskedOn.DayNumber) : null;
}
