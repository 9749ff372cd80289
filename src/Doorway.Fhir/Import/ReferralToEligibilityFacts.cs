using Doorway.Clinical.Eligibility;

namespace Doorway.Fhir.Import;

/// <summary>
/// Turns a referral into the facts that the eligibility rules read. What the record lacks stays null, not known:
/// a record without medicines does not say that none are taken, and an old "not pregnant" does not speak of today.
/// </summary>
/// <remarks>
/// Vital signs are the last ones recorded, however old: whoever shows the result shows their date beside it, and a
/// clinician accepts them before they satisfy a gate.
/// </remarks>
public static class ReferralToEligibilityFacts
{
    public static EligibilityFacts Map(Referral referral, CareSetting setting, DoseRoute route, DateOnly today) => new()
    {
        Setting = setting,
        Route = route,
        AgeYears = Age(referral.Patient.BirthDate, today),
        Sex = SexOf(referral.Patient),
        BloodPressures = LastBloodPressures(referral.Vitals),
        HeartRatePerMinute = Whole(referral.Vitals.HeartRatePerMinute?.Amount.Value),
        SpO2Percent = Whole(referral.Vitals.OxygenSaturationPercent?.Amount.Value),
        BodyMassIndex = BodyMassIndex(referral.Vitals),
        Pregnant = IsPregnant(referral.Pregnancies) ? true : null,
        Conditions = NullIfEmpty(referral.Conditions.SelectMany(Conditions)),
        Medications = NullIfEmpty(referral.Medications.Where(m => m.Use != MedicationUse.NotTaken).Select(Medication).Distinct()),
        Allergies = Allergies(referral.Allergies),
    };

    private static IReadOnlyList<T>? NullIfEmpty<T>(IEnumerable<T> facts) => facts.ToList() is { Count: > 0 } list ? list : null;

    /// <summary>Null also when only a year is recorded and the birthday decides.</summary>
    private static int? Age(PartialDate? birth, DateOnly today)
    {
        if (birth is null)
            return null;
        var oldest = CompletedYears(birth.Earliest, today);
        return oldest == CompletedYears(birth.Latest, today) ? oldest : null;
    }

    private static int CompletedYears(DateOnly from, DateOnly to) =>
        to.Year - from.Year - (to < from.AddYears(to.Year - from.Year) ? 1 : 0);

    private static Sex? SexOf(ReferredPatient patient) => (patient.SexAtBirthAsRecorded, patient.GenderAsRecorded) switch
    {
        ("F", _) => Sex.Female,
        ("M", _) => Sex.Male,
        (_, "female") => Sex.Female,
        (_, "male") => Sex.Male,
        (_, "other") => Sex.Other,
        _ => null,
    };

    /// <summary>The readings of the last day on which any was taken; a mean over years would say nothing.</summary>
    private static IReadOnlyList<BloodPressure>? LastBloodPressures(ReferredVitals vitals) =>
        vitals.BloodPressures is [var last, ..]
            ? NullIfEmpty(
                from reading in vitals.BloodPressures
                where reading.On?.Earliest == last.On?.Earliest
                let systolic = Whole(reading.SystolicMmHg?.Value)
                let diastolic = Whole(reading.DiastolicMmHg?.Value)
                where systolic is not null && diastolic is not null
                select new BloodPressure(systolic.Value, diastolic.Value))
            : null;

    private static int? Whole(decimal? value) =>
        value is >= 0 and < 100_000 ? (int)Math.Round(value.Value, MidpointRounding.AwayFromZero) : null;

    /// <summary>Only from a weight and a height of one day: a height from childhood would falsify it.</summary>
    private static decimal? BodyMassIndex(ReferredVitals vitals)
    {
        if (vitals is not { WeightKg: { On: { } weighed, Amount.Value: { } kg }, HeightCm: { On: { } measured, Amount.Value: { } cm } })
            return null;
        if (!weighed.IsWholeDay || weighed.Earliest != measured.Earliest || !measured.IsWholeDay)
            return null;
        var metres = cm / 100m;
        return metres * metres > 0 ? Math.Round(kg / (metres * metres), 1) : null;
    }

    private static bool IsPregnant(IReadOnlyList<PregnancyReport> newestFirst) =>
        newestFirst.TakeWhile(r => r.Answer is not (PregnancyAnswer.Ended or PregnancyAnswer.NotPregnant)).Any(r => r.Answer == PregnancyAnswer.Pregnant)
        || newestFirst.Any(r => r.On is null && r.Answer == PregnancyAnswer.Pregnant);

    /// <summary>One fact for each code, so that a rule which knows one code system does not miss what another holds.</summary>
    private static IEnumerable<ConditionFact> Conditions(ReferredCondition condition)
    {
        var status = condition.VerificationStatus is "refuted" or "entered-in-error" ? condition.VerificationStatus : condition.ClinicalStatus;
        var words = ConceptWords.Of(condition.Code) ?? (condition.Code is null ? ConceptWords.UnnamedCondition : null);
        // Of an uncertain day of onset the latest is the careful one: rules ask how recent it is.
        var onset = condition.Onset?.Date?.Latest;
        var codings = condition.Code?.Codings.Where(c => c.Code is not null).ToList() ?? [];
        return codings.Count == 0
            ? [new ConditionFact(words, Status: status, Onset: onset)]
            : codings.Select(c => new ConditionFact(words, c.System, c.Code, status, onset)).Distinct();
    }

    /// <summary>One fact for each medicine, because two would look like the same medicine taken twice.</summary>
    private static MedicationFact Medication(ReferredMedication medication)
    {
        var rxCui = medication.Medication?.CodeIn(CodeSystems.RxNorm);
        var atc = medication.Medication?.CodeIn(CodeSystems.Atc);
        var words = ConceptWords.Of(medication.Medication);
        return new MedicationFact(words ?? (rxCui is null && atc is null ? ConceptWords.UnnamedMedicine : null), rxCui, atc);
    }

    /// <summary>An empty list only when the record says that it was asked about all allergies or about medicines.</summary>
    private static IReadOnlyList<AllergyFact>? Allergies(IReadOnlyList<ReferredAllergy> allergies)
    {
        var standing = allergies.Where(a => a.VerificationStatus is not ("refuted" or "entered-in-error")).ToList();
        var known = NullIfEmpty(standing.Where(a => a.AskedNoneOf is null).Select(Allergy));
        return known ?? (standing.Any(a => a.AskedNoneOf is AskedAllergies.Any or AskedAllergies.Drug) ? [] : null);
    }

    private static AllergyFact Allergy(ReferredAllergy allergy) =>
        new(ConceptWords.Of(allergy.Code) ?? ConceptWords.UnnamedAllergy, ConceptWords.Of(allergy.Reactions));
}
