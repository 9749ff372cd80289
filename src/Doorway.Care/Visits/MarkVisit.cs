using Doorway.Care.Access;
using Doorway.Care.Maintenance;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>A clinician says whether a visit was held, and what it was for. It can be said anew until a signed look stands on it.</summary>
public sealed class MarkVisit(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid VisitId, VisitMark Mark, VisitKind Kind);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await SayVisitKind.ToChangeAsync(scope, actor, request.VisitId, inner) is not { } visit)
                return OpenVisit.Gone("mark");
            if (visit.StartsAt > now)
                return new Refusal("mark", "Its hour has not come yet.");
            if (await scope.Read<PrescriberReview>().AnyAsync(r => r.VisitId == visit.Id, inner))
                return new Refusal("mark", "A signed look before more medicine stands on this visit, so it stays as it is.");
            visit.Kind = request.Kind;
            visit.Mark(request.Mark, actor.In(visit.PracticeId)!.StaffMemberId, now);
            // Nobody is asked any more to move it: its hour is over.
            await VisitTasks.FinishAsync(scope, visit, actor.In(visit.PracticeId)!.StaffMemberId, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
