using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Eligibility;

/// <summary>Where the medicine is taken.</summary>
public enum CareSetting
{
    /// <summary>At home, by telehealth.</summary>
    Home,
    /// <summary>In the practice.</summary>
    Clinic,
}

/// <summary>How the medicine is given.</summary>
public enum DoseRoute
{
    /// <summary>Lozenge or tablet under the tongue.</summary>
    SublingualLozenge,
    /// <summary>Swallowed.</summary>
    Oral,
    /// <summary>Racemic ketamine through the nose.</summary>
    Nasal,
    /// <summary>Esketamine nasal spray.</summary>
    NasalEsketamine,
    /// <summary>Into a muscle.</summary>
    Intramuscular,
    /// <summary>Into a vein.</summary>
    Intravenous,
    /// <summary>Under the skin.</summary>
    Subcutaneous,
}

/// <summary>What happens to the saliva of a lozenge. Unknown counts as swallowed, the stronger case.</summary>
public enum LozengeResidue
{
    /// <summary>Swallowed.</summary>
    Swallowed,
    /// <summary>Spat out.</summary>
    Spat,
}

/// <summary>Sex as far as the rules need it. Unknown is null, not a value.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,
    /// <summary>Male.</summary>
    Male,
    /// <summary>Recorded as other; pregnancy is asked.</summary>
    Other,
}

/// <summary>Child-Pugh class of liver disease.</summary>
public enum ChildPughClass
{
    /// <summary>Mild.</summary>
    A,
    /// <summary>Moderate.</summary>
    B,
    /// <summary>Severe.</summary>
    C,
}

/// <summary>NYHA class of heart failure.</summary>
public enum NyhaClass
{
    /// <summary>No limits.</summary>
    I,
    /// <summary>Slight limits.</summary>
    II,
    /// <summary>Marked limits.</summary>
    III,
    /// <summary>Symptoms at rest.</summary>
    IV,
}

/// <summary>One blood pressure reading, mm Hg; a part that was not read is null.</summary>
public sealed record BloodPressure(decimal? SystolicMmHg, decimal? DiastolicMmHg);

/// <summary>A condition on the record.</summary>
/// <param name="Text">Words, as recorded.</param>
/// <param name="System">Code system: a FHIR address or "icd-10-cm" / "snomed"; null without a code.</param>
/// <param name="Code">Code in that system.</param>
/// <param name="Status">active, recurrence, relapse, inactive, remission, resolved, refuted, entered-in-error; null counts as active.</param>
/// <param name="Onset">Day on which it began, where known.</param>
public sealed record ConditionFact(string? Text, string? System = null, string? Code = null, string? Status = null, DateOnly? Onset = null)
{
    /// <summary>How the condition is named to people: its words, or its code where it has none.</summary>
    internal string Words => Text ?? Code ?? "(no text)";
}

/// <summary>A medicine that the person takes: RxCUI, ATC code, words, or any of them.</summary>
public sealed record MedicationFact(string? Text, string? RxCui = null, string? Atc = null);

/// <summary>An allergy, with the reaction in words where known.</summary>
public sealed record AllergyFact(string Text, string? Reaction = null);

/// <summary>
/// What is known about a person at screening. Null means "not known", an empty list "asked, and there is none"
/// (for blood pressure an empty list also means "not known").
/// </summary>
public sealed record EligibilityFacts
{
    /// <summary>Setting that is considered.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>Route that is considered.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>What happens to the saliva of a lozenge.</summary>
    public LozengeResidue Residue { get; init; } = LozengeResidue.Swallowed;
    /// <summary>Age in completed years.</summary>
    public int? AgeYears { get; init; }
    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }
    /// <summary>Seated readings; the rules use their mean.</summary>
    public IReadOnlyList<BloodPressure>? BloodPressures { get; init; }
    /// <summary>Resting pulse, beats a minute.</summary>
    public decimal? HeartRatePerMinute { get; init; }
    /// <summary>Oxygen saturation on air, percent.</summary>
    public decimal? SpO2Percent { get; init; }
    /// <summary>Body weight, kg, above 0.</summary>
    public decimal? WeightKg { get; init; }
    /// <summary>Height, cm, above 0.</summary>
    public decimal? HeightCm { get; init; }
    /// <summary>Body mass index, kg/m², where it is known as such; otherwise it follows from weight and height.</summary>
    public decimal? BodyMassIndex { get; init; }
    /// <summary>Pregnant or planning a pregnancy. Not asked of a man.</summary>
    public bool? Pregnant { get; init; }
    /// <summary>Breastfeeding. Not asked of a man.</summary>
    public bool? Breastfeeding { get; init; }
    /// <summary>Answers to the C-SSRS screener.</summary>
    public SuicideScreenAnswers? SuicideScreen { get; init; }
    /// <summary>
    /// True when the screener was asked by its own branching: after "no" to question 2, questions 3 to 5 were rightly not asked.
    /// False when the answers come from elsewhere: then each of the six that is null is not known.
    /// </summary>
    public bool SuicideScreenBranched { get; init; }
    /// <summary>Conditions, past and present.</summary>
    public IReadOnlyList<ConditionFact>? Conditions { get; init; }
    /// <summary>Medicines taken now.</summary>
    public IReadOnlyList<MedicationFact>? Medications { get; init; }
    /// <summary>Allergies.</summary>
    public IReadOnlyList<AllergyFact>? Allergies { get; init; }
    /// <summary>A parent, brother, sister or child with a psychotic disorder. Optional.</summary>
    public bool? PsychosisInCloseRelative { get; init; }
    /// <summary>Liver class; wanted when there is cirrhosis.</summary>
    public ChildPughClass? ChildPugh { get; init; }
    /// <summary>Heart failure class; wanted when there is heart failure.</summary>
    public NyhaClass? Nyha { get; init; }
    /// <summary>An adult will be there in person. Needed at home.</summary>
    public bool? HasChaperone { get; init; }
    /// <summary>A validated blood pressure cuff is at home. Needed at home.</summary>
    public bool? HasBloodPressureCuff { get; init; }

    /// <summary>The index given, or weight by height squared; null where neither is known.</summary>
    internal decimal? Bmi => BodyMassIndex ?? (WeightKg / (HeightCm / 100m * (HeightCm / 100m)));
}
