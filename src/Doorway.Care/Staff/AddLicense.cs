using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff;

/// <summary>An owner records a clinician's licence: state, number, from, until.</summary>
public sealed class AddLicense(DoorwayDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid StaffMemberId, string State, string Number, DateOnly ValidFrom, DateOnly ValidUntil);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.ValidUntil < request.ValidFrom)
            return new Refusal("until", "Please check: the licence would end before it begins.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        await scope.AddAsync(Row(request.PracticeId, request.StaffMemberId, request, now), ct);
        await scope.SaveAsync(ct);
        await CarryToGuestsAsync(request, now, ct);
        return new Done();
    }

    // A guest under shared care works in other practices too, and licences are read inside one practice.
    private async Task CarryToGuestsAsync(Request request, DateTimeOffset now, CancellationToken ct)
    {
        await using var own = scopes.CreateAsyncScope();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("carrying licences"), now);
        foreach (var guest in await scope.Read<StaffMember>().Where(s => s.HomePracticeId == request.PracticeId && s.HomeStaffMemberId == request.StaffMemberId && s.LeftAt == null).ToListAsync(ct))
            await scope.AddAsync(Row(guest.PracticeId, guest.Id, request, now), ct);
        await scope.SaveAsync(ct);
    }

    private static License Row(Guid practiceId, Guid staffMemberId, Request request, DateTimeOffset now) => new()
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        StaffMemberId = staffMemberId,
        State = request.State,
        Number = request.Number,
        ValidFrom = request.ValidFrom,
        ValidUntil = request.ValidUntil,
    };
}
