using Doorway.Care.Storage;

namespace Doorway.Care.Screening.OtherMedicines;

public enum MedicineChangeKind
{
    Started,
    Stopped,
    OtherAmount,
}

/// <summary>Another medicine of the patient's was started, stopped or taken in another amount since it was last asked. Told by the patient, or by
/// whoever heard it. Until a prescriber has looked, nobody can say that the decision still speaks of this person.</summary>
public sealed class MedicineChange : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required MedicineChangeKind Kind { get; init; }

    /// <summary>The row of the list that it was about; null where the teller could only name it.</summary>
    public Guid? ReportedMedicationId { get; init; }
    public required SealedText Name { get; init; }

    /// <summary>How much and how often from now on, in the teller's words; nothing for a stop.</summary>
    public SealedText Dose { get; init; } = SealedText.Nothing;
    public required DateOnly On { get; init; }

    /// <summary>Null when the patient told it.</summary>
    public Guid? ToldByStaffMemberId { get; init; }
    public required DateTimeOffset ToldAt { get; init; }
    public DateTimeOffset? SeenAt { get; private set; }
    public Guid? SeenByStaffMemberId { get; private set; }

    /// <summary>What the prescriber made of it, for the chart and for the patient.</summary>
    public SealedText SeenWords { get; private set; } = SealedText.Nothing;
    public int Version { get; set; }

    public void Seen(Guid staffMemberId, SealedText words, DateTimeOffset now)
    {
        if (SeenAt is null)
            (SeenByStaffMemberId, SeenWords, SeenAt) = (staffMemberId, words, now);
    }
}
