using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access.SignIn;

/// <summary>Somebody who is signed in shows by a new code that it is still them, before they sign.</summary>
public sealed class ProveAgain(DoorwayDb db, UserManager<Account> accounts)
{
    /// <summary><paramref name="machineNow"/> is the machine's own time: codes do not follow the demo's clock.</summary>
    public async Task<Outcome<Account>> Handle(Guid accountId, string code, DateTimeOffset machineNow)
    {
        db.For(Actor.SetUp("sign-in"), machineNow);
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account)
            return new Refusal("proof", "Sign in again, then sign.");
        if (await accounts.IsLockedOutAsync(account))
            return new Refusal("proof", "Too many tries. Wait ten minutes, then try again. What you typed stays here.");
        return await OneTimeCode.ChargeAsync(accounts, account) && await OneTimeCode.FitsAsync(accounts, account, code, machineNow) && await OneTimeCode.UseAsync(accounts, account, code, machineNow)
            ? account
            : new Refusal("proof", "This code does not fit, or it was used already. Type the six digits that your app shows now.");
    }
}
