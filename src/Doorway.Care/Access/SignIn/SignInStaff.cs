using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access.SignIn;

/// <summary>Staff sign in by password and code, always both. One answer for every refusal and about one time, so that nothing is learned by trying.</summary>
public sealed class SignInStaff(DoorwayDb db, UserManager<Account> accounts)
{
    private static readonly Refusal No = new("email", "That does not fit. Check the address, the password and the six digits of the code, and try again. After several wrong tries the door stays shut for ten minutes.");

    public sealed record Request(string Email, string Password, string Code);

    /// <summary><paramref name="machineNow"/> is the machine's own time: codes do not follow the demo's clock.</summary>
    public async Task<Outcome<Account>> Handle(Request request, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        db.For(Actor.SetUp("sign-in"), machineNow);
        var account = await accounts.FindByNameAsync(request.Email.Trim());
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            // As long as a known address takes, which is the time of one password.
            accounts.PasswordHasher.HashPassword(new Account { DisplayName = "" }, request.Password);
            return No;
        }
        if (!await OneTimeCode.ChargeAsync(accounts, account))
            return No;
        var fits = await accounts.CheckPasswordAsync(account, request.Password)
            & await OneTimeCode.FitsAsync(accounts, account, request.Code, machineNow);
        return fits && await OneTimeCode.UseAsync(accounts, account, request.Code, machineNow) ? account : No;
    }
}
