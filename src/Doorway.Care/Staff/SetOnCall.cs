using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>A prescriber's own switch. One row in each practice where they work or are a guest, so that it counts for every patient of theirs.</summary>
public sealed class SetOnCall(DoorwayDb db, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary><paramref name="Until"/> null switches off.</summary>
    public sealed record Request(DateTimeOffset? Until);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (request.Until is { } until && (until <= now || until > now + Longest))
            return new Refusal("hours", "Choose how long, up to 24 hours.");
        var scope = db.For(actor, now);
        foreach (var running in await scope.Change<OnCallPeriod>().Where(p => p.From <= now && p.Until > now).ToListAsync(ct))
            running.Until = now;
        if (request.Until is { } end)
            foreach (var place in actor.Memberships.Where(m => m.Roles.Contains(Role.Prescriber)))
                await scope.AddAsync(new OnCallPeriod { PracticeId = place.PracticeId, Id = Guid.CreateVersion7(now), StaffMemberId = place.StaffMemberId, From = now, Until = end }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
