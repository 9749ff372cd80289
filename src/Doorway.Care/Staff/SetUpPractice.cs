using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Staff;

/// <summary>The set-up of an empty practice: found it, then prove the owner's code, which closes the link.</summary>
public sealed class SetUpPractice(SetUpDoor door, FoundPractice found, UserManager<Account> accounts)
{
    /// <summary>What the page shows: the account to set a code up for, or nothing yet.</summary>
    public sealed record Place(Account? Owner, string AuthenticatorKey);

    public async Task<Place?> LookAsync(string token, CancellationToken ct)
    {
        if (await door.LookAsync(token, ct) is not { } standing)
            return null;
        var account = standing.Owner?.AccountId is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        return account is null ? new Place(null, "") : new Place(account, await accounts.GetAuthenticatorKeyAsync(account) ?? "");
    }

    // The link is printed by one program at its start; there two presses at once wait for each other.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<Outcome<FoundPractice.Founded>> Handle(string token, FoundPractice.Request request, CancellationToken ct = default)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            return await door.LookAsync(token, ct) is { Owner: null }
                ? await found.Handle(request, ct)
                : new Refusal("name", "This practice has an owner already. Sign in instead.");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary><paramref name="machineNow"/> is the machine's own time: codes do not follow the demo's clock.</summary>
    public async Task<Outcome<Account>> ProveAsync(string token, string code, DateTimeOffset machineNow, CancellationToken ct)
    {
        if (await LookAsync(token, ct) is not { Owner: { } account })
            return new Refusal("code", "This link is closed. Sign in instead.");
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
            return new Refusal("code", "This code does not fit. Type the six digits that your app shows now.");
        if (!await OneTimeCode.UseAsync(accounts, account, code, machineNow))
            return new Refusal("code", "Type the next six digits that your app shows.");
        await door.CloseAsync(ct);
        return account;
    }
}
