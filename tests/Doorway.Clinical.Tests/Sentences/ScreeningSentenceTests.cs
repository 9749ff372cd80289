using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Tests.Eligibility;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>What is said at screening.</summary>
public sealed class ScreeningSentenceTests
{
    private static readonly DateOnly Today = People.Today;
    private static readonly EligibilityFacts Home = People.Well();
    private static readonly EligibilityFacts Clinic = People.Well(CareSetting.Clinic);

    // Read anew, so that what makes codes and words ready is part of each page.
    private readonly KnowledgeSet knowledge = new(KnowledgeFiles.ReadEmbedded());

    [Fact]
    public void Findings()
    {
        var page = new SentencePage("screening", "What is said at screening");
        page.Section("One thing that matters");
        foreach (var (situation, facts) in Situations())
            page.Situation(situation, Say(facts));
        page.Situation("On a day before the rules hold", Say(Home, new DateOnly(2000, 1, 1)));
        page.Section("What the words of a record are taken for");
        foreach (var condition in Conditions())
            page.Situation(Name(condition), Say(Home with { Conditions = [condition] }));
        page.Section("Each row by its first code, at home and in the clinic");
        foreach (var row in KnowledgeSet.Embedded.EligibilityRows.Where(r => r.Icd10.Count > 0))
        {
            ConditionFact condition = new(null, "icd-10-cm", row.Icd10[0]);
            page.Situation($"{row.Id}, {row.Icd10[0]}", [.. Say(Home with { Conditions = [condition] }), .. Say(Clinic with { Conditions = [condition] })]);
        }
        page.IsAsWritten();
    }

    [Fact]
    public void Medicines()
    {
        var page = new SentencePage("medicines", "What is said about medicines");
        foreach (var (setting, route) in ((CareSetting, DoseRoute)[])[(CareSetting.Home, DoseRoute.SublingualLozenge), (CareSetting.Clinic, DoseRoute.NasalEsketamine), (CareSetting.Clinic, DoseRoute.Intravenous)])
        {
            page.Section($"{setting}, {route}");
            foreach (var medicines in Lists())
                page.Situation(string.Join("; ", medicines.Select(m => $"{m.Text ?? "-"}/{m.RxCui ?? "-"}/{m.Atc ?? "-"}")), Say(InteractionRules.Evaluate(medicines, setting, route, LozengeResidue.Swallowed, knowledge, Today)));
        }
        page.IsAsWritten();
    }

    [Fact]
    public void Suicide_screen()
    {
        var page = new SentencePage("suicide-screen", "What is said by the C-SSRS screener");
        foreach (var ended in (bool[])[false, true])
        {
            page.Section(ended ? "The form was left" : "While answering");
            foreach (var answers in Answers())
                page.Situation(Name(answers), [Say(SuicideScreen.Evaluate(answers, ended)), $"Still open: {string.Join("; ", SuicideScreen.Unanswered(answers).Select(q => $"{q.ItemNumber} {q.Key} {q.Says}").DefaultIfEmpty("nothing"))}"]);
        }
        page.IsAsWritten();
    }

