using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>An owner changes what a colleague does here. It holds from their next page on. A practice keeps one owner at least.</summary>
public sealed class ChangeRoles(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid StaffMemberId, StaffRoles Roles);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Roles == StaffRoles.None)
            return new Refusal("does", "Choose at least one.");
        var scope = db.For(actor, clock.GetUtcNow());
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            // Two owners who take the role from each other at the same moment wait here.
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            var people = await scope.Change<StaffMember>().Where(s => s.PracticeId == request.PracticeId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(inner);
            if (people.Find(s => s.Id == request.StaffMemberId) is not { } person)
                return new Refusal("whose", "Choose somebody of your practice.");
            if (!request.Roles.HasFlag(StaffRoles.Owner) && people.All(s => s == person || !s.Roles.HasFlag(StaffRoles.Owner)))
                return new Refusal("does", $"{person.Name} is the only owner. Make somebody else an owner first.");
            person.Roles = request.Roles;
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
