using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Dosing;

/// <summary>A licence to practise in one state, both days inclusive.</summary>
/// <param name="State">Two-letter state code.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null when it has no end on record.</param>
public sealed record LicenceFact(string State, DateOnly From, DateOnly? Until);

/// <summary>The prescriber's signed decision.</summary>
/// <param name="IsEligible">False for "not now".</param>
/// <param name="ExpiresOn">Last day on which it holds.</param>
/// <param name="HasLabelContraindication">True when a label row stopped by itself.</param>
/// <param name="IsForThisWay">False when it was decided for another place or another route.</param>
public sealed record EligibilityDecisionFact(bool IsEligible, DateOnly ExpiresOn, bool HasLabelContraindication, bool IsForThisWay = true);

/// <summary>Which version of the plan each signer agreed to; null when that signer has not.</summary>
public sealed record PlanAgreementFact(int CurrentVersion, int? PatientVersion, int? TherapistVersion, int? PrescriberVersion);

/// <summary>The medicine as it lies with the patient.</summary>
/// <param name="UnitsOrdered">Units on the order that was filled.</param>
/// <param name="UnitsCounted">Units that were counted on arrival, less those taken; null when nobody counted.</param>
/// <param name="UnitsExpected">Units that should be there now.</param>
/// <param name="MatchesOrder">Name, strength and patient on the label match the order; null when nobody looked.</param>
public sealed record MedicineInHandFact(int UnitsOrdered, int? UnitsCounted, int UnitsExpected, bool? MatchesOrder);

/// <summary>Somebody who is on call for a time.</summary>
public sealed record OnCallFact(string Name, DateTimeOffset From, DateTimeOffset Until);

/// <summary>How a step of the escalation reaches somebody.</summary>
public enum ChannelKind
{
    /// <summary>An open page that sends a heartbeat.</summary>
    OpenPage,
    /// <summary>A call that a human makes.</summary>
    HumanCall,
    /// <summary>A push message.</summary>
    Push,
    /// <summary>A text message.</summary>
    Sms,
    /// <summary>A voice message.</summary>
    Voice,
}

/// <summary>A channel of the escalation and when it was last seen to work; null when never.</summary>
public sealed record ChannelFact(string Step, ChannelKind Kind, DateTimeOffset? ProvenAt);

/// <summary>The certification of the setting for the licensed spray.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null when it names none.</param>
public sealed record RemsSettingFact(DateOnly From, DateOnly? Until);

/// <summary>A training that the practice demands of somebody for a session.</summary>
/// <param name="Who">Their name.</param>
/// <param name="Training">As the practice calls it.</param>
/// <param name="From">First day on which it holds; null when none is on record.</param>
/// <param name="Until">Last day; null when it has no end.</param>
public sealed record TrainingFact(string Who, string Training, DateOnly? From, DateOnly? Until);

/// <summary>A reason that somebody has lifted in writing.</summary>
/// <param name="ReasonId">Which reason.</param>
/// <param name="By">Who lifted it.</param>
/// <param name="Because">The written reason; a blank one lifts nothing.</param>
public sealed record LiftedReason(string ReasonId, LiftedBy By, string Because);

/// <summary>Who lifted a reason.</summary>
public enum LiftedBy
{
    /// <summary>The therapist.</summary>
    Therapist,
    /// <summary>The prescriber.</summary>
    Prescriber,
}

/// <summary>Everything that go/no-go looks at. Null means "not known", and not known means no go.</summary>
public sealed record DosingReadinessFacts
{
    /// <summary>Where the dose is to be taken.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>How.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>The patient's local day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The ketamine consent is signed in its current version.</summary>
    public bool? ConsentSigned { get; init; }
    /// <summary>The prescriber attested the consent conversation.</summary>
    public bool? ConsentAttested { get; init; }
    /// <summary>The patient withdrew it.</summary>
    public bool? ConsentWithdrawn { get; init; }
    /// <summary>The telehealth consent is signed.</summary>
    public bool? TelehealthConsentSigned { get; init; }

    /// <summary>State in which the patient is today, as confirmed today; two letters.</summary>
    public string? PatientState { get; init; }
    /// <summary>Day on which place and emergency address were confirmed.</summary>
    public DateOnly? PlaceConfirmedOn { get; init; }
    /// <summary>There is an address to send an ambulance to.</summary>
    public bool? HasEmergencyAddress { get; init; }
    /// <summary>Licences of the prescriber.</summary>
    public IReadOnlyList<LicenceFact>? PrescriberLicences { get; init; }
    /// <summary>Licences of the therapist.</summary>
    public IReadOnlyList<LicenceFact>? TherapistLicences { get; init; }

    /// <summary>The prescriber's decision.</summary>
    public EligibilityDecisionFact? Eligibility { get; init; }

    /// <summary>Another medicine of the patient's changed, and no prescriber has looked at it yet. Then a decision that was valid before cannot be
    /// said to speak of this person; no source gives a rule, the row is the project's own proposal.</summary>
    public bool HasUnseenMedicineChange { get; init; }

