using Doorway.Care.Storage;

namespace Doorway.Care.Episodes;

/// <summary>Where an episode stands. A stage is reached only through the one before it.</summary>
public enum EpisodeStage
{
    Arriving,
    Screening,
    Deciding,
    NotNow,
    Planning,
    Preparing,
    Treating,
    Maintaining,
    Closed,
}

/// <summary>One course of care, from the enquiry to closure.</summary>
public sealed class Episode : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid TherapistStaffMemberId { get; set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public EpisodeStage Stage { get; private set; } = EpisodeStage.Arriving;
    public DateTimeOffset StageSince { get => field == default ? OpenedAt : field; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The template of what this course is meant to be, chosen by the prescriber before they decide; null is the first one.</summary>
    public string? ProtocolId { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => ClosedAt is null;

    public void Intend(string protocolId) => ProtocolId = protocolId;

    public void MoveTo(EpisodeStage stage, DateTimeOffset now)
    {
        if (!IsOpen)
            throw new InvalidOperationException("A closed episode does not move.");
        if (stage == Stage)
            return;
        Stage = stage;
        StageSince = now;
        if (stage == EpisodeStage.Closed)
            ClosedAt = now;
    }
}
