using Doorway.Care.Storage;

namespace Doorway.Care.Maintenance;

public enum MaintenanceKind
{
    ContinueWithPlan,
    Pause,
    Taper,
    Close,
}

/// <summary>How it goes on after a session: proposed by the therapist, decided by the prescriber, with the patient's own words beside it.</summary>
public sealed class MaintenanceDecision : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required MaintenanceKind Kind { get; init; }
    public required SealedText TherapistReasons { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public SealedText PatientWords { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? PatientSaidAt { get; private set; }
    public bool? PrescriberAgrees { get; private set; }
    public SealedText PrescriberReasons { get; private set; } = SealedText.Nothing;
    public Guid? PrescriberStaffMemberId { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Version { get; set; }

    public bool IsDecided => DecidedAt is not null;
    public bool IsInForce => PrescriberAgrees == true;

    public void PatientSays(SealedText words, DateTimeOffset now) => (PatientWords, PatientSaidAt) = (words, now);

    public void Decide(bool agrees, SealedText reasons, Guid prescriber, DateTimeOffset now)
    {
        if (IsDecided)
            throw new InvalidOperationException("This is decided already; a change of mind is a new proposal.");
        (PrescriberAgrees, PrescriberReasons, PrescriberStaffMemberId, DecidedAt) = (agrees, reasons, prescriber, now);
    }
}

/// <summary>The prescriber has looked at what a session did, before there is more medicine.</summary>
public sealed class PrescriberReview : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid PrescriberStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool MayGoOn { get; init; }

    /// <summary>The held follow-up visit that they looked with; null when they looked without one.</summary>
    public Guid? VisitId { get; init; }
    public required SealedText Words { get; init; }
}
