using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Fhir.Import;

public enum TakenKind
{
    Person,
    Condition,
    Medicine,
    Allergy,
    Sign,
    Pregnancy,
    Smoking,
}

/// <summary>One fact as it was taken from a referral, in words to show. The words are foreign: text, never markup.</summary>
public sealed record TakenFact(TakenKind Kind, string Words)
{
    /// <summary>Such as "SNOMED CT 38341003".</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The day as yyyy-mm-dd, or what the record gives instead; null is not known.</summary>
    public string? On { get; init; }
    public string? Status { get; init; }

    /// <summary>Dose, reaction, or why a number is only shown.</summary>
    public string? Note { get; init; }
}

/// <summary>All facts that were taken from a referral, for the page that shows them. It is kept with the import, as of its day.</summary>
public static class TakenFacts
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string ToJson(IReadOnlyList<TakenFact> facts) => JsonSerializer.Serialize(facts, Json);

    public static IReadOnlyList<TakenFact> FromJson(string json) => JsonSerializer.Deserialize<List<TakenFact>>(json, Json)!;

    public static IReadOnlyList<TakenFact> Of(Referral referral) =>
    [
        .. Person(referral.Patient),
        .. referral.Conditions.Select(Condition),
        .. referral.Medications.Select(Medicine),
        .. referral.Allergies.Select(Allergy),
        .. SignWords.Of(referral.Vitals).Select(s => new TakenFact(TakenKind.Sign, s.Words) { On = Day(s.On), Note = s.WhyOnlyShown }),
        .. referral.Pregnancies.Select(p => new TakenFact(TakenKind.Pregnancy, Words(p)) { On = Day(p.On), Codes = Codes(p.AsRecorded), Note = ConceptWords.Of(p.AsRecorded) }),
        .. referral.Smoking.Select(s => new TakenFact(TakenKind.Smoking, ConceptWords.Of(s.AsRecorded) ?? "Recorded without words") { On = Day(s.On), Codes = Codes(s.AsRecorded) }),
    ];

    public static string Words(PregnancyReport report) => report.Answer switch
    {
        PregnancyAnswer.Pregnant => "Pregnant",
        PregnancyAnswer.Ended => "A pregnancy that has ended",
        PregnancyAnswer.NotPregnant => "Not pregnant on that day",
        PregnancyAnswer.Possible => "Possibly pregnant",
        _ => "A report on pregnancy that is not understood here",
    };

    public static string Words(AskedAllergies asked) => asked switch
    {
        AskedAllergies.Any => "No known allergy, as recorded",
        AskedAllergies.Drug => "No known drug allergy, as recorded",
        AskedAllergies.Food => "No known food allergy, as recorded",
        AskedAllergies.Environment => "No known environmental allergy, as recorded",
        _ => "No known latex allergy, as recorded",
    };

    private static IEnumerable<TakenFact> Person(ReferredPatient patient)
    {
        yield return new TakenFact(TakenKind.Person, "Name") { Note = ReferredPersonToPatient.FullName(patient) };
        yield return new TakenFact(TakenKind.Person, "Date of birth") { Note = Day(patient.BirthDate) };
        yield return new TakenFact(TakenKind.Person, "Sex at birth") { Note = ReferredPersonToPatient.SexAtBirth(patient) };
        yield return new TakenFact(TakenKind.Person, "State") { Note = patient.State };
        if (patient.IsDeceased == true)
            yield return new TakenFact(TakenKind.Person, "The record says that this person has died") { Note = Day(patient.DeceasedOn), On = Day(patient.DeceasedOn) };
    }

    private static TakenFact Condition(ReferredCondition condition) => new(TakenKind.Condition, ConceptWords.Of(condition.Code) ?? ConceptWords.UnnamedCondition)
    {
        Codes = Codes(condition.Code),
        On = Day(condition.Onset?.Date) ?? condition.Onset?.Words ?? Day(condition.RecordedOn),
        Status = ReferralRows.StatusOf(condition),
    };

    private static TakenFact Medicine(ReferredMedication medicine) => new(TakenKind.Medicine, ConceptWords.Of(medicine.Medication) ?? ConceptWords.UnnamedMedicine)
    {
        Codes = Codes(medicine.Medication),
        On = Day(medicine.AuthoredOn ?? medicine.TakenFrom),
        Status = ReferralRows.StatusOf(medicine),
        Note = medicine.DosageTexts.Count == 0 ? null : string.Join("; ", medicine.DosageTexts),
    };

    private static TakenFact Allergy(ReferredAllergy allergy) =>
        new(TakenKind.Allergy, allergy.AskedNoneOf is { } asked ? Words(asked) : ConceptWords.Of(allergy.Code) ?? ConceptWords.UnnamedAllergy)
        {
            Codes = Codes(allergy.Code),
            On = Day(allergy.RecordedOn),
            Status = ReferralRows.StatusOf(allergy),
            Note = ConceptWords.Of(allergy.Reactions),
        };

    private static string? Day(PartialDate? date) =>
        date is null ? null : date.IsWholeDay ? date.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : date.AsRecorded;

    private static IReadOnlyList<string> Codes(Concept? concept) =>
        [.. (concept?.Codings ?? []).Where(c => c.Code is not null).Select(c => $"{SystemName(c.System)} {c.Code}".TrimStart()).Distinct()];

    private static string? SystemName(string? system) => system switch
    {
        CodeSystems.Snomed => "SNOMED CT",
        CodeSystems.RxNorm => "RxNorm",
        CodeSystems.Loinc => "LOINC",
        CodeSystems.Icd10Cm => "ICD-10-CM",
        _ => system,
    };
}
