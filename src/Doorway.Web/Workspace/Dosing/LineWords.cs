using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Dosing;

/// <summary>Each line of a timeline in words, read from the row that holds its fact.</summary>
internal sealed class LineWords(Vault vault, Dictionary<Guid, string> facts, bool isClinic)
{
    public static async Task<LineWords> LoadAsync(ActorScope scope, Vault vault, DosingSession session, CancellationToken ct)
    {
        var facts = new Dictionary<Guid, string>();
        foreach (var reading in await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).ToListAsync(ct))
            facts[reading.Id] = DayReadings.Words(reading);
        foreach (var dose in await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id).ToListAsync(ct))
            facts[dose.Id] = dose.LotNumber is not null ? $"{DoseRules.Mg(dose.DoseMicrograms)}, {FromVial(dose)}" : $"{DoseRules.Mg(dose.DoseMicrograms)}{(dose.HoldMinutes is { } minutes ? $", held {minutes} min, {(dose.Residue == Residue.Spat ? "spat out" : "swallowed")}" : "")}";
        foreach (var alarm in await scope.Read<Alarm>().Where(a => a.PracticeId == session.PracticeId && a.DosingSessionId == session.Id).ToListAsync(ct))
            facts[alarm.Id] = alarm.Says;
        foreach (var harm in await scope.Read<AdverseEvent>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id).ToListAsync(ct))
            facts[harm.Id] = $"{RecordAdverseEvent.Kinds.FirstOrDefault(k => k.Id == harm.Kind).Says}, {GradeWords(harm.Grade)}";
        if (session.IsClinic)
            await AddClinicAsync(scope, session, facts, ct);
        return new LineWords(vault, facts, session.IsClinic);
    }

    public async Task<string> OfAsync(TimelineEntry entry, CancellationToken ct)
    {
        var fact = entry.RowId is { } row ? facts.GetValueOrDefault(row, "") : "";
        var words = await vault.OpenAsync(entry.PracticeId, entry.PatientId, entry.Words, ct);
        return entry.Kind switch
        {
            TimelineEntryKind.Started => "The session began",
            TimelineEntryKind.VitalSigns => fact,
            TimelineEntryKind.DoseTaken => $"{(isClinic ? "Given" : "Taken")}: {fact}",
            TimelineEntryKind.DoseFinished => $"Holding ended: {fact}",
            TimelineEntryKind.BoosterTaken => $"Booster {(isClinic ? "given" : "taken")}: {fact}",
            TimelineEntryKind.BoosterDeclined => "Booster declined",
            TimelineEntryKind.PhaseMarked => Enum.TryParse<DosingPhase>(words, out var phase) ? SessionHead.PhaseWords(phase) : words,
            TimelineEntryKind.Words => $"“{words}”",
            TimelineEntryKind.Touch => TouchKinds.All.FirstOrDefault(t => t.Id == words)?.Says ?? "Touch",
            TimelineEntryKind.ChaperoneHere => "The chaperone is here, in another room",
            TimelineEntryKind.ChaperoneAllFine => "The chaperone says: all fine",
            TimelineEntryKind.HelpCalled => "Help was called",
            TimelineEntryKind.ThreatReported => $"Emergency: {fact}",
            TimelineEntryKind.AlarmRaised => $"Alarm: {fact}",
            TimelineEntryKind.AlarmAcknowledged => $"Has it: {fact}",
            TimelineEntryKind.AlarmCleared => $"Over: {fact}",
            TimelineEntryKind.AdverseEvent => $"Adverse event: {fact}",
            TimelineEntryKind.IncidentOpened => "An incident was opened",
            TimelineEntryKind.Correction => words.Length == 0 ? "A line was taken back" : $"A line was taken back: {words}",
            TimelineEntryKind.ConsentTakenBack => $"Consent taken back: “{words}”",
            TimelineEntryKind.TimeOutConfirmed => $"Time-out confirmed: {fact}",
            TimelineEntryKind.RecoveryScored => fact,
            TimelineEntryKind.InfusionChanged => words.Length == 0 ? fact : $"{fact}: {words}",
            TimelineEntryKind.DeviceTaken => "One more device taken",
            TimelineEntryKind.SprayTaken => fact,
            TimelineEntryKind.SpraysEnded => $"No more sprays: {words}",
            TimelineEntryKind.JudgedReady => $"{entry.RecordedBy}: in my judgement they may leave",
            TimelineEntryKind.PrescriberOnSite => $"{entry.RecordedBy} is on site, by their own word",
            TimelineEntryKind.PrescriberLeft => $"{entry.RecordedBy} left the site, by their own word",
            TimelineEntryKind.PressureDecided => $"Pressure: {fact}{(words.Length == 0 ? "" : $". {words}")}",
            TimelineEntryKind.WasteWitnessed => $"Waste seen: {fact}",
            TimelineEntryKind.Ended => "The session ended",
            var kind => MarkMoment.Taps.FirstOrDefault(t => t.Kind == kind).Says ?? kind.ToString(),
        };
    }

    /// <summary>"0.8 mL of 50 mg/mL, lot K-12, into a muscle"</summary>
    public static string FromVial(AdministeredDose dose) => $"{DoseRules.OfVial(dose)}, {CareWay.RouteInWords(dose.Route).ToLowerInvariant()}";

    private static async Task AddClinicAsync(ActorScope scope, DosingSession session, Dictionary<Guid, string> facts, CancellationToken ct)
    {
        foreach (var seen in await scope.Read<TimeOutConfirmation>().Where(c => c.PracticeId == session.PracticeId && c.DosingSessionId == session.Id).ToListAsync(ct))
            facts[seen.Id] = $"{seen.Name}, {DoseRules.Mg(seen.DoseMicrograms)}";
        foreach (var decided in await scope.Read<PressureDecision>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id).ToListAsync(ct))
            facts[decided.Id] = $"{decided.Name} at {decided.SystolicMmHg}/{decided.DiastolicMmHg}, {PressurePart.Words(decided.Answer)}";
        if (session.Route is DoseRoute.Intravenous or DoseRoute.NasalEsketamine or DoseRoute.Nasal)
            foreach (var step in (await DoseStep.OfAsync(scope, session.PracticeId, [session.Id], ct)).SelectMany(s => s))
                facts[step.Id] = StepWords(step);
        foreach (var score in await scope.Read<RecoveryScoring>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).ToListAsync(ct))
            facts[score.Id] = RecoveryWords.Of(score);
        foreach (var seen in await scope.Read<WasteWitness>().Where(w => w.PracticeId == session.PracticeId && w.DosingSessionId == session.Id).ToListAsync(ct))
            facts[seen.Id] = $"{DoseRules.Ml(seen.WastedMicroliters)}, by {seen.Name}";
    }

    private static string StepWords(DoseStep step) => step.Kind switch
    {
        DoseStepKind.Spray => $"One more spray, {(step.Nostril == Nostril.Left ? "left" : "right")}: {DoseRules.Ml(step.GivenMicroliters)} in all",
        DoseStepKind.Paused => $"Infusion paused at {DoseRules.Ml(step.GivenMicroliters)}",
        DoseStepKind.WentOn => $"Infusion went on at {DoseRules.Ml(step.RateMicrolitersPerHour)} an hour, from {DoseRules.Ml(step.GivenMicroliters)}",
        DoseStepKind.RateChanged => $"Infusion set to {DoseRules.Ml(step.RateMicrolitersPerHour)} an hour, at {DoseRules.Ml(step.GivenMicroliters)}",
        _ => $"Infusion ended at {DoseRules.Ml(step.GivenMicroliters)}",
    };

    public static string GradeWords(AdverseEventGrade grade) => grade switch
    {
        AdverseEventGrade.Mild => "mild",
        AdverseEventGrade.Moderate => "moderate",
        AdverseEventGrade.Severe => "severe",
        AdverseEventGrade.LifeThreatening => "life-threatening",
        _ => "death",
    };
}
