using Doorway.Care.Storage;

namespace Doorway.Care.Medication;

/// <summary>What the prescriber wrote and sent elsewhere. Doorway neither signs nor sends a controlled prescription.</summary>
public sealed class MedicationOrder : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    /// <summary>The plan, in the version that all three had agreed to.</summary>
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    public required Guid PrescribedByStaffMemberId { get; init; }
    public required string Drug { get; init; }
    public required string Form { get; init; }
    /// <summary>In one unit.</summary>
    public required long StrengthMicrograms { get; init; }
    public required int UnitCount { get; init; }
    public required SealedText Directions { get; init; }
    /// <summary>Why the quantity differs from the planned sessions; empty when it does not.</summary>
    public required SealedText QuantityReason { get; init; }
    public required string PharmacyName { get; init; }
    public required string SentElsewhereHow { get; init; }
    /// <summary>The day that stands on the prescription.</summary>
    public required DateOnly WrittenOn { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? FilledAt { get; private set; }
    public Guid? FilledRecordedByStaffMemberId { get; private set; }
    public string? LotNumber { get; private set; }
    public DateOnly? BeyondUseDate { get; private set; }
    public DateTimeOffset? ShippedAt { get; private set; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public int Version { get; set; }

    public bool IsFilled => FilledAt is not null;

    public void Fill(string lot, DateOnly beyondUse, Guid recordedBy, DateTimeOffset now)
    {
        LotNumber = lot;
        BeyondUseDate = beyondUse;
        FilledRecordedByStaffMemberId = recordedBy;
        FilledAt = now;
        ShippedAt = now;
    }

    public void MarkEnteredInError(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
