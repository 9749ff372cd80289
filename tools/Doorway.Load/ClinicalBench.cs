using System.Diagnostics;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Load;

/// <summary>How long a full intake takes: eight instruments scored, then every eligibility row and interaction, in this process.</summary>
internal static class ClinicalBench
{
    private const int WarmUp = 3000;
    private const int Intakes = 5000;

    private static readonly string[] Instruments = ["phq-9", "gad-7", "pcl-5", "c-ssrs-screener", "audit-c", "dast-10", "mdq", "isi"];

    public static IReadOnlyList<Figure> Measure()
    {
        var knowledge = KnowledgeSet.Embedded;
        var rules = knowledge.EligibilityRows.Count + knowledge.NotAssessed.Count + knowledge.Interactions.Count + knowledge.PressureLimits.Count + knowledge.Limits.Count;
        List<(InstrumentDefinition Instrument, int?[] Answers)> intake = [.. Instruments
            .Select(knowledge.Instrument)
            .Select(i => (i, i.Items.Select(n => (int?)i.LowestAnswer(n.Number)).ToArray()))];
        var facts = Facts();
        for (var i = 0; i < WarmUp; i++) Intake(knowledge, intake, facts);

        List<double> scoring = [], whole = [];
        for (var i = 0; i < Intakes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Score(intake);
            scoring.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            EligibilityRules.Evaluate(facts, knowledge, knowledge.NewestDay);
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return
        [
            new($"Eight instruments scored, median of {Intakes}", new Latencies(scoring).Percentile(50), "ms"),
            new($"Full intake, eight instruments and {rules} rules, median of {Intakes}", new Latencies(whole).Percentile(50), "ms", Goal.Most(0.2)),
            new($"Full intake, 95 of 100", new Latencies(whole).Percentile(95), "ms"),
        ];
    }

    private static void Intake(KnowledgeSet knowledge, List<(InstrumentDefinition, int?[])> intake, EligibilityFacts facts)
    {
        Score(intake);
        EligibilityRules.Evaluate(facts, knowledge, knowledge.NewestDay);
    }

    private static void Score(List<(InstrumentDefinition Instrument, int?[] Answers)> intake)
    {
        foreach (var (instrument, answers) in intake) InstrumentScoring.Score(instrument, answers, Sex.Female);
    }

    private static EligibilityFacts Facts() => new()
    {
        Setting = CareSetting.Home,
        Route = DoseRoute.SublingualLozenge,
        AgeYears = 44,
        Sex = Sex.Female,
        BloodPressures = [new(148, 92), new(150, 94)],
        HeartRatePerMinute = 80,
        SpO2Percent = 98,
        WeightKg = 70,
        HeightCm = 170,
        Pregnant = false,
        Breastfeeding = false,
        SuicideScreen = new() { Q1 = true, Q2 = false, Q3 = false, Q4 = false, Q5 = false, Q6 = false },
        Conditions = [new("Major depressive disorder, recurrent", "icd-10-cm", "F33.2", "active"), new("Hypertension", "icd-10-cm", "I10", "active"), new("history of migraine", "text")],
        Medications = [new("lorazepam 1 mg", "6470"), new("sertraline 50 mg", "36437"), new("lisinopril 10 mg")],
        Allergies = [new("penicillin")],
        HasChaperone = true,
        HasBloodPressureCuff = true,
    };
}
