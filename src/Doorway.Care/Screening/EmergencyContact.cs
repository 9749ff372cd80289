using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

/// <summary>What the patient lets us call this person for.</summary>
public enum MayBeCalledFor
{
    EmergencyOnly,
    EmergencyOrWhenYouCannotBeReached,
}

/// <summary>Somebody whom the patient lets us call. Their name and number are sealed: they did not write here themselves.</summary>
public sealed class EmergencyContact : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required SealedText Name { get; init; }
    public required SealedText Phone { get; init; }
    public required SealedText Relationship { get; init; }
    public required MayBeCalledFor MayBeCalledFor { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public int Version { get; set; }
}
