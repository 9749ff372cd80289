using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>A clinician says what a visit is for that is still to come: the desk booked it as an appointment.</summary>
public sealed class SayVisitKind(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid VisitId, VisitKind Kind);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await ToChangeAsync(scope, actor, request.VisitId, inner) is not { Marked: null } visit)
                return OpenVisit.Gone("kind");
            visit.Kind = request.Kind;
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    /// <summary>A visit that stands, under its lock, for a clinician who may change it; null for everybody else.</summary>
    internal static async Task<Visit?> ToChangeAsync(ActorScope scope, Actor actor, Guid visitId, CancellationToken ct)
    {
        if (!actor.Memberships.Any(BookVisit.SaysKinds) || !scope.May<Visit>(Operation.Change)
            || await scope.Read<Visit>().SingleOrDefaultAsync(v => v.Id == visitId && v.CancelledAt == null, ct) is not { } seen
            || actor.In(seen.PracticeId) is not { } member || !BookVisit.SaysKinds(member))
            return null;
        await scope.LockAsync("visits", seen.PracticeId, seen.Id, ct);
        return await scope.Change<Visit>().SingleOrDefaultAsync(v => v.PracticeId == seen.PracticeId && v.Id == seen.Id && v.CancelledAt == null, ct);
    }
}
