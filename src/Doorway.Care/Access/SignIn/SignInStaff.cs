using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access.SignIn;

/// <summary>Staff sign in by password and code, always both. One answer for every refusal, so that nothing is learned by trying.</summary>
public sealed class SignInStaff(DoorwayDb db, UserManager<Account> accounts)
{
    private static readonly Refusal No = new("email", "That does not fit. Check the address, the password and the six digits of the code, and try again.");
    private static readonly Refusal Pause = new("email", "Too many tries. Wait ten minutes, then try again.");

    public sealed record Request(string Email, string Password, string Code);

    /// <summary><paramref name="machineNow"/> is the machine's own time: codes do not follow the demo's clock.</summary>
    public async Task<Outcome<Account>> Handle(Request request, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        db.For(Actor.SetUp("sign-in"), machineNow);
        var account = await accounts.FindByNameAsync(request.Email.Trim());
        if (account is null || account.PasswordHash is null)
            return No;
        if (await accounts.IsLockedOutAsync(account))
            return Pause;
        var fits = await accounts.CheckPasswordAsync(account, request.Password)
            & await OneTimeCode.FitsAsync(accounts, account, request.Code, machineNow);
        if (!fits)
        {
            await accounts.AccessFailedAsync(account);
            return No;
        }
        OneTimeCode.Use(account, request.Code, machineNow);
        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.UpdateAsync(account);
        return account;
    }
}