    private static IEnumerable<(string, EligibilityFacts)> Situations()
    {
        yield return ("Nothing, at home", Home);
        yield return ("Nothing, in the clinic", Clinic);
        yield return ("Nothing is known, at home", new() { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge });
        yield return ("Nothing is known, in the clinic", new() { Setting = CareSetting.Clinic, Route = DoseRoute.Intravenous });
        yield return ("A man, pregnancy not asked", Home with { Sex = Sex.Male, Pregnant = null, Breastfeeding = null });
        foreach (var age in (int[])[11, 12, 17, 18, 55, 56, 64, 65, 75, 76])
            yield return ($"A woman of {age}, pregnancy not asked", Home with { AgeYears = age, Pregnant = null, Breastfeeding = null });
        yield return ("Pregnant", Home with { Pregnant = true });
        yield return ("Pregnant on record, the answer was no", Home with { Conditions = [new("Pregnancy")] });
        yield return ("Pregnant on record, not asked", Home with { Conditions = [new("Pregnancy")], Pregnant = null });
        yield return ("Breastfeeding", Home with { Breastfeeding = true });
        yield return ("Allergy to ketamine, hives", Home with { Allergies = [new("ketamine", "hives")] });
        yield return ("Allergy to ketamine, no reaction known", Home with { Allergies = [new("ketamine")] });
        yield return ("Allergy to ketamine, bad trip", Home with { Allergies = [new("ketamine", "bad trip")] });
        yield return ("Allergy to ketamine, bad trip and hives", Home with { Allergies = [new("ketamine", "bad trip, hives")] });
        yield return ("Bad trip with ketamine, as the allergy itself", Home with { Allergies = [new("ketamine: bad trip")] });
        yield return ("No allergy to ketamine", Home with { Allergies = [new("no allergy to ketamine")] });
        yield return ("Mother allergic to ketamine", Home with { Allergies = [new("mother allergic to ketamine")] });
        yield return ("Allergy to something else", Home with { Allergies = [new("penicillin; had a stroke")] });
        foreach (var grade in (ChildPughClass?[])[null, ChildPughClass.A, ChildPughClass.B, ChildPughClass.C])
        {
            yield return ($"Cirrhosis, Child-Pugh {grade?.ToString() ?? "not known"}", Home with { Conditions = [new("Cirrhosis")], ChildPugh = grade });
            yield return ($"No liver disease on record, Child-Pugh {grade?.ToString() ?? "not known"}", Home with { ChildPugh = grade });
        }
        foreach (var grade in (NyhaClass?[])[null, NyhaClass.II, NyhaClass.III, NyhaClass.IV])
        {
            yield return ($"Heart failure, NYHA {grade?.ToString() ?? "not known"}", Home with { Conditions = [new("Heart failure")], Nyha = grade });
            yield return ($"A weak left heart, NYHA {grade?.ToString() ?? "not known"}", Home with { Conditions = [new("Left ventricular dysfunction")], Nyha = grade });
            yield return ($"Heart failure by code and a weak left heart, NYHA {grade?.ToString() ?? "not known"}", Home with { Conditions = [new(null, "icd-10-cm", "I50.9"), new("Left ventricular dysfunction")], Nyha = grade });
        }
        foreach (var oxygen in (decimal[])[95, 94.5m, 94, 90.26m]) yield return ($"Saturation {oxygen}", Home with { SpO2Percent = oxygen });
        foreach (var index in (decimal?[])[null, 34.9m, 35, 41.27m]) yield return ($"Sleep apnea, body mass index {index?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not known"}", Home with { Conditions = [new("Obstructive sleep apnea")], BodyMassIndex = index });
        yield return ("Sleep apnea, a body mass index of 41 beside 80 kg at 170 cm", Home with { Conditions = [new("Obstructive sleep apnea")], BodyMassIndex = 41, WeightKg = 80, HeightCm = 170 });
        yield return ("Sleep apnea, weight without height", Home with { Conditions = [new("Obstructive sleep apnea")], WeightKg = 90 });
        yield return ("Sleep apnea, height without weight", Home with { Conditions = [new("Obstructive sleep apnea")], HeightCm = 170 });
        yield return ("Sleep apnea by code, 130 kg at 170 cm", Home with { Conditions = [new(null, "icd-10-cm", "G47.33")], WeightKg = 130, HeightCm = 170 });
        yield return ("Sleep apnea by code, 80 kg at 170 cm", Home with { Conditions = [new(null, "icd-10-cm", "G47.33")], WeightKg = 80, HeightCm = 170 });
        yield return ("Semaglutide, into a vein", Clinic with { Route = DoseRoute.Intravenous, Medications = [new("semaglutide")] });
        yield return ("Semaglutide", Home with { Medications = [new("semaglutide")] });
        yield return ("Semaglutide under two names", Home with { Medications = [new("semaglutide"), new("Ozempic")] });
        yield return ("No chaperone and no cuff", Home with { HasChaperone = false, HasBloodPressureCuff = false });
        foreach (var (systolic, diastolic) in ((int, int)[])[(140, 90), (141, 90), (140, 91), (160, 100), (161, 100), (160, 101), (180, 90), (179, 120), (190, 125)])
        {
            yield return ($"{systolic}/{diastolic} at home", Home with { BloodPressures = [new(systolic, diastolic)] });
            yield return ($"{systolic}/{diastolic} in the clinic", Clinic with { BloodPressures = [new(systolic, diastolic)] });
        }
        yield return ("141 and 140 over 90, two readings", Home with { BloodPressures = [new(141, 90), new(140, 90)] });
        yield return ("A systolic pressure alone", Home with { BloodPressures = [new(150, null)] });
        yield return ("A diastolic pressure alone", Home with { BloodPressures = [new(null, 95)] });
        yield return ("No reading in the list", Home with { BloodPressures = [] });
        foreach (var rate in (decimal[])[49, 50, 100, 100.5m, 120.00m]) yield return ($"Pulse {rate}", Home with { HeartRatePerMinute = rate });
        foreach (var answers in Answers()) yield return ($"C-SSRS {Name(answers)}", Home with { SuicideScreen = answers });
        yield return ("C-SSRS, question 2 is no, asked by its branching", Home with { SuicideScreen = new() { Q1 = false, Q2 = false, Q6 = false }, SuicideScreenBranched = true });
        yield return ("C-SSRS, question 2 is no, not by its branching", Home with { SuicideScreen = new() { Q1 = false, Q2 = false, Q6 = false } });
        foreach (var (says, onset) in ((string, DateOnly?)[])[("without a date", null), ("three months ago", Today.AddMonths(-3)), ("three months and a day ago", Today.AddMonths(-3).AddDays(-1)), ("twelve months ago", Today.AddMonths(-12)), ("twelve months and a day ago", Today.AddMonths(-12).AddDays(-1))])
            yield return ($"A suicide attempt {says}", Home with { Conditions = [new("Suicide attempt", Onset: onset)] });
        yield return ("Two attempts, one of them recent", Home with { Conditions = [new("Suicide attempt", Onset: Today.AddDays(-20)), new("Suicide attempt", Onset: Today.AddYears(-5))] });
        yield return ("Psychosis in a close relative, asked", Home with { PsychosisInCloseRelative = true });
        yield return ("Psychosis in a close relative, no", Home with { PsychosisInCloseRelative = false });
        yield return ("Psychosis of the mother, recorded and asked", Home with { PsychosisInCloseRelative = true, Conditions = [new("Mother had schizophrenia")] });
        foreach (var days in (int?[])[null, 10, 41, 42, 43, 150, 181, 184, 190, 400])
            foreach (var facts in (EligibilityFacts[])[Home, Clinic])
            {
                yield return ($"Heart attack {days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} days ago, {facts.Setting}", facts with { Conditions = [new("Heart attack", Onset: days is { } ago ? Today.AddDays(-ago) : null)] });
                yield return ($"Stroke {days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} days ago, {facts.Setting}", facts with { Conditions = [new("Stroke", Onset: days is { } since ? Today.AddDays(-since) : null)] });
            }
        yield return ("Two heart attacks, one recent", Home with { Conditions = [new("Heart attack", Onset: Today.AddDays(-400)), new("MI", Onset: Today.AddDays(-10))] });
        yield return ("Two heart attacks in the clinic, one without a date", Clinic with { Conditions = [new("Heart attack"), new("MI", Onset: Today.AddDays(-10))] });
        yield return ("The same in the other order", Clinic with { Conditions = [new("MI", Onset: Today.AddDays(-10)), new("Heart attack")] });
        foreach (var route in (DoseRoute[])[DoseRoute.NasalEsketamine, DoseRoute.Intramuscular])
            foreach (var facts in (EligibilityFacts[])[Home, Clinic])
            {
                yield return ($"70 years, {route}", facts with { AgeYears = 70, Route = route });
                yield return ($"Psychosis, {route}", facts with { Conditions = [new("Psychosis")], Route = route });
            }
        yield return ("Refused by a default first and by a label", Home with { Pregnant = true, Conditions = [new("Left ventricular dysfunction")] });
        yield return ("Refused by a default and by a label", Home with { Pregnant = true, Conditions = [new("Heart failure, HFrEF")] });
        yield return ("Put off by a label and by a default", Clinic with { Conditions = [new("MI", Onset: Today.AddDays(-10)), new("Stroke", Onset: Today.AddDays(-10))] });
        yield return ("The same three times", Home with { Conditions = [new("Aneurysm"), new("Aneurysm"), new("AAA", "icd-10-cm", "I71.4", "active", Today.AddDays(-9))] });
        yield return ("Three words of one row", Home with { Conditions = [new("Aneurysm"), new("AAA"), new("Aortic aneurysm")] });
        foreach (var text in (string[])["tranylcypromine", "phenelzine"])
            yield return ($"Takes {text}", Home with { Medications = [new(text)] });
        foreach (var row in KnowledgeSet.Embedded.Interactions.Where(r => r.OutcomeAtSeverity4 is not null))
            foreach (var facts in (EligibilityFacts[])[Home, Clinic])
                yield return ($"Takes {row.Drugs[0].Name}, {facts.Setting}", facts with { Medications = [new(row.Drugs[0].Name), new($"{row.Drugs[0].Name} 10 MG"), new(row.Drugs[^1].Name)] });
    }

