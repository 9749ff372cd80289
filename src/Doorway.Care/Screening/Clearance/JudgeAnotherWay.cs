using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>After a yes the course is meant to be another: the clinic instead of home, an injection instead of a lozenge. Nothing of the old way
/// carries over by itself: the yes ends, the plan is closed, and the way is decided, consented to and planned anew.</summary>
public sealed class JudgeAnotherWay(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string ProtocolId, string SeenProtocolId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (CareWay.All.All(w => w.Template.Id != request.ProtocolId))
            return new Refusal("way", "Choose one of them.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var known = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (known is null || actor.In(known.PracticeId)?.Roles.Contains(Role.Prescriber) != true)
                return new Refusal("way", "Only a prescriber of this patient chooses the way.");
            await scope.LockAsync("episodes", known.PracticeId, known.Id, inner);
            var episode = await scope.Change<Episode>().SingleAsync(e => e.Id == known.Id, inner);
            if (await WhyNotAsync(scope, episode, request, inner) is { } why)
                return why;
            foreach (var yes in await scope.Change<EligibilityDecision>().Where(d => d.EpisodeId == episode.Id && d.SupersededAt == null).ToListAsync(inner))
                yes.Supersede(now);
            foreach (var plan in await scope.Change<TreatmentPlan>().Where(p => p.EpisodeId == episode.Id && p.ClosedAt == null).ToListAsync(inner))
                plan.Close(now);
            episode.Intend(request.ProtocolId);
            episode.MoveTo(EpisodeStage.Deciding, now);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    private static async Task<Refusal?> WhyNotAsync(ActorScope scope, Episode episode, Request request, CancellationToken ct)
    {
        if (CareWay.Of(episode).Template.Id != request.SeenProtocolId)
            return new Refusal("way", "Somebody has changed the way since you opened this page. Look at it again.");
        if (episode.Stage < EpisodeStage.Planning)
            return new Refusal("way", "The decision is still open: choose the way above.");
        if (request.ProtocolId == request.SeenProtocolId)
            return new Refusal("way", "This course is meant to be that already.");
        if (await scope.Read<DosingSession>().AnyAsync(s => s.EpisodeId == episode.Id && s.EndedAt == null, ct))
            return new Refusal("way", "A session is under way. End it first.");
        var held = await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id).Select(s => s.AppointmentId).ToListAsync(ct);
        if (await scope.Read<DosingAppointment>().AnyAsync(a => a.EpisodeId == episode.Id && a.CancelledAt == null && !held.Contains(a.Id), ct))
            return new Refusal("way", "A day is set, and it belongs to the old way. Have it canceled first, so that the patient is told.");
        return null;
    }
}
