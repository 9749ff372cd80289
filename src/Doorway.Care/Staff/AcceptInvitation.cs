using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>A colleague takes their place: a password and a proven code, both, or nothing.</summary>
public sealed class AcceptInvitation(DoorwayDb db, UserManager<Account> accounts, Links links, TimeProvider clock)
{
    public sealed record Request(string Token, string Password, string Code);

    public async Task<(Account Account, string AuthenticatorKey)?> LookAsync(string token, CancellationToken ct)
    {
        if (await links.LookAsync(token, LinkPurpose.StaffInvitation, ct) is not { StaffMemberId: { } staffId, PracticeId: var practiceId })
            return null;
        var scope = db.For(Actor.SetUp("invitation"), clock.GetUtcNow());
        var staff = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == practiceId && s.Id == staffId, ct);
        var account = await accounts.FindByIdAsync(staff.AccountId.ToString()!);
        return account is null ? null : (account, await accounts.GetAuthenticatorKeyAsync(account) ?? "");
    }

    /// <summary><paramref name="machineNow"/> is the machine's own time: codes do not follow the demo's clock.</summary>
    public async Task<Outcome<Account>> Handle(Request request, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        if (await LookAsync(request.Token, ct) is not { } place)
            return new Refusal("token", "This invitation was used or is too old. Ask for a new one.");
        if (!await accounts.VerifyTwoFactorTokenAsync(place.Account, TokenOptions.DefaultAuthenticatorProvider, request.Code))
            return new Refusal("code", "This code does not fit. Type the six digits that your app shows now.");
        var chosen = await accounts.AddPasswordAsync(place.Account, request.Password);
        if (!chosen.Succeeded)
            return chosen.Errors.Select(e => new Refusal("password", e.Description)).ToList();
        if (await links.UseAsync(request.Token, LinkPurpose.StaffInvitation, ct) is null)
            return new Refusal("token", "This invitation was used or is too old. Ask for a new one.");
        return await OneTimeCode.UseAsync(accounts, place.Account, request.Code, machineNow) ? place.Account : new Refusal("code", "Type the next six digits that your app shows.");
    }
}
