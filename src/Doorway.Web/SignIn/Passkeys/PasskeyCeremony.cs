using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.SignIn.Passkeys;

/// <summary>The two talks with a device: making a passkey, and showing one. The arithmetic is ASP.NET Core Identity's own.
/// It looks in a context of its own, because in the middle of a page somebody has come in already.</summary>
internal sealed class PasskeyCeremony(IServiceScopeFactory scopes, PasskeyQuestion question)
{
    private const string Making = "make";
    private const string Showing = "show";

    /// <summary>What the device is asked to make, as the browser takes it.</summary>
    public async Task<string?> AskToMakeAsync(HttpContext context, Guid accountId)
    {
        await using var scope = Open();
        if (await Accounts(scope).FindByIdAsync(accountId.ToString()) is not { } account)
            return null;
        var asked = await Handler(scope).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? account.DisplayName, DisplayName = account.DisplayName }, context);
        question.Keep(context, Making, asked.AttestationState ?? "");
        return asked.CreationOptionsJson;
    }

    /// <summary>The passkey that a device has made for this account; null when the answer does not fit what was asked.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(HttpContext context, Guid accountId, string answer)
    {
        if (question.Take(context, Making) is not { } asked)
            return null;
        await using var scope = Open();
        var made = await Handler(scope).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = answer, AttestationState = asked });
        return made.Succeeded && made.UserEntity.Id == accountId.ToString() ? made.Passkey : null;
    }

    /// <summary>What the device is asked to show. With an account only its own passkeys are asked for.</summary>
    public async Task<string> AskToShowAsync(HttpContext context, Guid? accountId)
    {
        await using var scope = Open();
        var account = accountId is { } id ? await Accounts(scope).FindByIdAsync(id.ToString()) : null;
        var asked = await Handler(scope).MakeRequestOptionsAsync(account, context);
        question.Keep(context, Showing, asked.AssertionState ?? "");
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose passkey was shown; null when the answer does not fit what was asked.</summary>
    public async Task<Account?> ShownAsync(HttpContext context, string answer)
    {
        if (question.Take(context, Showing) is not { } asked)
            return null;
        await using var scope = Open();
        var shown = await Handler(scope).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = answer, AssertionState = asked });
        if (!shown.Succeeded)
            return null;
        // The device counts; what it counted last is kept, so that a copied passkey is found out.
        await Accounts(scope).AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    private AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.SetUp("sign-in"), TimeProvider.System.GetUtcNow());
        return scope;
    }

    private static UserManager<Account> Accounts(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

    private static IPasskeyHandler<Account> Handler(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IPasskeyHandler<Account>>();
}
