using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access.SignIn;

/// <summary>The six digits of an authenticator app. Each opens one thing once, so that a code seen over a shoulder opens nothing,
/// and each try is counted before it is looked at, so that many at once are no more than one.</summary>
internal static class OneTimeCode
{
    // Longer than a code is good for, with the steps before and after that are accepted.
    private static readonly TimeSpan MayNotReturn = TimeSpan.FromMinutes(5);

    /// <summary>Counts a try. False: another one at the same moment was counted instead, and this one is not looked at.</summary>
    public static async Task<bool> ChargeAsync(UserManager<Account> accounts, Account account) => (await accounts.AccessFailedAsync(account)).Succeeded;

    public static async Task<bool> FitsAsync(UserManager<Account> accounts, Account account, string code, DateTimeOffset machineNow)
        => await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            & !Used(account, machineNow).Any(used => used.Code == code);

    /// <summary>Uses the code up and takes the count back. False: another request has used it first.</summary>
    public static async Task<bool> UseAsync(UserManager<Account> accounts, Account account, string code, DateTimeOffset machineNow)
    {
        account.UsedCodes = string.Join(' ', Used(account, machineNow).Append((Code: code, At: machineNow)).Select(used => string.Create(CultureInfo.InvariantCulture, $"{used.Code}@{used.At.ToUnixTimeSeconds()}")));
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        return (await accounts.UpdateAsync(account)).Succeeded;
    }

    private static IEnumerable<(string Code, DateTimeOffset At)> Used(Account account, DateTimeOffset now)
        => from used in (account.UsedCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = used.Split('@')
           where parts.Length == 2
           let at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture))
           where now - at < MayNotReturn
           select (parts[0], at);
}
