using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>The patient takes a grant back. It closes with this commit: the next page that the guest asks for is not there.</summary>
public sealed class RevokeSharedCare(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid sharedCareId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var grant = await scope.Change<SharedCare>().SingleOrDefaultAsync(g => g.Id == sharedCareId, ct);
        if (grant is null)
            return new Refusal("grant", "This is not open to you.");
        grant.Revoke(now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
