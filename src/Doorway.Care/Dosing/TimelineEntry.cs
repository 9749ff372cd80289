using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

public enum TimelineEntryKind
{
    Started,
    VitalSigns,
    DoseTaken,
    DoseFinished,
    BoosterTaken,
    BoosterDeclined,
    PhaseMarked,
    Words,
    Tears,
    Movement,
    Touch,
    Bathroom,
    Music,
    FearSettled,
    Nausea,
    Silence,
    ChaperoneHere,
    ChaperoneAllFine,
    HelpCalled,
    LinkLost,
    LinkBack,
    ThreatReported,
    ReadingAccepted,
    AlarmRaised,
    AlarmAcknowledged,
    AlarmCleared,
    AdverseEvent,
    IncidentOpened,
    Correction,
    ConsentTakenBack,
    TimeOutConfirmed,
    RecoveryScored,
    WasteWitnessed,
    InfusionChanged,
    DeviceTaken,
    SprayTaken,
    SpraysEnded,
    JudgedReady,
    PressureDecided,
    PrescriberOnSite,
    PrescriberLeft,
    Ended,
}

/// <summary>One line of a session's timeline. Lines are only ever added; one that was wrong is followed by a line that takes it back.
/// A value lives in its own row; the line points at it.</summary>
public sealed class TimelineEntry : IPatientRecord, ISessionRow, IAppended
{
    public const int CurrentPayload = 1;

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }

    /// <summary>1, 2, 3 … without gaps, given while the session's row is held.</summary>
    public required int Sequence { get; init; }
    public required TimelineEntryKind Kind { get; init; }
    public int PayloadVersion { get; init; } = CurrentPayload;
    public required DateTimeOffset ObservedAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The row that holds the fact: a reading, a dose, an alarm, an adverse event.</summary>
    public Guid? RowId { get; init; }

    /// <summary>The entry that this one takes back.</summary>
    public Guid? CorrectsId { get; init; }
    public SealedText Words { get; init; } = SealedText.Nothing;
    public Guid? RecordedByStaffMemberId { get; init; }

    /// <summary>Who, in a word: a name, "chaperone", "patient", "limits".</summary>
    public required string RecordedBy { get; init; }
}
