using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

/// <summary>The one-time link of an empty practice. It closes when the first owner has proven their code, so that nobody locks themself out halfway.</summary>
public sealed class SetUpDoor(DoorwayDb db, TimeProvider clock)
{
    /// <summary>Null when the link is not the one, or is closed. The owner is null until the practice is founded.</summary>
    public sealed record Standing(StaffMember? Owner);

    public async Task<Standing?> LookAsync(string token, CancellationToken ct)
    {
        var scope = db.For(Actor.SetUp("set-up"), clock.GetUtcNow());
        var installation = await db.Set<Installation>().AsNoTracking().SingleAsync(ct);
        if (installation.SetUpTokenHash is not { } hash || !CryptographicOperations.FixedTimeEquals(hash, OneTimeLink.Hash(token)))
            return null;
        return new Standing(await scope.Read<StaffMember>().OrderBy(s => s.Id).FirstOrDefaultAsync(ct));
    }

    public async Task CloseAsync(CancellationToken ct)
    {
        db.For(Actor.SetUp("set-up"), clock.GetUtcNow());
        (await db.Set<Installation>().SingleAsync(ct)).SetUpTokenHash = null;
        await db.SaveChangesAsync(ct);
    }
}
