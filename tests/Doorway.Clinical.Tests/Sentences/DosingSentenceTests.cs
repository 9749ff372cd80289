using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Tests.Dosing;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>What is said before a dose, about a dose, and at the end of a session at home.</summary>
public sealed class DosingSentenceTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;
    private static readonly DateTimeOffset Planned = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Go_or_no_go()
    {
        var page = new SentencePage("go-no-go", "What is said before a dose");
        var ready = DosingReadinessTests.Evaluate(DosingReadinessTests.Ready);
        page.Section("Everything is as it should be");
        page.Lines(ready.Reasons.Select(Say));
        page.Section("One thing is not so");
        foreach (var row in DosingReadinessTests.NotSo())
            page.Situation($"{row.Data.Item1}: {row.Data.Item2}", Others(row.Data.Item3));
        page.Section("One thing is not known");
        foreach (var (row, number) in DosingReadinessTests.NotKnown().Select((r, i) => (r, i + 1)))
            page.Situation($"{number}. {row.Data.Item1}", Others(row.Data.Item2));
        page.Section("Said otherwise, and no obstacle by itself");
        var facts = DosingReadinessTests.Ready;
        page.Situation("A wish to be dead, long known", Others(facts with { SuicideScreen = new() { Q1 = true, Q2 = false, Q6 = false } }));
        page.Situation("Thoughts without a plan", Others(facts with { SuicideScreen = new() { Q1 = true, Q2 = true, Q3 = false, Q4 = false, Q5 = false, Q6 = false } }));
        page.Situation("Integration after 100 hours", Others(facts with { IntegrationAt = DosingReadinessTests.Now.AddHours(100) }));
        page.Situation("Everything of a reading is high, and again", Others(facts with { ReadingsToday = [.. ((int[])[-12, -4]).Select(m => new Doorway.Clinical.VitalSigns.VitalSignsReading { At = DosingReadinessTests.Now.AddMinutes(m), SystolicMmHg = 170, DiastolicMmHg = 110, HeartRatePerMinute = 120 })] }));
        page.Situation("On call from this moment", Others(facts with { OnCall = [new("A", DosingReadinessTests.Now, DosingReadinessTests.Now.AddHours(1))] }));
        page.Section("Nothing is known");
        page.Lines(DosingReadinessTests.Evaluate(new() { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge, Today = DosingReadinessTests.Ready.Today }).Reasons.Select(Say));
        page.Section("In the clinic, nothing is known");
        page.Lines(DosingReadinessTests.Evaluate(new() { Setting = CareSetting.Clinic, Route = DoseRoute.Intramuscular, Today = DosingReadinessTests.Ready.Today }).Reasons.Select(Say));
        page.IsAsWritten();

        IEnumerable<string> Others(DosingReadinessFacts facts) => DosingReadinessTests.Evaluate(facts).Reasons.Select(Say).Except(ready.Reasons.Select(Say));
    }

    [Fact]
    public void The_end_at_home()
    {
        var page = new SentencePage("ready-to-end", "What is said before a session at home ends");
        page.Section("Everything is as it should be");
        page.Lines(ReadyToEndTests.Evaluate(ReadyToEndTests.Ready).Items.Select(Say));
        page.Section("One thing is not so, or not known");
        foreach (var (row, number) in ReadyToEndTests.Items().Select((r, i) => (r, i + 1)))
            page.Situation($"{number}. {row.Data.Item1}", [Say(ReadyToEndTests.Evaluate(row.Data.Item3).Items.Single(i => i.Id == row.Data.Item1))]);
        page.Section("Back at the reading before the dose");
        page.Lines(ReadyToEndTests.Evaluate(ReadyToEndTests.Ready with { After = [ReadyToEndTests.Ready.Before! with { At = ReadyToEndTests.Ready.After![0].At }] }).Items.Select(Say));
        page.Section("Nothing is known");
        page.Lines(ReadyToEndTests.Evaluate(new()).Items.Select(Say));
        page.IsAsWritten();
    }

    [Fact]
    public void The_dose()
    {
        var page = new SentencePage("doses", "What is said about a dose");
        page.Section("One dose");
        foreach (var (situation, order) in Orders())
            page.Situation(situation, DoseCheck.Evaluate(order, Knowledge).Select(Say));
        page.Section("A dose among the earlier ones");
        foreach (var (situation, findings) in Schedules())
            page.Situation(situation, findings.Select(Say));
        page.IsAsWritten();
    }

    private static IEnumerable<(string Situation, DoseOrder Order)> Orders()
    {
        var lozenge = new DoseOrder { Route = DoseRoute.SublingualLozenge, DoseMg = 100, WeightKg = 80, WeightOnRecordKg = 80 };
        var muscle = lozenge with { Route = DoseRoute.Intramuscular, DoseMg = 40 };
        var vein = muscle with { Route = DoseRoute.Intravenous };
        yield return ("A lozenge of 100 mg", lozenge);
        yield return ("A first lozenge of 100 mg", lozenge with { IsFirstDose = true });
        yield return ("A first lozenge of 150 mg", lozenge with { IsFirstDose = true, DoseMg = 150 });
        yield return ("A lozenge of 450 mg", lozenge with { DoseMg = 450 });
        yield return ("A lozenge of 700 mg at 80 kg", lozenge with { DoseMg = 700 });
        yield return ("A lozenge of 1000 mg: ten times", lozenge with { DoseMg = 1000 });
        yield return ("A lozenge of 4000 mg: ten times the highest usual dose", lozenge with { DoseMg = 4000 });
        yield return ("A lozenge of 4010 mg", lozenge with { DoseMg = 4010 });
        yield return ("A lozenge of 10 mg: a tenth", lozenge with { DoseMg = 10 });
        yield return ("A lozenge of 45 mg, 10 percent below the usual", lozenge with { DoseMg = 45 });
        yield return ("A lozenge of 44.99 mg", lozenge with { DoseMg = 44.99m });
        yield return ("A lozenge and no weight", lozenge with { WeightKg = null });
        yield return ("A lozenge 150 mg above the last one", lozenge with { DoseMg = 250, LastDoseMg = 100 });
        yield return ("Three lozenges of 50 mg for 100 mg", lozenge with { UnitCount = 3, UnitMg = 50 });
        yield return ("Two lozenges of 50.5 mg for 100 mg, a difference of one percent", lozenge with { UnitCount = 2, UnitMg = 50.5m });
        yield return ("Two lozenges of 50.51 mg for 100 mg", lozenge with { UnitCount = 2, UnitMg = 50.51m });
        yield return ("A nasal spray of 200 mg", lozenge with { Route = DoseRoute.Nasal, DoseMg = 200 });
        yield return ("A nasal spray of 1600 mg", lozenge with { Route = DoseRoute.Nasal, DoseMg = 1600 });
        yield return ("Into the muscle, 40 mg at 80 kg", muscle);
        yield return ("Into the muscle, 200 mg at 80 kg", muscle with { DoseMg = 200 });
        yield return ("Into the muscle, 130 mg at 80 kg", muscle with { DoseMg = 130 });
        yield return ("Into the muscle, 4 mg at 80 kg", muscle with { DoseMg = 4 });
        yield return ("Into the muscle without a weight", muscle with { WeightKg = null });
        yield return ("Into the muscle, 30 mg more than last time", muscle with { DoseMg = 70, LastDoseMg = 40 });
        yield return ("Into the muscle, a first dose of 90 mg", muscle with { DoseMg = 90, IsFirstDose = true });
        yield return ("0.8 mL of 50 mg/mL for 40 mg", muscle with { VolumeMl = 0.8m, MgPerMl = 50 });
        yield return ("8 mL of 50 mg/mL for 40 mg", muscle with { VolumeMl = 8, MgPerMl = 50 });
        yield return ("A volume without a concentration", muscle with { VolumeMl = 0.8m });
        yield return ("A concentration without a volume", muscle with { MgPerMl = 50 });
        yield return ("A vial of 40 mg/mL", muscle with { VolumeMl = 1, MgPerMl = 40 });
        yield return ("A vial of 10 mg/mL", muscle with { VolumeMl = 4, MgPerMl = 10 });
        yield return ("A vial of 100 mg/mL", muscle with { VolumeMl = 0.4m, MgPerMl = 100 });
        yield return ("A weight of 88 kg where 80 kg stand on record", muscle with { WeightKg = 88 });
        yield return ("A weight of 176 kg where 80 kg stand on record", muscle with { WeightKg = 176, DoseMg = 80 });
        yield return ("A weight of 36 kg where 80 kg stand on record", muscle with { WeightKg = 36, DoseMg = 30 });
        yield return ("A weight of 96 kg, 20 percent above the 80 kg on record", muscle with { WeightKg = 96 });
        yield return ("A weight of 96.01 kg where 80 kg stand on record", muscle with { WeightKg = 96.01m });
        yield return ("A weight of 64 kg, 20 percent below the 80 kg on record", muscle with { WeightKg = 64 });
        var (least, most) = (Knowledge.Limit("dose.weight.bmi.low").Value, Knowledge.Limit("dose.weight.bmi.high").Value);
        foreach (var (words, kg) in ((string, decimal)[])[("the lowest body mass index", least), ("the highest", most), ("the lowest in the other unit", least * 2.20462m), ("the highest in the other unit", most / 2.20462m), ("just above the highest", most + 0.01m), ("just below the lowest", least - 0.01m)])
            yield return ($"1 m tall and at {words}", muscle with { WeightKg = kg, WeightOnRecordKg = null, HeightCm = 100, DoseMg = Math.Round(kg / 2, 2) });
        yield return ("No earlier weight and no height", muscle with { WeightOnRecordKg = null });
        yield return ("80 kg at 175 cm, no earlier weight", muscle with { WeightOnRecordKg = null, HeightCm = 175 });
        yield return ("50 kg at 170 cm, no earlier weight", muscle with { WeightKg = 50, WeightOnRecordKg = null, HeightCm = 170, DoseMg = 30 });
        yield return ("160 kg at 170 cm, no earlier weight", muscle with { WeightKg = 160, WeightOnRecordKg = null, HeightCm = 170, DoseMg = 80 });
        yield return ("30 kg at 180 cm, no earlier weight", muscle with { WeightKg = 30, WeightOnRecordKg = null, HeightCm = 180, DoseMg = 15 });
        yield return ("300 kg at 160 cm, no earlier weight", muscle with { WeightKg = 300, WeightOnRecordKg = null, HeightCm = 160, DoseMg = 150 });
        yield return ("Into a vein in 20 minutes", vein with { InfusionMinutes = 20 });
        yield return ("Into a vein in 30 minutes", vein with { InfusionMinutes = 30 });
        yield return ("Into a vein, 160 mg at 80 kg", vein with { DoseMg = 160, InfusionMinutes = 40 });
        yield return ("Under the skin, 300 mg at 80 kg", muscle with { Route = DoseRoute.Subcutaneous, DoseMg = 300 });
        yield return ("Swallowed, 300 mg at 80 kg", muscle with { Route = DoseRoute.Oral, DoseMg = 300 });
        var spray = new DoseOrder { Route = DoseRoute.NasalEsketamine, DoseMg = 56, Setting = CareSetting.Clinic };
        yield return ("Esketamine, 56 mg in the clinic", spray);
        yield return ("Esketamine at home", spray with { Setting = CareSetting.Home });
        yield return ("Esketamine, 70 mg", spray with { DoseMg = 70 });
        yield return ("Esketamine, 112 mg", spray with { DoseMg = 112 });
        yield return ("Esketamine, first dose of 84 mg", spray with { DoseMg = 84, IsFirstDose = true });
        yield return ("Esketamine, first dose of 56 mg at 70 years", spray with { IsFirstDose = true, AgeYears = 70 });
        yield return ("Esketamine, first dose of 28 mg at 70 years", spray with { IsFirstDose = true, AgeYears = 70, DoseMg = 28 });
        yield return ("Esketamine, a later dose of 56 mg at 70 years", spray with { AgeYears = 70 });
    }

    private static IEnumerable<(string Situation, IReadOnlyList<DoseFinding> Findings)> Schedules()
    {
        var renewed = DateOnly.FromDateTime(Planned.Date);
        yield return ("At home, 50 hours after the last dose", At(CareSetting.Home, [Planned.AddHours(-50)], 0, renewed));
        yield return ("In the clinic, 30.5 hours after the last dose", At(CareSetting.Clinic, [Planned.AddHours(-30.5)], 0, renewed));
        yield return ("Nine doses in 28 days", At(CareSetting.Clinic, [.. Enumerable.Range(1, 8).Select(i => Planned.AddDays(-3 * i))], 0, renewed));
        yield return ("The first of eight earlier doses was 28 days ago", At(CareSetting.Clinic, [.. Enumerable.Range(1, 7).Select(i => Planned.AddDays(-3 * i)), Planned.AddDays(-28)], 0, renewed));
        yield return ("Maintenance at home, the third in a month", At(CareSetting.Home, [Planned.AddDays(-10), Planned.AddDays(-20)], 0, renewed, true));
        yield return ("Maintenance at home, one of two earlier doses a month ago", At(CareSetting.Home, [Planned.AddDays(-10), Planned.AddMonths(-1)], 0, renewed, true));
        yield return ("Esketamine, the third in seven days", DoseSchedule.Evaluate(CareSetting.Clinic, DoseRoute.NasalEsketamine, [Planned.AddDays(-3), Planned.AddDays(-6)], Planned, false, 0, renewed, Knowledge));
        yield return ("Twelve doses since the renewal", At(CareSetting.Clinic, [], 12, renewed));
        yield return ("Twelve doses, a renewal is not known", At(CareSetting.Clinic, [.. Enumerable.Range(1, 12).Select(i => Planned.AddDays(-30 * i))], null, null));
        yield return ("The renewal is six months old", At(CareSetting.Clinic, [], 0, renewed.AddMonths(-6)));
        yield return ("Everything at once, the worst first", DoseSchedule.Evaluate(CareSetting.Home, DoseRoute.NasalEsketamine, [.. Enumerable.Range(1, 12).Select(i => Planned.AddDays(-i))], Planned, true, null, renewed.AddMonths(-7), Knowledge));
        yield return ("No earlier dose", At(CareSetting.Home, [], 0, renewed));
    }

    private static IReadOnlyList<DoseFinding> At(CareSetting setting, IReadOnlyList<DateTimeOffset> earlier, int? since, DateOnly? renewed, bool isMaintenance = false) =>
        DoseSchedule.Evaluate(setting, DoseRoute.SublingualLozenge, earlier, Planned, isMaintenance, since, renewed, Knowledge);

    private static string Say(DosingReason reason) =>
        $"{reason.Id}: {reason.State}{(reason.Blocks ? ", stands in the way" : "")}{(reason.IsWarning ? ", advice" : "")}. {reason.Says}";

    private static string Say(ReadyToEndItem item) => $"{item.Id}: {item.State}. {item.Says}";

    private static string Say(DoseFinding finding) => $"{finding.Id}: {finding.Level}. {finding.Says}";
}
