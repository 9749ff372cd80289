using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Doorway.Web.SignIn.Passkeys;

/// <summary>What a device was asked: kept for some minutes in a sealed cookie of the browser that was asked, and taken out once.</summary>
internal sealed class PasskeyQuestion(IDataProtectionProvider protection)
{
    private const string Cookie = "__Host-doorway-passkey";
    private readonly ConcurrentDictionary<string, DateTimeOffset> taken = new();
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public void Keep(HttpContext context, string kind, string state)
        => context.Response.Cookies.Append(Cookie, Seal(kind).Protect(state, Lasts), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Lasts,
            IsEssential = true,
        });

    /// <summary>Null when nothing was asked, when it was for something else, or when it is too long ago.</summary>
    public string? Take(HttpContext context, string kind)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } kept)
            return null;
        // A browser could send the same answer with the same cookie again; asked once is answered once.
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (old, _) in taken.Where(t => now - t.Value > Lasts))
            taken.TryRemove(old, out _);
        if (!taken.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kept))), now))
            return null;
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/", Secure = true });
        try
        {
            return Seal(kind).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Seal(string kind) => protection.CreateProtector("doorway/passkey", kind).ToTimeLimitedDataProtector();
}
