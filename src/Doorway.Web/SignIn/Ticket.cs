using System.Globalization;
using System.Security.Claims;
using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.SignIn;

/// <summary>The cookie that says who signed in. It holds an id and no rights: those are read afresh on each request.</summary>
internal static class Ticket
{
    private const string ShownClaim = "shown";
    private const string SignInClaim = "sign-in";
    private const string SinceClaim = "since";
    private const string AlwaysShown = "demo";

    /// <summary>Given when somebody has just shown who they are; the ticket holds when that was.</summary>
    public static Task GiveAsync(HttpContext context, Account account)
        => GiveAsync(context, account.Id, JustNow(), Begin());

    /// <summary>Given when somebody who is signed in has shown again that it is them: the sign-in stays the same one.</summary>
    public static Task ShowAgainAsync(HttpContext context, Account account)
        => GiveAsync(context, account.Id, JustNow(), AccountOf(context) == account.Id && MarkOf(context.User) is { } mark ? mark : Begin());

    /// <summary>For the people of the demo, whom a visitor steps into: they have no code to show.</summary>
    public static Task GiveInDemoAsync(HttpContext context, Guid accountId) => GiveAsync(context, accountId, AlwaysShown, Begin());

    /// <summary>Which sign-in a cookie speaks of. Null: none that counts.</summary>
    public static SignInMark? MarkOf(ClaimsPrincipal user)
        => user.FindFirstValue(SignInClaim) is { Length: > 0 } id && long.TryParse(user.FindFirstValue(SinceClaim), CultureInfo.InvariantCulture, out var since)
            ? new SignInMark(id, DateTimeOffset.FromUnixTimeMilliseconds(since))
            : null;

    public static Guid? AccountOf(HttpContext context) => Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : null;

    /// <summary>When this browser last showed who is there. Null: it is not known.</summary>
    public static DateTimeOffset? ShownAt(HttpContext context) => context.User.FindFirstValue(ShownClaim) switch
    {
        AlwaysShown => TimeProvider.System.GetUtcNow(),
        { } at when long.TryParse(at, CultureInfo.InvariantCulture, out var seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds),
        _ => null,
    };

    private static string JustNow() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static SignInMark Begin()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(Guid.CreateVersion7(now).ToString("N"), now);
    }

    private static Task GiveAsync(HttpContext context, Guid accountId, string shown, SignInMark mark)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, accountId.ToString()), new(ShownClaim, shown),
            new(SignInClaim, mark.Id), new(SinceClaim, mark.Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        ];
        var identity = new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme);
        context.User = new ClaimsPrincipal(identity);
        return context.SignInAsync(IdentityConstants.ApplicationScheme, context.User);
    }

    /// <summary>For who comes by a link and has no account: a measures link, a chaperone's link on one device.</summary>
    public static Task GiveForLinkAsync(HttpContext context, Guid linkId, string? device)
    {
        List<Claim> claims = [new Claim(ClaimTypes.NameIdentifier, linkId.ToString())];
        if (device is not null)
            claims.Add(new Claim(ActorMiddleware.DeviceClaim, device));
        return context.SignInAsync(ActorMiddleware.LinkScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, ActorMiddleware.LinkScheme)));
    }

    public static async Task TakeBackAsync(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await context.SignOutAsync(ActorMiddleware.LinkScheme);
    }
}

/// <summary>The address that people reach this program at, for links in mails. What a request calls itself is believed only while
/// no address is known: whoever asks could choose where a patient's key is sent.</summary>
internal static class Origin
{
    public static string Of(HttpContext context) => context.RequestServices.GetRequiredService<PublicOrigin>().Address ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
