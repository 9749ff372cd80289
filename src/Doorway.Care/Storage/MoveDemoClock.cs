using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

/// <summary>Moves the demo's clock forward. A practice that is not a demo refuses.</summary>
public sealed class MoveDemoClock(DoorwayDb db, PracticeClock clock)
{
    public async Task Handle(TimeSpan by, CancellationToken ct = default)
    {
        db.For(Actor.SetUp("demo"), clock.GetUtcNow());
        var installation = await db.Set<Installation>().SingleAsync(ct);
        if (!installation.IsDemo)
            throw new InvalidOperationException("Only a demo's clock can be moved.");
        installation.ClockOffsetMinutes += (long)by.TotalMinutes;
        await db.SaveChangesAsync(ct);
        clock.MoveForwardTo(TimeSpan.FromMinutes(installation.ClockOffsetMinutes));
    }
}
