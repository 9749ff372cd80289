using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access.SignIn;

/// <summary>The six digits of an authenticator app. Each opens one thing once, so that a code seen over a shoulder opens nothing.</summary>
internal static class OneTimeCode
{
    private static readonly TimeSpan MayNotReturn = TimeSpan.FromMinutes(3);

    public static async Task<bool> FitsAsync(UserManager<Account> accounts, Account account, string code, DateTimeOffset machineNow)
        => await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            & !(account.LastCode == code && account.LastCodeAt is { } at && machineNow - at < MayNotReturn);

    public static void Use(Account account, string code, DateTimeOffset machineNow)
    {
        account.LastCode = code;
        account.LastCodeAt = machineNow;
    }
}
