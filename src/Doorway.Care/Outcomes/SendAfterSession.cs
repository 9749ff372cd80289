using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Outcomes;

/// <summary>Sends what was chosen to ask about a session, once, a day after its end and never on the same evening. Later than four days after, it
/// asks no more: what was experienced is told while it is near. Where nothing was chosen, nothing goes out.</summary>
internal sealed class SendAfterSession : IJob
{
    public const string Occasion = "after-session";

    // Section 5c of the clinical facts: on the same day or 24 hours later; the later one, so that nobody is asked in the evening of a session.
    private static readonly TimeSpan After = TimeSpan.FromHours(24);
    // A practice default of the workflow.
    private static readonly TimeSpan AtMost = TimeSpan.FromDays(4);

    public string Name => "after-session-measures";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (services.GetRequiredService<PublicOrigin>().Address is not { } address)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var (from, until) = (now - AtMost, now - After);
        var held = await scope.Read<DosingSession>().Where(s => s.FirstDoseAt != null && s.EndedAt > from && s.EndedAt <= until).Select(s => new { s.PracticeId, s.PatientId, s.EpisodeId, s.Id }).ToListAsync(ct);
        foreach (var session in held)
        {
            await scope.RunAsync(async inner =>
            {
                await scope.LockAsync("patients", session.PracticeId, session.PatientId, inner);
                if (await scope.Read<MeasuresRequest>().AnyAsync(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id, inner)
                    || !await scope.Read<Episode>().AnyAsync(e => e.PracticeId == session.PracticeId && e.Id == session.EpisodeId && e.ClosedAt == null, inner)
                    || await DosingSession.DiedAsync(scope, session.PracticeId, session.PatientId, inner))
                    return false;
                var chosen = await scope.Read<CourseMeasures>().Where(c => c.PracticeId == session.PracticeId && c.PatientId == session.PatientId).OrderByDescending(c => c.ChosenAt).FirstOrDefaultAsync(inner);
                if (chosen is not { AfterSessionIds.Count: > 0 })
                    return false;
                var askable = (await PracticeInstruments.OfAsync(scope, session.PracticeId, inner)).ForAfterSession.Select(i => i.Id).ToHashSet();
                List<string> instruments = [.. chosen.AfterSessionIds.Where(askable.Contains)];
                var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == session.PracticeId && p.Id == session.PatientId, inner);
                if (instruments.Count == 0 || patient.Email is not { Length: > 0 })
                    return false;
                await SendMeasures.AddAsync(scope, services.GetRequiredService<Links>(), services.GetRequiredService<Outbox>(), patient, string.Join(',', instruments), Occasion, null, address, now, inner, session.Id);
                await scope.SaveAsync(inner);
                return true;
            }, ct);
        }
    }
}
