using Doorway.Care.Storage;

namespace Doorway.Care.Medication;

public enum CountedBy
{
    Patient,
    Therapist,
    Prescriber,
}

/// <summary>How many units are in hand. The latest count of an order speaks; a recount is a new row.</summary>
public sealed class MedicineCount : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid OrderId { get; init; }
    public required int UnitCount { get; init; }
    public required DateTimeOffset CountedAt { get; init; }
    public required CountedBy By { get; init; }
    /// <summary>True when the number is the one expected, or when the prescriber has settled the difference in writing.</summary>
    public required bool MatchesOrder { get; init; }
    public required SealedText Note { get; init; }
}

public enum DisposalWay
{
    TakeBackSite,
    ReturnedToPharmacy,
    DestroyedAtHome,
    LostOrStolen,
}

/// <summary>Units that left the patient's hands unused.</summary>
public sealed class MedicineDisposal : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid OrderId { get; init; }
    public required int UnitCount { get; init; }
    public required DisposalWay Way { get; init; }
    public required DateOnly On { get; init; }
    public required SealedText Note { get; init; }
    public required CountedBy By { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
