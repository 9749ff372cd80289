using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Access.SignIn;

/// <summary>A device joins somebody's own account. They are told by mail, in case it was not them.</summary>
public sealed class AddPasskey(DoorwayDb db, UserManager<Account> accounts, Outbox outbox, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary><paramref name="Passkey"/> is what the ceremony has verified.</summary>
    public sealed record Request(UserPasskeyInfo Passkey, string Name);

    public async Task<Outcome<Account>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (actor.AccountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return new Refusal("name", "Sign in again, then add it.");
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
            return new Refusal("name", Say($"{Most} devices are the most. Remove one that you no longer have."));
        request.Passkey.Name = request.Name.Trim();
        var added = await accounts.AddOrUpdatePasskeyAsync(account, request.Passkey);
        if (!added.Succeeded)
            return new Refusal("name", "This passkey could not be kept. Try again.");
        await PasskeyNews.WriteAsync(scope, outbox, actor, account, "A passkey was added to your sign-in", practice => Say($"You can now come in to {practice} with a passkey on one more device."), ct);
        await scope.SaveAsync(ct);
        return account;
    }
}
