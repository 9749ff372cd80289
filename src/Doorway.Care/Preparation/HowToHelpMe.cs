using Doorway.Care.Storage;

namespace Doorway.Care.Preparation;

/// <summary>What the patient hopes for, or that there is nothing yet, which is welcome. The latest one speaks.</summary>
public sealed class Intention : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required bool NoneYet { get; init; }
    public required SealedText Words { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The patient's card, written sober. Each change is a new version; the latest one speaks.</summary>
public sealed class HowToHelpMe : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required int CardVersion { get; init; }
    public required SealedText IfAfraid { get; init; }
    public required SealedText IfCrying { get; init; }
    public required SealedText WordsToUse { get; init; }
    public required SealedText WordsToAvoid { get; init; }
    public required SealedText PleaseDont { get; init; }
    /// <summary>Ids of <see cref="TouchKinds"/> that are agreed, joined by commas; empty means no touch.
    /// During a session each can only be declined.</summary>
    public required string TouchAgreed { get; init; }
    public required DateTimeOffset At { get; init; }
}
