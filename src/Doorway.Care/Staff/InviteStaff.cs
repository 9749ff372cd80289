using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>An owner invites a colleague: a row, an account without a password, and a link that lasts seven days.</summary>
public sealed class InviteStaff(DoorwayDb db, UserManager<Account> accounts, Links links, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, string Name, string Credentials, string Email, string Phone, StaffRoles Roles, string Origin);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (!OneAddress.Is(request.Email))
            return new Refusal("email", "Type one whole mail address: the invitation goes there.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = request.Name, UserName = request.Email, Email = request.Email, TwoFactorEnabled = true };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
                return await AgainAsync(scope, actor, request, now, inner);
            await accounts.ResetAuthenticatorKeyAsync(account);
            var staff = new StaffMember
            {
                PracticeId = request.PracticeId,
                Id = Guid.CreateVersion7(now),
                AccountId = account.Id,
                Name = request.Name,
                Credentials = request.Credentials,
                Email = request.Email,
                Phone = request.Phone,
                Roles = request.Roles,
            };
            await scope.AddAsync(staff, inner);
            await SendAsync(scope, actor, request, staff, now, inner);
            return staff.Id;
        }, ct);
    }

    // Who was invited and has not come in yet is sent a new link; what stands of them stays.
    private async Task<Outcome<Guid>> AgainAsync(ActorScope scope, Actor actor, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(request.Email);
        var waiting = account is { PasswordHash: null }
            ? await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == request.PracticeId && s.AccountId == account.Id && s.LeftAt == null, ct) : null;
        if (waiting is null)
            return new Refusal("email", "Somebody here already signs in with this address, or has left. A colleague who comes back needs another address for now.");
        await SendAsync(scope, actor, request, waiting, now, ct);
        return waiting.Id;
    }

    private async Task SendAsync(ActorScope scope, Actor actor, Request request, StaffMember staff, DateTimeOffset now, CancellationToken ct)
    {
        var practice = await scope.PracticeAsync(request.PracticeId, ct);
        var token = links.Make(request.PracticeId, LinkPurpose.StaffInvitation, now + Links.InvitationLasts, staffMemberId: staff.Id);
        outbox.Write(request.PracticeId, request.Email, $"Your place at {practice.Name}",
            $"{actor.Name} has invited you to {practice.Name}, which keeps its records with Doorway. Choose your password and set up your code here, within seven days:\n{request.Origin}/welcome/{token}\n\nQuestions? {practice.Phone}\n");
        await scope.SaveAsync(ct);
    }
}
