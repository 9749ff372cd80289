using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Dosing;

/// <summary>Each line of a timeline in words, read from the row that holds its fact.</summary>
internal sealed class LineWords(Vault vault, Dictionary<Guid, string> facts)
{
    public static async Task<LineWords> LoadAsync(ActorScope scope, Vault vault, DosingSession session, CancellationToken ct)
    {
        var facts = new Dictionary<Guid, string>();
        foreach (var reading in await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).ToListAsync(ct))
            facts[reading.Id] = DayReadings.Words(reading);
        foreach (var dose in await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id).ToListAsync(ct))
            facts[dose.Id] = $"{DoseRules.Mg(dose.DoseMicrograms)}{(dose.HoldMinutes is { } minutes ? $", held {minutes} min, {(dose.Residue == Residue.Spat ? "spat out" : "swallowed")}" : "")}";
        foreach (var alarm in await scope.Read<Alarm>().Where(a => a.PracticeId == session.PracticeId && a.DosingSessionId == session.Id).ToListAsync(ct))
            facts[alarm.Id] = alarm.Says;
        foreach (var harm in await scope.Read<AdverseEvent>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id).ToListAsync(ct))
            facts[harm.Id] = $"{RecordAdverseEvent.Kinds.FirstOrDefault(k => k.Id == harm.Kind).Says}, {GradeWords(harm.Grade)}";
        return new LineWords(vault, facts);
    }

    public async Task<string> OfAsync(TimelineEntry entry, CancellationToken ct)
    {
        var fact = entry.RowId is { } row ? facts.GetValueOrDefault(row, "") : "";
        var words = await vault.OpenAsync(entry.PracticeId, entry.PatientId, entry.Words, ct);
        return entry.Kind switch
        {
            TimelineEntryKind.Started => "The session began",
            TimelineEntryKind.VitalSigns => fact,
            TimelineEntryKind.DoseTaken => $"Taken: {fact}",
            TimelineEntryKind.DoseFinished => $"Holding ended: {fact}",
            TimelineEntryKind.BoosterTaken => $"Booster taken: {fact}",
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
            TimelineEntryKind.Ended => "The session ended",
            var kind => MarkMoment.Taps.FirstOrDefault(t => t.Kind == kind).Says ?? kind.ToString(),
        };
    }

    public static string GradeWords(AdverseEventGrade grade) => grade switch
    {
        AdverseEventGrade.Mild => "mild",
        AdverseEventGrade.Moderate => "moderate",
        AdverseEventGrade.Severe => "severe",
        AdverseEventGrade.LifeThreatening => "life-threatening",
        _ => "death",
    };
}