    private static IEnumerable<ConditionFact> Conditions()
    {
        string[] texts =
        [
            "Asthma", "Hay fever", "No aneurysm", "No stroke, aneurysm", "No psychosis. Aneurysm", "Denies stroke, but aneurysm in 2020", "No current or past stroke or aneurysm", "no stroke then aneurysm", "Aneurysm: no", "Stroke ruled out, aneurysm",
            "Mother had something", "Mother", "Family history", "Father had hay fever", "Hay fever, mother had asthma", "Hay fever, mother had a cold", "Hay fever, mother had a stroke", "Stroke while with her mother", "Stroke. Her elderly mother had an aneurysm", "The patient's mother had a stroke", "Patient and mother had a stroke",
            "My mother had schizophrenia", "Aunt had schizophrenia, mother too", "Alcohol dependence, in remission", "In remission: alcohol dependence", "Alcohol dependence", "Mania, resolved", "Hyperthyroidism resolved; stroke", "At risk of stroke", "Possible aneurysm",
            "Stroke, no aneurysm, psychosis", "Not at present psychotic", "Heart failure with preserved ejection fraction", "Aneurysm; aneurysm", "mother: stroke; aneurysm", "daughter and son well. Aneurysm.", "Lives with mother. Stroke in 2019",
            "no clear history of stroke, seizure", "no diagnoses of stroke, seizure", "no cough fever rash pain history of stroke", "no fever after stroke", "Heat stroke", "Non-epileptic seizures", "no cough fever rash after stroke",
        ];
        foreach (var text in texts) yield return new(text);
        foreach (var word in (string[])["her", "his", "their", "my", "the", "a", "elderly", "dear"]) yield return new($"Stroke while with {word} mother");
        foreach (var status in (string[])["active", "recurrence", "inactive", "remission", "resolved", "refuted", "entered-in-error"])
        {
            yield return new("Alcohol dependence", Status: status);
            yield return new("Aneurysm", Status: status);
        }
        yield return new(null);
        yield return new(null, "icd-10-cm", "I71.4");
        yield return new(null, "icd-10-cm", " i71.4 ");
        yield return new(null, "icd-10-cm", "Z82.49");
        yield return new(null, "icd-10-cm", "Z85.1");
        yield return new(null, "icd-10-cm", "Z8-");
        yield return new(null, "icd-10-cm", "Z8");
        yield return new(null, "icd-10-cm", "Z82");
        yield return new("Aneurysm", "icd-10-cm");
        yield return new("Aneurysm", "snomed", "Z82.49");
        yield return new("Hypertension");
        yield return new(null, "icd-10-cm", "I10");
        yield return new(null, "icd-10-cm", "I11.9");
        yield return new(null, "snomed", "38341003");
        yield return new(null, "snomed", "59621000");
        yield return new("Essential high blood pressure, resolved", "icd-10-cm", "I10", "resolved");
        yield return new(null, "icd-10-cm", "F10.21");
        yield return new(null, "icd-10-cm", "I7");
        yield return new(null, "icd-10-cm", "");
        yield return new("Schizophrenia", "icd-10-cm", "Z81.8");
        yield return new(null, "snomed", "233985008");
        yield return new(null, "http://snomed.info/sct", " 233985008 ");
        yield return new(null, "snomed", "I71.4");
        yield return new(null, "loinc", "I71.4");
        yield return new("Aneurysm", "loinc", "1");
        yield return new("Alcohol dependence", "icd-10-cm", "F10.21");
        yield return new("Aneurysm", "icd-10-cm", "F10.21", "resolved", Today.AddDays(-5));
    }

