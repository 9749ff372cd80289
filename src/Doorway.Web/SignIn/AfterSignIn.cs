using Doorway.Care.Access;

namespace Doorway.Web.SignIn;

/// <summary>A mail led to a page, and its reader had to come in first: the same browser is brought there afterwards. Only pages that mails
/// lead to, named here, so that no address from outside is ever followed.</summary>
internal static class AfterSignIn
{
    private const string Cookie = "doorway-after";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal) { ["day"] = "/preparing/day" };

    /// <summary>Called where a visitor is sent to the door.</summary>
    public static void Remember(HttpContext context)
    {
        if (Pages.FirstOrDefault(p => p.Value == context.Request.Path).Key is { } page)
            context.Response.Cookies.Append(Cookie, page, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Lasts, Path = "/" });
    }

    /// <summary>The page that a patient wanted, once; null where there is none.</summary>
    public static string? Take(HttpContext context, Actor? actor)
    {
        if (context.Request.Cookies[Cookie] is not { } page)
            return null;
        context.Response.Cookies.Delete(Cookie);
        return actor is { Kind: ActorKind.Patient } ? Pages.GetValueOrDefault(page) : null;
    }
}
