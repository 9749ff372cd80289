using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Doorway.Web.Hosting;

/// <summary>A name that somebody seeks in a list. It comes in the body of a request and goes on in a sealed cookie of the found list alone, for some
/// minutes and for that account: it stands in no address, and going back from a chart sends no form again.</summary>
internal sealed class SoughtName(IDataProtectionProvider protection)
{
    private const string Cookie = "doorway-sought";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <param name="list">The address of the whole list.</param>
    /// <returns>The address of the found list.</returns>
    public string Keep(HttpContext context, string list, Guid? account, string words)
    {
        var found = FoundIn(list);
        context.Response.Cookies.Append(Cookie, Seal(found, account).Protect(words, Lasts), new CookieOptions
        {
            Path = found,
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Lasts,
            IsEssential = true,
        });
        return found;
    }

    /// <summary>Empty on the whole list, and when nothing was sought, when it is too long ago, or when somebody else sought.</summary>
    public string Of(HttpContext context, string list, Guid? account)
    {
        var found = FoundIn(list);
        if (context.Request.Path != found || context.Request.Cookies[Cookie] is not { Length: > 0 } kept)
            return "";
        try
        {
            return Seal(found, account).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    private static string FoundIn(string list) => $"{list}/found";

    private ITimeLimitedDataProtector Seal(string found, Guid? account) => protection.CreateProtector("doorway/sought", found, $"{account:N}").ToTimeLimitedDataProtector();
}
