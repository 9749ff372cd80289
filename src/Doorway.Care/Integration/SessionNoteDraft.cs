using System.Globalization;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>What the timeline already knows, as the first words of a note. The therapist edits all of it.</summary>
internal static class SessionNoteDraft
{
    /// <summary>The last line of a draft: what follows it is the therapist's own.</summary>
    public const string OwnWords = "What happened, and what matters for next time";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static async Task<string> OfAsync(ActorScope scope, Vault vault, DosingSession session, CancellationToken ct)
    {
        var zone = (await scope.PracticeAsync(session.PracticeId, ct)).Zone;
        var entries = await scope.Read<TimelineEntry>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id).OrderBy(e => e.Sequence).ToListAsync(ct);
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).OrderBy(r => r.MeasuredAt).ToListAsync(ct);
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).OrderBy(d => d.TakenAt).ToListAsync(ct);
        var alarms = await scope.Read<Alarm>().Where(a => a.PracticeId == session.PracticeId && a.DosingSessionId == session.Id).OrderBy(a => a.RaisedAt).ToListAsync(ct);
        var events = await scope.Read<AdverseEvent>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id).OrderBy(e => e.BeganAt).ToListAsync(ct);
        string At(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("h:mm tt", English).ToLowerInvariant();
        Task<string> Open(SealedText words) => vault.OpenAsync(session.PracticeId, session.PatientId, words, ct);

        var note = new StringBuilder();
        note.AppendLine(English, $"Dosing session {session.Number}, {TimeZoneInfo.ConvertTime(session.StartedAt, zone).ToString("dddd d MMMM yyyy", English)}.");
        note.AppendLine(session.EndedAt is { } ended
            ? $"Began {At(session.StartedAt)}, ended {At(ended)}{(session.ReleasedToName is { Length: > 0 } to ? $", released to {to}" : "")}."
            : $"Began {At(session.StartedAt)}.");
        note.AppendLine().AppendLine("Medicine");
        foreach (var dose in doses)
            note.AppendLine(English, $"{At(dose.TakenAt)}  {dose.DoseMicrograms / 1000m:0.###} mg{(dose.IsBooster ? ", booster" : "")}, {(dose.LotNumber is not null ? FromVial(dose) : dose.SelfTaken ? "taken by the patient" : "not taken by the patient’s own hand")}{(dose.HoldMinutes is { } held ? $", held {held} minutes" : "")}{Residues(dose.Residue)}.");
        if (doses.Count == 0)
            note.AppendLine("None was taken.");
        if (session.IsClinic)
            foreach (var seen in await scope.Read<TimeOutConfirmation>().Where(c => c.PracticeId == session.PracticeId && c.DosingSessionId == session.Id).OrderBy(c => c.At).ToListAsync(ct))
                note.AppendLine($"{At(seen.At)}  Time-out, {seen.Name}: {seen.DoseMicrograms / 1000m:0.###} mg{(seen.IsBooster ? ", booster" : "")}.");
        var putRight = readings.Where(r => r.CorrectsId is not null).Select(r => r.CorrectsId).ToHashSet();
        note.AppendLine().AppendLine("Vital signs");
        foreach (var reading in readings.Where(r => !putRight.Contains(r.Id)))
            note.AppendLine($"{At(reading.MeasuredAt)}  {Signs(reading)}{(reading.Source == ReadingSource.Chaperone ? ", read by the chaperone" : "")}.");
        var takenBack = entries.Where(e => e.CorrectsId is not null).Select(e => e.CorrectsId).ToHashSet();
        var moments = entries.Where(e => !takenBack.Contains(e.Id) && MomentOf(e.Kind) is not null).ToList();
        note.AppendLine().AppendLine("Moments");
        foreach (var entry in moments)
        {
            var words = await Open(entry.Words);
            note.AppendLine($"{At(entry.ObservedAt)}  {MomentOf(entry.Kind)}{(words.Length > 0 ? $": {words}" : "")}");
        }
        if (moments.Count == 0)
            note.AppendLine("None was marked.");
        if (alarms.Count > 0)
        {
            note.AppendLine().AppendLine("Alarms");
            foreach (var alarm in alarms)
                note.AppendLine($"{At(alarm.RaisedAt)}  {alarm.Says}{(alarm.ClearedAt is { } cleared ? $"; cleared {At(cleared)}" : "; not cleared")}");
        }
        if (events.Count > 0)
        {
            note.AppendLine().AppendLine("Adverse events");
            foreach (var harm in events)
                note.AppendLine($"{At(harm.BeganAt)}  {harm.Kind}, {harm.Grade.ToString().ToLowerInvariant()}: {await Open(harm.What)}");
        }
        note.AppendLine().AppendLine(OwnWords).AppendLine();
        return note.ToString().ReplaceLineEndings("\n");
    }

    private static string FromVial(AdministeredDose dose)
        => $"{CareWay.RouteInWords(dose.Route).ToLowerInvariant()}, {DoseRules.OfVial(dose)}{(dose.WastedMicroliters is > 0 and var wasted ? $", {DoseRules.Ml(wasted)} wasted" : "")}";

    private static string Residues(Residue residue) => residue switch { Residue.Spat => ", rest spat out", Residue.Swallowed => ", rest swallowed", _ => "" };

    private static string Signs(VitalSignsReading reading)
    {
        List<string> signs = [];
        if (reading.SystolicMmHg is { } systolic) signs.Add($"{systolic}/{reading.DiastolicMmHg} mmHg");
        if (reading.HeartRatePerMin is { } pulse) signs.Add($"pulse {pulse}");
        if (reading.SpO2Percent is { } oxygen) signs.Add($"oxygen {oxygen} %");
        if (reading.RespiratoryRatePerMin is { } breaths) signs.Add($"breaths {breaths} a minute");
        if (reading.TemperatureTenthsCelsius is { } tenths) signs.Add($"{(tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture)} °C");
        if (reading.HasSupplementalOxygen is { } extra) signs.Add(extra ? "extra oxygen" : "on air");
        if (reading.Responds is { } responds)
            signs.Add(responds switch { Responsiveness.Alert => "alert", Responsiveness.NewConfusion => "new confusion", Responsiveness.Voice => "responds to a voice", Responsiveness.Pain => "responds to pain only", _ => "does not respond" });
        return string.Join(", ", signs);
    }

    private static string? MomentOf(TimelineEntryKind kind) => kind switch
    {
        TimelineEntryKind.Words => "Words",
        TimelineEntryKind.Tears => "Tears",
        TimelineEntryKind.Movement => "Movement",
        TimelineEntryKind.Touch => "Touch, as agreed",
        TimelineEntryKind.Bathroom => "Bathroom",
        TimelineEntryKind.Music => "Music",
        TimelineEntryKind.FearSettled => "Fear, settled",
        TimelineEntryKind.Nausea => "Nausea",
        TimelineEntryKind.Silence => "Silence",
        TimelineEntryKind.BoosterDeclined => "Booster declined",
        TimelineEntryKind.HelpCalled => "Help was called",
        TimelineEntryKind.ConsentTakenBack => "Consent taken back",
        TimelineEntryKind.IncidentOpened => "Incident opened",
        _ => null,
    };
}