    private static IEnumerable<IReadOnlyList<MedicationFact>> Lists()
    {
        foreach (var row in KnowledgeSet.Embedded.Interactions.Where(r => r.Drugs.Count > 0)) yield return [new(row.Drugs[0].Name)];
        foreach (var row in KnowledgeSet.Embedded.Interactions.Where(r => r.Atc.Count > 0)) yield return [new(null, Atc: row.Atc[0] + "XX")];
        yield return [new(null, "6470")];
        yield return [new(null, " 6470 ")];
        yield return [new("Lorazepam 1 MG", "6470", "N05BA06")];
        yield return [new("lorazepam"), new("Ativan"), new("oxycodone"), new("frobnicol 5 mg"), new("Frobnicol 10 mg"), new("frob"), new("frob"), new("xyz"), new(null, "999999"), new(null, Atc: "V99ZZ99"), new(null)];
        yield return [new("abc 5 MG"), new("abc 10 MG")];
        yield return [new("abc", "999999"), new("abd", "999999")];
        yield return [new("abc"), new("abc")];
        yield return [new("ketamine"), new(null, "6130"), new("Spravato")];
        yield return [new(null, "2119365")];
        yield return [new(null, " 6130 ")];
        yield return [new(null, Atc: "n01ax03")];
        yield return [new(null, Atc: " N06AX27 ")];
        yield return [new("esketamine nasal spray", null, "N01AX14")];
        yield return [new("No longer takes lorazepam")];
        yield return [new("not on lorazepam; oxycodone 5 mg")];
        yield return [new("Sudafed PE")];
        yield return [new("Sudafed")];
        yield return [new("alcohol swab")];
        yield return [new("fluticasone inhaler")];
        yield return [new("fluticasone nasal")];
        yield return [new("")];
        yield return [new("   ", " ", " ")];
        yield return [new("lorazepam"), new("tramadol")];
        yield return [new("lamotrigine"), new("lamotrigine")];
    }

