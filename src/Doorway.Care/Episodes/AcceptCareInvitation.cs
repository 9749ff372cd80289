using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Episodes;

/// <summary>The invited clinician accepts: they get a place as a guest in the patient's practice, with their licences, and the grant opens.</summary>
public sealed class AcceptCareInvitation(DoorwayDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    public sealed record Request(Guid InvitationId, bool Declines);

    /// <summary>Answers the patient's id when it was accepted.</summary>
    public async Task<Outcome<Guid?>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var invitation = await scope.Change<CareInvitation>().SingleOrDefaultAsync(i => i.Id == request.InvitationId, ct);
        if (invitation is null || invitation.AcceptedAt is not null || invitation.DeclinedAt is not null)
            return new Refusal("invitation", "This invitation was answered already, or is not yours.");
        if (request.Declines)
        {
            invitation.DeclinedAt = now;
            await scope.SaveAsync(ct);
            return (Guid?)null;
        }
        if (await OpenAsync(invitation, actor, now, ct) is not { } patientId)
            return new Refusal("invitation", "The patient has taken this back. There is nothing to accept any more.");
        invitation.AcceptedAt = now;
        await scope.SaveAsync(ct);
        return (Guid?)patientId;
    }

    // Only the machinery stands in both practices. It does this one step, for a grant that the patient signed.
    private async Task<Guid?> OpenAsync(CareInvitation invitation, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        await using var own = scopes.CreateAsyncScope();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("opening shared care"), now);
        return await scope.RunAsync<Guid?>(async inner =>
        {
            var grant = await scope.Change<SharedCare>().SingleOrDefaultAsync(g => g.PracticeId == invitation.FromPracticeId && g.Id == invitation.SharedCareId, inner);
            if (grant is null || grant.SignedAt is null || grant.RevokedAt is not null || grant.InvitedStaffMemberId != invitation.StaffMemberId)
                return null;
            if (grant.AcceptedAt is null)
            {
                var guest = await GuestAsync(scope, invitation, actor, now, inner);
                grant.Accept(guest.Id, now);
                await BringSwitchAsync(scope, invitation, guest, now, inner);
            }
            await scope.SaveAsync(inner);
            return grant.PatientId;
        }, ct);
    }

    // Their own switch counts in each practice where they are; one that is on already counts here from now on, to its own end.
    private static async Task BringSwitchAsync(ActorScope scope, CareInvitation invitation, StaffMember guest, DateTimeOffset now, CancellationToken ct)
    {
        var on = await scope.Read<OnCallPeriod>().Where(p => p.From <= now && p.Until > now
            && (p.PracticeId == invitation.PracticeId && p.StaffMemberId == invitation.StaffMemberId || p.PracticeId == guest.PracticeId && p.StaffMemberId == guest.Id)).ToListAsync(ct);
        if (on.Count == 0 || on.Exists(p => p.PracticeId == guest.PracticeId))
            return;
        await scope.AddAsync(new OnCallPeriod { PracticeId = guest.PracticeId, Id = Guid.CreateVersion7(now), StaffMemberId = guest.Id, From = now, Until = on.Max(p => p.Until) }, ct);
    }

    private static async Task<StaffMember> GuestAsync(ActorScope scope, CareInvitation invitation, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var home = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == invitation.PracticeId && s.Id == invitation.StaffMemberId, ct);
        var known = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == invitation.FromPracticeId && s.HomeStaffMemberId == home.Id && s.LeftAt == null, ct);
        if (known is not null)
            return known;
        var guest = new StaffMember
        {
            PracticeId = invitation.FromPracticeId,
            Id = Guid.CreateVersion7(now),
            AccountId = actor.AccountId,
            Name = home.Name,
            Credentials = home.Credentials,
            Email = home.Email,
            Phone = home.Phone,
            Roles = StaffRoles.Prescriber,
            HomePracticeId = home.PracticeId,
            HomeStaffMemberId = home.Id,
        };
        await scope.AddAsync(guest, ct);
        // Foreign keys stay inside one practice, so the licences that count there are written down there.
        foreach (var license in await LicensesInForce.OfAsync(scope, home.PracticeId, home.Id, ct))
            await scope.AddAsync(new License
            {
                PracticeId = guest.PracticeId,
                Id = Guid.CreateVersion7(now),
                StaffMemberId = guest.Id,
                State = license.State,
                Number = license.Number,
                ValidFrom = license.ValidFrom,
                ValidUntil = license.ValidUntil,
            }, ct);
        return guest;
    }
}
