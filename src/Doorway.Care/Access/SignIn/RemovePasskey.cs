using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Access.SignIn;

/// <summary>A device that is lost or given away opens somebody's account no more.</summary>
public sealed class RemovePasskey(DoorwayDb db, UserManager<Account> accounts, Outbox outbox, TimeProvider clock)
{
    public async Task<Outcome<Account>> Handle(Actor actor, string passkeyId, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (actor.AccountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return new Refusal("", "Sign in again, then remove it.");
        var passkey = (await accounts.GetPasskeysAsync(account)).FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == passkeyId);
        if (passkey is null)
            return new Refusal("", "This passkey is no longer here.");
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await PasskeyNews.WriteAsync(scope, outbox, actor, account, "A passkey was removed from your sign-in", practice => Say($"One device no longer opens your place at {practice}."), ct);
        await scope.SaveAsync(ct);
        return account;
    }
}
