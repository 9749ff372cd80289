using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery;

/// <summary>An owner says which ways of care the practice offers. It stands on the public page and decides about nobody's care.</summary>
public sealed class OfferWays(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, IReadOnlyCollection<string> protocolIds, CancellationToken ct = default)
    {
        var chosen = CareWay.All.Select(w => w.Template.Id).Where(protocolIds.Contains).ToList();
        if (chosen.Count == 0)
            return new Refusal("ways", "Choose at least one.");
        var scope = db.For(actor, clock.GetUtcNow());
        var practice = await scope.Change<Practice>().SingleAsync(p => p.Id == practiceId, ct);
        practice.WaysOffered = string.Join(',', chosen);
        await scope.SaveAsync(ct);
        return new Done();
    }

    /// <summary>The ways that are offered, in the order of the templates.</summary>
    public static IReadOnlyList<CareWay> Of(Practice practice)
    {
        var ids = practice.WaysOffered.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var ways = CareWay.All.Where(w => ids.Contains(w.Template.Id)).ToList();
        return ways.Count > 0 ? ways : [CareWay.Of((string?)null)];
    }
}
