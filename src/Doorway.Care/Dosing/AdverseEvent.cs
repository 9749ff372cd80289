using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

/// <summary>The five grades of CTCAE, in their general words.</summary>
public enum AdverseEventGrade
{
    Mild = 1,
    Moderate = 2,
    Severe = 3,
    LifeThreatening = 4,
    Death = 5,
}

public enum AdverseEventOutcome
{
    Ongoing,
    Resolved,
    ResolvedWithSequelae,
    Fatal,
    NotKnown,
}

/// <summary>Harm in or after a session, reportable.</summary>
public sealed class AdverseEvent : IPatientRecord, ISessionRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required string Kind { get; init; }
    public required AdverseEventGrade Grade { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public required SealedText What { get; init; }
    public required SealedText Actions { get; init; }
    public AdverseEventOutcome Outcome { get; private set; } = AdverseEventOutcome.Ongoing;
    public DateTimeOffset? OutcomeAt { get; private set; }
    public required Guid RecordedByStaffMemberId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>"It goes on" keeps the question open.</summary>
    public void Ended(AdverseEventOutcome outcome, DateTimeOffset now) => (Outcome, OutcomeAt) = (outcome, outcome == AdverseEventOutcome.Ongoing ? null : now);
}

public enum IncidentKind
{
    TakenWithoutGo,
    TakenBeyondMaximum,
    BoosterNotAgreed,
    WithoutTimeOut,
    LeftAgainstAdvice,
    Ambulance,
    Death,
    EndedBeforeReady,
    Other,
}

/// <summary>Something that should not have happened and did. It is written down without a hindrance and looked into afterwards.</summary>
public sealed class Incident : IPatientRecord, ISessionRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required IncidentKind Kind { get; init; }
    public required SealedText What { get; init; }
    public required DateTimeOffset HappenedAt { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required Guid OpenedByStaffMemberId { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public SealedText Learned { get; private set; } = SealedText.Nothing;

    public void Close(SealedText learned, DateTimeOffset now) => (Learned, ClosedAt) = (learned, now);
}