    /// <summary>An illness or an allergy was told after the intake, and no prescriber has looked at it yet. As with a medicine: the project's own proposal.</summary>
    public bool HasUnseenHealthChange { get; init; }
    /// <summary>Who agreed to which version of the plan.</summary>
    public PlanAgreementFact? Plan { get; init; }
    /// <summary>The order is filled by the pharmacy.</summary>
    public bool? OrderFilled { get; init; }
    /// <summary>The medicine as it lies with the patient.</summary>
    public MedicineInHandFact? Medicine { get; init; }
    /// <summary>Preparation sessions held.</summary>
    public int? PreparationSessions { get; init; }

    /// <summary>Day on which the chaperone was confirmed.</summary>
    public DateOnly? ChaperoneConfirmedOn { get; init; }
    /// <summary>A validated cuff is at hand.</summary>
    public bool? HasBloodPressureCuff { get; init; }
    /// <summary>A phone number works when the video fails.</summary>
    public bool? HasPhoneFallback { get; init; }
    /// <summary>Stairs, children, animals, driving and the room are cleared.</summary>
    public bool? HazardsCleared { get; init; }
    /// <summary>In the clinic: the room is named.</summary>
    public bool? RoomNamed { get; init; }
    /// <summary>In the clinic: day on which whoever takes the patient home said that they will come.</summary>
    public DateOnly? EscortConfirmedOn { get; init; }
    /// <summary>In the clinic: there is a name and a phone of that person.</summary>
    public bool? EscortNamed { get; init; }
    /// <summary>In the clinic: day of the last check of the emergency equipment that found it whole.</summary>
    public DateOnly? EquipmentCheckedOn { get; init; }
    /// <summary>In the clinic: a second person is on duty and within call.</summary>
    public bool? SecondPersonOnDuty { get; init; }
    /// <summary>For the licensed spray: the certification of this setting.</summary>
    public RemsSettingFact? RemsSetting { get; init; }
    /// <summary>For the licensed spray: day on which the patient was enrolled, the form seen.</summary>
    public DateOnly? RemsEnrolledOn { get; init; }
    /// <summary>For the licensed spray: a prescriber said today that they are on site.</summary>
    public bool? PrescriberOnSite { get; init; }
    /// <summary>For the licensed spray: a pulse oximeter is at hand.</summary>
    public bool? OximeterAtHand { get; init; }
    /// <summary>For a spray into the nose: a nasal steroid or decongestant in the last hour.</summary>
    public bool? NasalMedicineWithinHour { get; init; }
    /// <summary>For the compounded spray: the nose is free on both sides today.</summary>
    public bool? NoseIsFree { get; init; }
    /// <summary>Who is on call; an empty list means nobody.</summary>
    public IReadOnlyList<OnCallFact>? OnCall { get; init; }
    /// <summary>Every channel of the escalation; an empty list means none.</summary>
    public IReadOnlyList<ChannelFact>? Channels { get; init; }
    /// <summary>Other home sessions that the therapist holds at this time.</summary>
    public int? OtherHomeSessionsOfTherapist { get; init; }

    /// <summary>Day on which the C-SSRS was asked.</summary>
    public DateOnly? SuicideScreenOn { get; init; }
    /// <summary>Its answers, since the last contact.</summary>
    public SuicideScreenAnswers? SuicideScreen { get; init; }
    /// <summary>"Have you taken your medicines as your prescriber instructed?"</summary>
    public bool? MedicinesTakenAsInstructed { get; init; }
    /// <summary>The patient says today that they still want this.</summary>
    public bool? StillWants { get; init; }
    /// <summary>Asked in private: the patient feels safe with the chaperone, or with who takes them home.</summary>
    public bool? FeelsSafeWithChaperone { get; init; }
    /// <summary>Ate and drank as instructed.</summary>
    public bool? FastedAsInstructed { get; init; }
    /// <summary>Alcohol or cannabis in the last 24 hours.</summary>
    public bool? AlcoholOrCannabis { get; init; }
    /// <summary>Another substance since the last time: a street drug, or a medicine that is not theirs.</summary>
    public bool? OtherSubstances { get; init; }
    /// <summary>Signs of psychosis or mania since the last time, told or seen.</summary>
    public bool? PsychosisOrMania { get; init; }
    /// <summary>An acute infection, or vomiting, today.</summary>
    public bool? AcuteIllness { get; init; }
    /// <summary>Whether pregnancy concerns this person.</summary>
    public bool? PregnancyConcernsPatient { get; init; }
    /// <summary>The patient's word of today: true when pregnant or possibly pregnant.</summary>
    public bool? MayBePregnant { get; init; }
    /// <summary>Readings of the day before the dose.</summary>
    public IReadOnlyList<VitalSignsReading>? ReadingsToday { get; init; }

    /// <summary>Doses taken before in this episode.</summary>
    public int? EarlierDoses { get; init; }
    /// <summary>Time of the last of them.</summary>
    public DateTimeOffset? LastDoseAt { get; init; }
    /// <summary>An integration session is booked.</summary>
    public bool? IntegrationBooked { get; init; }
    /// <summary>When.</summary>
    public DateTimeOffset? IntegrationAt { get; init; }

    /// <summary>What the practice's own rules demand for this session, each with the best entry there is; empty when they demand nothing.</summary>
    public IReadOnlyList<TrainingFact> DemandedTrainings { get; init; } = [];

    /// <summary>Reasons that a clinician has lifted in writing.</summary>
    public IReadOnlyList<LiftedReason> Lifted { get; init; } = [];
}
