using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Staff;

/// <summary>An owner invites a colleague: a row, an account without a password, and a link that lasts seven days.</summary>
public sealed class InviteStaff(DoorwayDb db, UserManager<Account> accounts, Links links, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, string Name, string Credentials, string Email, string Phone, StaffRoles Roles, string Origin);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = request.Name, UserName = request.Email, Email = request.Email, TwoFactorEnabled = true };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
                return new Refusal("email", "Somebody here already signs in with this address.");
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
            var token = links.Make(request.PracticeId, LinkPurpose.StaffInvitation, now + Links.InvitationLasts, staffMemberId: staff.Id);
            outbox.Write(request.PracticeId, request.Email, "Your place in Doorway",
                $"You have been invited to work in Doorway. Choose your password and set up your code here, within seven days:\n{request.Origin}/welcome/{token}\n");
            await scope.SaveAsync(inner);
            return staff.Id;
        }, ct);
    }
}
