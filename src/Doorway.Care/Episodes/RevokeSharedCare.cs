using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Episodes;

/// <summary>The patient takes a grant back. It closes with this commit: the next page that the guest asks for is not there.</summary>
public sealed class RevokeSharedCare(OwnContext own, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid sharedCareId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return await own.AsAsync(actor, now, (scope, services) => scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Change<SharedCare>().SingleOrDefaultAsync(g => g.Id == sharedCareId, inner) is not { } grant)
                return new Refusal("grant", "This is not open to you.");
            grant.Revoke(now);
            // Asked for anew before it ended: what they take back from somebody is taken back whole.
            if (grant.AcceptedAt is not null)
                foreach (var same in await scope.Change<SharedCare>().Where(g => g.PracticeId == grant.PracticeId && g.PatientId == grant.PatientId && g.InvitedStaffMemberId == grant.InvitedStaffMemberId && g.RevokedAt == null).ToListAsync(inner))
                    same.Revoke(now);
            await scope.SaveAsync(inner);
            var machine = services.GetRequiredService<DoorwayDb>().For(actor.AsMachine(), now);
            if (await machine.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == grant.PracticeId && s.Id == grant.GuestStaffMemberId, inner) is { } guest)
                await VisitsOfTheGone.AskAsync(machine, guest, grant.PatientId, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct), ct);
    }
}
