using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>An owner invites a colleague: a row, an account without a password, and a link that lasts seven days.
/// Who has left comes back under the same address the same way, to a new place.</summary>
public sealed class InviteStaff(DoorwayDb db, UserManager<Account> accounts, ActorLoader places, Links links, Outbox outbox, TimeProvider clock)
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
            return await PlaceAsync(scope, actor, request, account, now, inner);
        }, ct);
    }

    private async Task<Guid> PlaceAsync(ActorScope scope, Actor actor, Request request, Account account, DateTimeOffset now, CancellationToken ct)
    {
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
        await scope.AddAsync(staff, ct);
        await SendAsync(scope, actor, request, staff, now, ct);
        return staff.Id;
    }

    // Who was invited and has not come in yet is sent a new link; what stands of them stays.
    private async Task<Outcome<Guid>> AgainAsync(ActorScope scope, Actor actor, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(request.Email);
        List<StaffMember> here = account is null ? [] : await scope.Read<StaffMember>().Where(s => s.PracticeId == request.PracticeId && s.HomePracticeId == null && s.AccountId == account.Id).ToListAsync(ct);
        if (account?.PasswordHash is null && here.Find(s => s.LeftAt is null) is { } waiting)
        {
            await SendAsync(scope, actor, request, waiting, now, ct);
            return waiting.Id;
        }
        // Somebody whose account opens anything, here, next door or as a patient, keeps it as it is.
        if (account is null || here.Count == 0 || await places.OfAccountAsync(account.Id, ct) is not null)
            return new Refusal("email", "Somebody already signs in with this address. Ask your colleague for another one.");
        return await BackAsync(scope, actor, request, account, now, ct);
    }

    // A new place and not the old one: nothing that was open to them then opens by itself. Until they come in by the link their account has no
    // password, no code that anybody knows, no passkey, and no sign-in that is still open on a device.
    private async Task<Outcome<Guid>> BackAsync(ActorScope scope, Actor actor, Request request, Account account, DateTimeOffset now, CancellationToken ct)
    {
        account.DisplayName = request.Name;
        await accounts.RemovePasswordAsync(account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await EndSignIn.EverywhereAsync(db, account.Id, TimeProvider.System.GetUtcNow(), ct);
        return await PlaceAsync(scope, actor, request, account, now, ct);
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
