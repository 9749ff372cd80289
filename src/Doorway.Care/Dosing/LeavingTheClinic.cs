using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;

namespace Doorway.Care.Dosing;

/// <summary>The list before somebody leaves the clinic, in the same shape as the one at home, so that one page and one release serve both.</summary>
internal static class LeavingTheClinic
{
    /// <summary>What the licensed spray asks about besides: each has resolved, or was not there.</summary>
    public sealed record Spray(bool? Sedation, bool? Dissociation, bool? Breathing);

    public static (object Facts, ReadyToEndResult Result) Of(DosingSession session, ReadyToEndFacts asked, Spray resolved, bool? judgedTime, ReadyToEndResult atHome,
        IReadOnlyList<VitalSignsReading> readings, IReadOnlyList<RecoveryScoring> scored, KnowledgeSet knowledge, DateTimeOffset now)
    {
        var dose = session.FirstDoseAt ?? DateTimeOffset.MaxValue;
        var before = readings.Where(r => r.MeasuredAt <= dose).OrderByDescending(r => r.MeasuredAt).ToList();
        var after = readings.Where(r => r.MeasuredAt > (asked.DoseAt ?? dose)).OrderByDescending(r => r.MeasuredAt).ToList();
        var pressureBefore = before.FirstOrDefault(r => r.SystolicMmHg is not null);
        var pressure = after.FirstOrDefault(r => r.SystolicMmHg is not null);
        var facts = new DischargeFacts
        {
            Route = session.Route,
            // The two hours of the spray are counted from its first device; all else from the last of it.
            MinutesSinceDose = (session.Route == DoseRoute.NasalEsketamine ? session.FirstDoseAt : asked.DoseAt) is { } at ? (decimal)Math.Floor((now - at).TotalMinutes) : null,
            PrescriberJudgedTime = judgedTime,
            SedationResolved = resolved.Sedation,
            DissociationResolved = resolved.Dissociation,
            RespiratoryDepressionResolved = resolved.Breathing,
            Aldrete = Latest(RecoveryScale.Aldrete),
            Padss = Latest(RecoveryScale.PadssA),
            Moaas = Latest(RecoveryScale.Moaas),
            Cadss6 = Latest(RecoveryScale.Cadss6),
            Cadss6Before = scored.LastOrDefault(s => s.Scale == RecoveryScale.Cadss6 && s.At <= dose)?.Total,
            SystolicMmHgBefore = pressureBefore?.SystolicMmHg,
            DiastolicMmHgBefore = pressureBefore?.DiastolicMmHg,
            SpO2PercentBefore = before.FirstOrDefault(r => r.SpO2Percent is not null)?.SpO2Percent,
            SystolicMmHg = pressure?.SystolicMmHg,
            DiastolicMmHg = pressure?.DiastolicMmHg,
            SpO2Percent = after.FirstOrDefault(r => r.SpO2Percent is not null)?.SpO2Percent,
            PressureIsFalling = IsMet("pressure-falling"),
            IsOriented = asked.IsOriented,
            GaitIsSteady = asked.GaitIsSteady,
            NoActiveSuicidality = IsMet("no-suicidal-thoughts"),
            NauseaIsTolerable = asked.NauseaIsTolerable,
            EscortName = asked.ChaperoneName,
            EscortIsPresent = asked.ChaperoneIsPresent,
            ToldNotToDrive = asked.ToldNotToDrive,
            EmergencyNumbersGiven = asked.EmergencyNumbersGiven,
            IntegrationBooked = asked.IntegrationBooked,
        };
        var list = DischargeReadiness.Evaluate(facts, knowledge);
        var dates = knowledge.Discharge.ToDictionary(r => r.Id, r => r.SourceDate);
        return (facts, new ReadyToEndResult(list.IsReady, [.. list.Items.Select(i => new ReadyToEndItem(i.Id, i.State, i.Title, i.Says, i.Source, dates[i.Id], i.Basis, i.Mark))], list.KnowledgeHash));

        // Scored before the last dose it says nothing about how somebody is after it.
        int? Latest(RecoveryScale scale) => scored.LastOrDefault(s => s.Scale == scale && s.At > (asked.DoseAt ?? dose))?.Total;
        bool? IsMet(string id) => atHome.Items.Single(i => i.Id == id).State switch { ReasonState.Met => true, ReasonState.NotMet => false, _ => null };
    }
}
