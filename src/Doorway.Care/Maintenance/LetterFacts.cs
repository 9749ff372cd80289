using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Outcomes;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>What a closing letter takes from the record. It is put into the letter when the therapist hands it over, so that what the
/// prescriber reads, what is signed and what the patient keeps are the same words, whatever is answered later.</summary>
public sealed record LetterFacts(IReadOnlyList<LetterFacts.Session> Sessions, IReadOnlyList<string> Changes)
{
    public sealed record Session(DateOnly On, string Medicine, long DoseMicrograms, string HowItWent);

    internal static async Task<LetterFacts> OfAsync(ActorScope scope, ReadOutcomes outcomes, Guid practiceId, Guid patientId, Guid episodeId, CancellationToken ct)
    {
        var zone = (await scope.PracticeAsync(practiceId, ct)).Zone;
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PatientId == patientId && d.EnteredInErrorAt == null).ToListAsync(ct);
        var events = await scope.Read<AdverseEvent>().Where(e => e.PatientId == patientId).OrderBy(e => e.BeganAt).ToListAsync(ct);
        var sessions = new List<Session>();
        foreach (var session in await scope.Read<DosingSession>().Where(s => s.EpisodeId == episodeId && s.FirstDoseAt != null).OrderBy(s => s.StartedAt).ToListAsync(ct))
        {
            var harm = events.Where(e => e.DosingSessionId == session.Id).Select(e => $"{e.Kind}, {e.Grade.ToString().ToLowerInvariant()}").ToList();
            sessions.Add(new Session(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartedAt, zone).DateTime), RouteWords.Medicine(session.Route),
                doses.Where(d => d.DosingSessionId == session.Id).Sum(d => d.DoseMicrograms), harm.Count > 0 ? string.Join("; ", harm) : "No harm written down"));
        }
        var picture = await outcomes.Handle(scope.Actor, patientId, ct);
        return new LetterFacts(sessions, [.. picture.Measures.Where(m => m.Change is not null).Select(m => m.Change!.SaysToPatient)]);
    }
}
