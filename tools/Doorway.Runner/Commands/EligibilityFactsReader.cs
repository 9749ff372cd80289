using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>The member "facts" of an eligibility request. What is absent or null stays "not known".</summary>
internal static class EligibilityFactsReader
{
    // Beyond what a person can have; within it the rules decide.
    private const int OldestYears = 150;
    private const decimal HighestMmHg = 400;
    private const decimal HighestRate = 400;
    private const decimal HeaviestKg = 800;
    private const decimal TallestCm = 300;

    public static EligibilityFacts Read(Field facts, CareSetting setting, DoseRoute route, LozengeResidue residue) => new()
    {
        Setting = setting,
        Route = route,
        Residue = residue,
        AgeYears = facts["ageYears"].WholeOrNull(0, OldestYears),
        Sex = facts["sex"].OneOfOrNull(("female", Sex.Female), ("male", Sex.Male), ("other", Sex.Other)),
        WeightKg = AboveZero(facts["weightKg"], HeaviestKg),
        HeightCm = AboveZero(facts["heightCm"], TallestCm),
        BloodPressures = Pressures(facts["systolicMmHg"], facts["diastolicMmHg"]),
        HeartRatePerMinute = facts["heartRate"].NumberOrNull(0, HighestRate),
        SpO2Percent = facts["spo2"].NumberOrNull(0, 100),
        Pregnant = facts["pregnant"].YesNoOrNull(),
        Breastfeeding = facts["breastfeeding"].YesNoOrNull(),
        SuicideScreen = Screen(facts["cssrs"]),
        Conditions = facts["conditions"].ListOrNull()?.Select(Condition).ToList(),
        Medications = facts["medications"].ListOrNull() is { } medications ? ClinicalFields.MedicationsOf(medications) : null,
        Allergies = facts["allergies"].ListOrNull()?.Select(a => new AllergyFact(ClinicalFields.TextOf(a.Object()["text"]) ?? throw a["text"].Wrong("Is missing; a text is wanted"), ClinicalFields.TextOf(a["reaction"]))).ToList(),
        PsychosisInCloseRelative = facts["psychosisInCloseRelative"].YesNoOrNull(),
        ChildPugh = facts["hepatic"].ObjectOrNull() is { } hepatic ? hepatic["childPugh"].OneOfOrNull(("A", ChildPughClass.A), ("B", ChildPughClass.B), ("C", ChildPughClass.C)) : null,
        Nyha = facts["nyha"].OneOfOrNull(("I", NyhaClass.I), ("II", NyhaClass.II), ("III", NyhaClass.III), ("IV", NyhaClass.IV)),
        HasChaperone = facts["chaperone"].YesNoOrNull(),
        HasBloodPressureCuff = facts["bpCuff"].YesNoOrNull(),
    };

    private static decimal? AboveZero(Field field, decimal most) =>
        field.NumberOrNull(0, most) is { } number ? number > 0 ? number : throw field.Wrong("Must be above 0") : null;

    // Each list is a mean of its own; they need not be equally long.
    private static IReadOnlyList<BloodPressure>? Pressures(Field systolic, Field diastolic)
    {
        var (high, low) = (Readings(systolic), Readings(diastolic));
        if (high.Count + low.Count == 0) return null;
        return [.. Enumerable.Range(0, Math.Max(high.Count, low.Count))
            .Select(i => new BloodPressure(i < high.Count ? high[i] : null, i < low.Count ? low[i] : null))];
    }

    private static IReadOnlyList<decimal> Readings(Field field) =>
        [.. (field.ListOrNull() ?? []).Select(f => f.Number(0, HighestMmHg))];

    private static ConditionFact Condition(Field field)
    {
        var system = field.Object()["system"].OneOfOrNull(("icd-10-cm", CodeSystem.Icd10Cm), ("snomed", CodeSystem.Snomed), ("text", CodeSystem.Text));
        return new ConditionFact(
            ClinicalFields.TextOf(field["text"]),
            system switch { CodeSystem.Icd10Cm => "icd-10-cm", CodeSystem.Snomed => "snomed", _ => null },
            ClinicalFields.TextOf(field["code"]),
            field["status"].OneOfOrNull(("active", IsResolved.No), ("resolved", IsResolved.Yes)) == IsResolved.Yes ? "resolved" : "active",
            field["onset"].DayOrNull());
    }

    private static SuicideScreenAnswers? Screen(Field cssrs)
    {
        if (cssrs.ObjectOrNull() is not { } asked) return null;
        var behavior = asked["q6"].OneOfOrNull(("never", Behavior.Never), ("lifetime", Behavior.Lifetime), ("past3months", Behavior.Recent));
        return new SuicideScreenAnswers
        {
            Q1 = asked["q1"].YesNoOrNull(),
            Q2 = asked["q2"].YesNoOrNull(),
            Q3 = asked["q3"].YesNoOrNull(),
            Q4 = asked["q4"].YesNoOrNull(),
            Q5 = asked["q5"].YesNoOrNull(),
            Q6 = behavior is null ? null : behavior != Behavior.Never,
            Q6WithinThreeMonths = behavior switch { Behavior.Recent => true, Behavior.Lifetime => false, _ => null },
        };
    }

    private enum CodeSystem { Icd10Cm, Snomed, Text }

    private enum IsResolved { No, Yes }

    private enum Behavior { Never, Lifetime, Recent }
}
