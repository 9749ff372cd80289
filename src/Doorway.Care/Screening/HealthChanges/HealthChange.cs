using Doorway.Care.Storage;

namespace Doorway.Care.Screening.HealthChanges;

public enum HealthChangeKind
{
    Condition,
    Allergy,
}

/// <summary>An illness or an allergy that the intake does not hold: new since then, or left out. Told by the patient, or by whoever heard it.
/// Until a prescriber has looked, nobody can say that the decision still speaks of this person.</summary>
public sealed class HealthChange : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required HealthChangeKind Kind { get; init; }
    public required SealedText What { get; init; }

    /// <summary>What happened, in the teller's words; nothing where they said nothing.</summary>
    public SealedText How { get; init; } = SealedText.Nothing;
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