    private static IEnumerable<SuicideScreenAnswers> Answers()
    {
        yield return new();
        yield return new() { Q1 = false };
        yield return new() { Q1 = false, Q2 = false };
        yield return new() { Q1 = false, Q2 = false, Q6 = false };
        yield return new() { Q1 = true, Q2 = false, Q6 = false };
        yield return new() { Q1 = true, Q2 = true };
        yield return new() { Q1 = true, Q2 = true, Q3 = false, Q4 = false, Q5 = false, Q6 = false };
        yield return new() { Q1 = true, Q2 = true, Q3 = true, Q4 = false, Q5 = false, Q6 = false };
        yield return new() { Q1 = true, Q2 = true, Q3 = true, Q4 = true, Q5 = false, Q6 = false };
        yield return new() { Q1 = true, Q2 = true, Q3 = true, Q4 = true, Q5 = true, Q6 = true, Q6WithinThreeMonths = true };
        yield return new() { Q1 = false, Q2 = true, Q3 = false, Q4 = false, Q5 = true, Q6 = false };
        yield return new() { Q1 = false, Q2 = false, Q3 = false, Q4 = false, Q5 = false, Q6 = true };
        yield return new() { Q1 = false, Q2 = false, Q6 = true, Q6WithinThreeMonths = false };
        yield return new() { Q1 = false, Q2 = false, Q6 = true, Q6WithinThreeMonths = true };
        yield return new() { Q2 = false, Q4 = true };
    }

    private IEnumerable<string> Say(EligibilityFacts facts, DateOnly? today = null)
    {
        var result = EligibilityRules.Evaluate(facts, knowledge, today ?? Today);
        return
        [
            $"{facts.Setting}: {result.Outcome}. {result.Says}",
            .. result.Findings.Select(f => $"{f.Id} {f.Kind} {f.Outcome}, {f.Basis}{(f.StopsByItself ? ", stops by itself" : "")}. {f.Title}. {f.Reason} [{string.Join(" | ", f.Evidence)}]"),
            .. result.Missing.Select(m => $"Missing {m.Key}: {m.Says}. {m.WhereFrom}."),
            .. result.Recognised.Select(r => $"Recognised {r.Text}, {r.RowId}: {r.Because}."),
            .. result.Unmatched.Select(u => $"For a clinician to read: {u}"),
        ];
    }

    private static IEnumerable<string> Say(InteractionResult result) =>
    [
        .. result.Findings.Select(f => $"{f.RowId} {f.Severity}: {f.Title}, with {f.With} [{string.Join(" | ", f.Medications)}]"),
        .. result.Unknown.Select(u => $"Unknown: {u}"),
        .. result.Duplicates.Select(d => $"Twice: {d}"),
    ];

    private static string Say(SuicideScreenResult screen) =>
        $"{screen.Level}, risk {screen.Risk?.ToString() ?? "not known"}. {string.Join(" ", screen.Because)} {(screen.IsComplete ? "Complete." : $"Next: {screen.Next!.ItemNumber}.")}";

    private static string Name(ConditionFact condition) =>
        string.Join(", ", new[] { condition.Text, condition.System, condition.Code, condition.Status }.Where(w => w is not null).DefaultIfEmpty("(nothing)"));

    private static string Name(SuicideScreenAnswers answers) =>
        string.Join(' ', ((bool?[])[answers.Q1, answers.Q2, answers.Q3, answers.Q4, answers.Q5, answers.Q6, answers.Q6WithinThreeMonths]).Select(a => a switch { true => "yes", false => "no", null => "-" }));
}
