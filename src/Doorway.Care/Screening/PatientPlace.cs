using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

public enum PlacePurpose
{
    /// <summary>Where they live.</summary>
    Home,

    /// <summary>Where they are for one session, said on the day.</summary>
    Session,
}

/// <summary>Where a patient said they are: the state decides who may treat them, the address is where help is sent.
/// Written once; the latest for a purpose counts.</summary>
public sealed class PatientPlace : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required PlacePurpose Purpose { get; init; }
    public required SealedText Address { get; init; }
    public required string State { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
}
