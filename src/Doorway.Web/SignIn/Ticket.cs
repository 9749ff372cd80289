using System.Security.Claims;
using Doorway.Care.Access;
using Doorway.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.SignIn;

/// <summary>The cookie that says who signed in. It holds an id and no rights: those are read afresh on each request.</summary>
internal static class Ticket
{
    public static Task GiveAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], IdentityConstants.ApplicationScheme);
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
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

    public static void MapSignOut(this WebApplication app)
        => app.MapPost("/sign-out", async (HttpContext context) =>
        {
            await TakeBackAsync(context);
            return Results.LocalRedirect("/");
        }).WithMetadata(new OpenToAllAttribute("Leaving is always allowed."));
}

/// <summary>The address that people reach this program at, for links in mails.</summary>
internal static class Origin
{
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
