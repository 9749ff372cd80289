using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Maintenance;
using Doorway.Care.Outcomes;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Portal.Maintenance;

/// <summary>A closing letter with the table of what was done, as the one who reads may see it.</summary>
public sealed record LetterSheet(ClosureLetter Letter, LetterParts Parts, string CalledName, string Therapist, string? Prescriber,
    IReadOnlyList<LetterSheet.Session> Sessions, IReadOnlyList<string> Changes, TimeZoneInfo Zone)
{
    public sealed record Session(DateOnly On, string Medicine, string Taken, string HowItWent);

    internal static async Task<LetterSheet> LoadAsync(Here here, Vault vault, ReadOutcomes outcomes, ClosureLetter letter, CancellationToken ct)
    {
        var scope = here.Scope;
        var zone = (await scope.Read<Practice>().SingleAsync(p => p.Id == letter.PracticeId, ct)).Zone;
        var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == letter.PatientId, ct);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == letter.PracticeId).ToDictionaryAsync(s => s.Id, s => s.NameWithCredentials, ct);
        var parts = letter.Parts.IsEmpty ? new LetterParts() : JsonSerializer.Deserialize<LetterParts>(await vault.OpenAsync(letter.PracticeId, letter.PatientId, letter.Parts, ct))!;
        var sessions = await SessionsAsync(scope, letter, zone, ct);
        var picture = await outcomes.Handle(here.Actor, letter.PatientId, ct);
        return new LetterSheet(letter, parts, patient.CalledName, staff.GetValueOrDefault(letter.TherapistStaffMemberId, ""),
            letter.PrescriberStaffMemberId is { } reader ? staff.GetValueOrDefault(reader) : null, sessions,
            [.. picture.Measures.Where(m => m.Change is not null).Select(m => m.Change!.SaysToPatient)], zone);
    }

    private static async Task<List<Session>> SessionsAsync(ActorScope scope, ClosureLetter letter, TimeZoneInfo zone, CancellationToken ct)
    {
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PatientId == letter.PatientId && d.EnteredInErrorAt == null).ToListAsync(ct);
        var events = scope.May<AdverseEvent>(Operation.Read) ? await scope.Read<AdverseEvent>().Where(e => e.PatientId == letter.PatientId).ToListAsync(ct) : [];
        var rows = new List<Session>();
        foreach (var session in await scope.Read<DosingSession>().Where(s => s.EpisodeId == letter.EpisodeId && s.FirstDoseAt != null).OrderBy(s => s.StartedAt).ToListAsync(ct))
        {
            var taken = doses.Where(d => d.DosingSessionId == session.Id).Sum(d => d.DoseMicrograms) / 1000m;
            var harm = events.Where(e => e.DosingSessionId == session.Id).Select(e => e.Kind).ToList();
            rows.Add(new Session(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartedAt, zone).DateTime), "Ketamine lozenge", $"{taken:0.###} mg",
                harm.Count > 0 ? string.Join(", ", harm) : "Session held"));
        }
        return rows;
    }
}
