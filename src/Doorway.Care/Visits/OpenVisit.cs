using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>The door before a visit is changed: it is one that the actor may see and change, and its hour has not come.</summary>
internal static class OpenVisit
{
    public static async Task<Visit?> SeenAsync(OwnContext own, Actor actor, Guid visitId, DateTimeOffset now, CancellationToken ct) => await own.AsAsync(actor, now, async (scope, _) =>
        scope.May<Visit>(Operation.Change) ? await scope.Read<Visit>().SingleOrDefaultAsync(v => v.Id == visitId && v.CancelledAt == null, ct) : null, ct);

    /// <summary>The row itself, in the machine's hand, after its lock: somebody may have moved it meanwhile.</summary>
    public static async Task<Visit?> LockedAsync(ActorScope machine, Visit seen, CancellationToken ct)
    {
        await machine.LockAsync("visits", seen.PracticeId, seen.Id, ct);
        return await machine.Change<Visit>().SingleOrDefaultAsync(v => v.PracticeId == seen.PracticeId && v.Id == seen.Id && v.CancelledAt == null, ct);
    }

    public static Refusal Gone(string field) => new(field, "There is no such appointment any more.");

    /// <summary>Null as long as its hour is to come.</summary>
    public static Refusal? TooLate(Visit visit, string field, DateTimeOffset now) => visit.StartsAt <= now ? new Refusal(field, "Its hour has come. It is not moved or canceled any more.") : null;
}
