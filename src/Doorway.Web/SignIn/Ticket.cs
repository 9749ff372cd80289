using System.Globalization;
using System.Security.Claims;
using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.SignIn;

/// <summary>The cookie that says who signed in. It holds an id and no rights: those are read afresh on each request.</summary>
internal static class Ticket
{
    private const string ShownClaim = "shown";
    private const string AlwaysShown = "demo";

    /// <summary>Given when somebody has just shown who they are; the ticket holds when that was.</summary>
    public static Task GiveAsync(HttpContext context, Account account)
        => GiveAsync(context, account.Id, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>For the people of the demo, whom a visitor steps into: they have no code to show.</summary>
    public static Task GiveInDemoAsync(HttpContext context, Guid accountId) => GiveAsync(context, accountId, AlwaysShown);

    /// <summary>When this browser last showed who is there. Null: it is not known.</summary>
    public static DateTimeOffset? ShownAt(HttpContext context) => context.User.FindFirstValue(ShownClaim) switch
    {
        AlwaysShown => TimeProvider.System.GetUtcNow(),
        { } at when long.TryParse(at, CultureInfo.InvariantCulture, out var seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds),
        _ => null,
    };

    private static Task GiveAsync(HttpContext context, Guid accountId, string shown)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, accountId.ToString()), new Claim(ShownClaim, shown)], IdentityConstants.ApplicationScheme);
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
