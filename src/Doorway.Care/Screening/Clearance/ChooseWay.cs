using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>The prescriber says what the course is meant to be, so that the rules judge that and nothing else. Signed with the decision, it holds.</summary>
public sealed class ChooseWay(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string ProtocolId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (CareWay.All.FirstOrDefault(w => w.Template.Id == request.ProtocolId) is not { } way)
            return new Refusal("way", "Choose one of them.");
        if (!way.IsClinic && RoutesAtHome.WhyNot(way.Route) is { } notAtHome)
            return new Refusal("way", notAtHome);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var episode = await scope.Change<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null || actor.In(episode.PracticeId)?.Roles.Contains(Role.Prescriber) != true)
                return new Refusal("way", "Only a prescriber of this patient chooses the way.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            if (episode.Stage > EpisodeStage.Deciding)
                return new Refusal("way", "The decision is signed, and it is for the way that was judged.");
            episode.Intend(request.ProtocolId);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
