using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>The practice that the import command brings referrals to: the one of the public pages, or, where nobody owns one yet,
/// a waiting one that the set-up completes.</summary>
public sealed class ChoosePracticeForImports(DoorwayDb db, TimeProvider clock)
{
    public async Task<Guid> Handle(Actor actor, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync(async inner =>
        {
            var known = await scope.Read<Practice>().OrderByDescending(p => p.IsFront).ThenBy(p => p.Id).FirstOrDefaultAsync(inner);
            if (known is not null)
                return known.Id;
            var waiting = Waiting(Guid.CreateVersion7(now));
            await scope.AddAsync(waiting, inner);
            await scope.SaveAsync(inner);
            return waiting.Id;
        }, ct);
    }

    /// <summary>A practice without anybody in it, or null.</summary>
    internal static async Task<Practice?> WaitingAsync(ActorScope scope, CancellationToken ct)
    {
        var owned = await scope.Read<StaffMember>().Select(s => s.PracticeId).Distinct().ToListAsync(ct);
        return await scope.Change<Practice>().FirstOrDefaultAsync(p => !owned.Contains(p.Id), ct);
    }

    // The public pages speak for no practice until it has been set up.
    private static Practice Waiting(Guid id) => new()
    {
        Id = id,
        PracticeId = id,
        Name = "A practice that is not set up yet",
        Phone = "",
        AddressLine = "",
        City = "",
        State = "",
        TimeZone = "UTC",
        MessagesAreRead = "",
        IsFront = false,
    };
}
