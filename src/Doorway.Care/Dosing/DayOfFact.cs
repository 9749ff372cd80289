using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

/// <summary>What is asked on the day: before the dose, and before the end.</summary>
public enum DayOfQuestion
{
    StateToday,
    EmergencyAddress,
    DispatchNumber,
    PhoneFallback,
    HazardsCleared,
    CuffAtHand,
    Fasting,
    MedicinesAsInstructed,
    AlcoholOrCannabis,
    OtherSubstances,
    PsychosisOrMania,
    AcuteIllness,
    Pregnancy,
    StillWants,
    SafeWithChaperone,
    WeightGrams,
    ChaperoneConfirmed,
    PrescriberReached,

    // In the clinic.
    Room,
    EscortConfirmed,
    SecondPersonOnDuty,
    LastFood,

    // For the licensed spray.
    PrescriberOnSite,
    OximeterAtHand,
    NasalMedicine,

    // For the compounded spray.
    NoseFree,

    Oriented,
    SteadyGait,
    BackToUsual,
    NauseaTolerable,
    ChaperonePresent,
    EscortPresent,
    ToldNotToDrive,
    EmergencyNumbersGiven,
    SedationResolved,
    DissociationResolved,
    BreathingResolved,
    JudgedReady,
}

/// <summary>One answer of the day, as the therapist heard it. A later answer to the same question stands; none is ever changed.</summary>
public sealed class DayOfFact : IPatientRecord, ISessionRow, IWrittenOnce
{
    public const string Yes = "yes";
    public const string No = "no";

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The appointment, and the session that it becomes.</summary>
    public required Guid DosingSessionId { get; init; }
    public required DayOfQuestion Question { get; init; }

    /// <summary>The answer: "yes", "no", a state or a number.</summary>
    public required SealedText Answer { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid RecordedByStaffMemberId { get; init; }
}
