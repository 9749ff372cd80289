using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Clinical.Tests.VitalSigns;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>What is said in the dosing room: alarms, the reading before the dose, the scales, and the list before somebody leaves.</summary>
public sealed class RoomSentenceTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;
    private static readonly DateTimeOffset Now = AlarmRulesTests.Now;

    [Fact]
    public void Alarms()
    {
        var page = new SentencePage("alarms", "What is said with an alarm");
        page.Section("Each row one beyond its number");
        foreach (var row in Knowledge.Alarms)
        {
            var value = (int)row.Value + (row.When is Comparison.Below or Comparison.AtMost ? -1 : 1);
            page.Situation(row.Id, AlarmRules.Evaluate(AlarmRulesTests.With(row, value), new AlarmLimits([row]), Now).Select(Say));
        }
        page.Section("Each row met twice");
        foreach (var row in Knowledge.Alarms.Where(r => r.NeedsRepeatWithinMinutes is not null))
        {
            var window = AlarmRulesTests.With(row, (int)row.Value + (row.When is Comparison.Below or Comparison.AtMost ? -1 : 1));
            window = window with { Readings = [.. window.Readings, .. window.Readings.Select(r => r with { At = r.At.AddMinutes(-2) })] };
            page.Situation(row.Id, AlarmRules.Evaluate(window, new AlarmLimits([row]), Now).Select(Say));
        }
        page.IsAsWritten();
    }

    [Fact]
    public void The_reading_before_the_dose()
    {
        var page = new SentencePage("before-the-dose", "What is said about the reading before the dose");
        page.Section("At home");
        foreach (var (situation, readings) in Readings())
            page.Situation(situation, [Say(PreDoseGate.Evaluate(readings, CareSetting.Home, Knowledge, Now))]);
        page.Section("In the clinic");
        foreach (var (situation, readings) in Readings())
            page.Situation(situation, [Say(PreDoseGate.Evaluate(readings, CareSetting.Clinic, Knowledge, Now))]);
        page.IsAsWritten();
    }

    [Fact]
    public void Leaving_the_practice()
    {
        var page = new SentencePage("leaving", "What is said before somebody leaves the practice");
        foreach (var route in Enum.GetValues<DoseRoute>())
        {
            page.Section($"{route}");
            page.Situation("Everything is as it should be", Say(Well with { Route = route }));
            page.Situation("Nothing is known", Say(new DischargeFacts { Route = route }));
        }
        page.Section("One thing is not so, or not known");
        foreach (var (situation, facts) in NotSo())
            page.Situation(situation, Say(facts).Except(Say(Well)));
        page.IsAsWritten();
    }

    [Fact]
    public void Scales()
    {
        var page = new SentencePage("scales", "What is said with the scales");
        page.Section("Recovery");
        page.Situation("Aldrete 9", [Say(Aldrete(2, 2, 1, 2, 2))]);
        page.Situation("Aldrete 8", [Say(Aldrete(2, 2, 1, 1, 2))]);
        page.Situation("PADSS, form A, 9", [Say(RecoveryScales.Padss('A', [2, 1, 2, 2, 2], Knowledge))]);
        page.Situation("PADSS, form B, 8", [Say(RecoveryScales.Padss('B', [2, 1, 2, 1, 2], Knowledge))]);
        page.Situation("PADSS, form B, cannot walk", [Say(RecoveryScales.Padss('B', [2, 0, 2, 2, 2], Knowledge))]);
        foreach (var value in Enumerable.Range(0, 6)) page.Situation($"MOAA/S {value}", [Say(RecoveryScales.Moaas(value, Knowledge))]);
        page.Situation("CADSS-6 of 3, before 2", [Say(RecoveryScales.Cadss6([1, 1, 1, 0, 0, 0], 2, Knowledge))]);
        page.Situation("CADSS-6 of 3, before 1", [Say(RecoveryScales.Cadss6([1, 1, 1, 0, 0, 0], 1, Knowledge))]);
        page.Situation("CADSS-6 of 3, before not known", [Say(RecoveryScales.Cadss6([1, 1, 1, 0, 0, 0], null, Knowledge))]);
        page.Situation("CADSS-6 of 1, before not known", [Say(RecoveryScales.Cadss6([1, 0, 0, 0, 0, 0], null, Knowledge))]);
        page.Situation("CADSS-6 with an answer missing", [Say(RecoveryScales.Cadss6([1, 1, null, 0, 0, 0], 2, Knowledge))]);
        page.Section("The knowledge lacks a row");
        page.Situation("Aldrete without its passing total", [Say(Aldrete(2, 2, 2, 2, 2, Altered.Without("scales", "aldrete.pass")))]);
        page.Situation("Aldrete without an item", [Say(Aldrete(2, 2, 2, 2, 2, Altered.Without("scales", "aldrete.spo2")))]);
        page.Situation("CADSS-6 without its rule", [Say(RecoveryScales.Cadss6([1, 0, 0, 0, 0, 0], 1, Altered.Without("scales", "cadss-6.pass")))]);
        page.IsAsWritten();
    }

    private static IEnumerable<(string Situation, IReadOnlyList<VitalSignsReading> Readings)> Readings()
    {
        VitalSignsReading good = new() { At = Now.AddMinutes(-2), SystolicMmHg = 120, DiastolicMmHg = 78, HeartRatePerMinute = 66 };
        var high = good with { At = Now.AddMinutes(-9), SystolicMmHg = 170, DiastolicMmHg = 104, HeartRatePerMinute = 110 };
        yield return ("No reading", []);
        yield return ("Only a saturation", [new() { At = Now.AddMinutes(-2), SpO2Percent = 98 }]);
        yield return ("Only a pulse", [new() { At = Now.AddMinutes(-2), HeartRatePerMinute = 70 }]);
        yield return ("Only a diastolic pressure", [new() { At = Now.AddMinutes(-2), DiastolicMmHg = 70 }]);
        yield return ("A good reading", [good]);
        yield return ("A good reading of this moment", [good with { At = Now }]);
        yield return ("A reading of the future", [good with { At = Now.AddSeconds(1) }]);
        yield return ("A reading 30 minutes old", [good with { At = Now.AddMinutes(-30) }]);
        yield return ("A reading 31 minutes old", [good with { At = Now.AddMinutes(-31) }]);
        yield return ("Without the diastolic pressure", [good with { DiastolicMmHg = null }]);
        yield return ("Without the systolic pressure", [good with { SystolicMmHg = null }]);
        yield return ("Without the pulse", [good with { HeartRatePerMinute = null }]);
        yield return ("150 over 95", [good with { SystolicMmHg = 150, DiastolicMmHg = 95 }]);
        yield return ("High, once", [high]);
        yield return ("High, and four minutes later again", [high, high with { At = high.At.AddMinutes(4), SystolicMmHg = 190 }]);
        yield return ("High, and five minutes later again, systolic alone", [high, good with { At = high.At.AddMinutes(5), SystolicMmHg = 190 }]);
        yield return ("High, then a repeat without a pulse", [high, good with { HeartRatePerMinute = null }]);
        yield return ("High, then a repeat without a systolic pressure", [high, good with { SystolicMmHg = null }]);
        yield return ("High, then a repeat without a diastolic pressure", [high, good with { DiastolicMmHg = null }]);
        yield return ("High, then good", [good, high]);
        yield return ("High, then good, then high", [high with { At = Now.AddMinutes(-20) }, good with { At = Now.AddMinutes(-12) }, high with { At = Now.AddMinutes(-4) }]);
    }

    private static readonly DischargeFacts Well = new()
    {
        Route = DoseRoute.NasalEsketamine,
        MinutesSinceDose = 125.5m,
        Aldrete = 10,
        Padss = 9,
        Moaas = 5,
        SystolicMmHgBefore = 130,
        DiastolicMmHgBefore = 84,
        SpO2PercentBefore = 97,
        Cadss6Before = 1,
        SystolicMmHg = 138,
        DiastolicMmHg = 88,
        SpO2Percent = 97,
        Cadss6 = 2,
        PressureIsFalling = true,
        SedationResolved = true,
        DissociationResolved = true,
        RespiratoryDepressionResolved = true,
        IsOriented = true,
        GaitIsSteady = true,
        NoActiveSuicidality = true,
        NauseaIsTolerable = true,
        EscortName = "Jonah",
        EscortIsPresent = true,
        ToldNotToDrive = true,
        EmergencyNumbersGiven = true,
        IntegrationBooked = true,
    };

    private static IEnumerable<(string Situation, DischargeFacts Facts)> NotSo()
    {
        yield return ("119 minutes", Well with { MinutesSinceDose = 119 });
        yield return ("Scales one below", Well with { Aldrete = 8, Padss = 8, Moaas = 4 });
        yield return ("Every answer is no", Well with
        {
            PressureIsFalling = false,
            SedationResolved = false,
            DissociationResolved = false,
            RespiratoryDepressionResolved = false,
            IsOriented = false,
            GaitIsSteady = false,
            NoActiveSuicidality = false,
            NauseaIsTolerable = false,
            EscortIsPresent = false,
            ToldNotToDrive = false,
            EmergencyNumbersGiven = false,
            IntegrationBooked = false,
        });
        yield return ("156/88, 130/84 before", Well with { SystolicMmHg = 156 });
        yield return ("157/88, 130/84 before", Well with { SystolicMmHg = 157 });
        yield return ("138/100, 130/84 before", Well with { DiastolicMmHg = 100 });
        yield return ("138/101, 130/84 before", Well with { DiastolicMmHg = 101 });
        yield return ("141/88, before not known", Well with { SystolicMmHg = 141, SystolicMmHgBefore = null, DiastolicMmHgBefore = null });
        yield return ("Diastolic not known", Well with { DiastolicMmHg = null });
        yield return ("Saturation 94, 94 before", Well with { SpO2Percent = 94, SpO2PercentBefore = 94 });
        yield return ("Saturation 93, 93 before", Well with { SpO2Percent = 93, SpO2PercentBefore = 93 });
        yield return ("Saturation 96, 97 before", Well with { SpO2Percent = 96 });
        yield return ("Saturation 98, before not known", Well with { SpO2PercentBefore = null });
        yield return ("CADSS-6 of 1, before not known", Well with { Cadss6 = 1, Cadss6Before = null });
        yield return ("CADSS-6 of 2, before not known", Well with { Cadss6Before = null });
        yield return ("CADSS-6 of 3, 1 before", Well with { Cadss6 = 3 });
        yield return ("The escort has no name", Well with { EscortName = " " });
        yield return ("Whether the escort is there is not known", Well with { EscortIsPresent = null });
    }

    private static RecoveryScore Aldrete(int activity, int respiration, int circulation, int consciousness, int spo2, KnowledgeSet? knowledge = null) =>
        RecoveryScales.Aldrete(RecoveryScales.AldreteItems.Zip((int[])[activity, respiration, circulation, consciousness, spo2]).ToDictionary(p => p.First, p => p.Second), knowledge ?? Knowledge);

    private static IEnumerable<string> Say(DischargeFacts facts)
    {
        var result = DischargeReadiness.Evaluate(facts, Knowledge);
        return result.Items.Select(i => $"{i.Id}: {i.State}. {i.Says}").Append(result.IsReady ? "Ready" : "Not ready");
    }

    private static string Say(AlarmCondition alarm) =>
        $"{alarm.Priority}: {alarm.Says}. {alarm.Because}. Repeat within: {alarm.NeedsRepeatWithin?.TotalMinutes.ToString("0", null) ?? "-"}, due {alarm.RepeatDueAt?.ToString("HH:mm", null) ?? "-"}; protocol: {alarm.Protocol ?? "-"}{(alarm.IsThreatToLife ? "; threat to life" : "")}";

    private static string Say(PreDoseResult result) =>
        $"{result.Outcome}: {result.Says} {string.Join("; ", result.Because)} Repeat not before: {result.RepeatNotBefore?.ToString("HH:mm", null) ?? "-"}. Sources: {string.Join(" | ", result.Sources.DefaultIfEmpty("-"))}. Judged: {result.Reading?.At.ToString("HH:mm", null) ?? "-"}";

    private static string Say(RecoveryScore score) => $"{score.Total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no total"}, {(score.Pass switch { true => "passed", false => "not passed", null => "cannot be told" })}. {score.Because}. Version: {score.Version}.";
}
