using System.Security.Cryptography;

namespace Doorway.Web.Hosting;

/// <summary>What every answer says to the browser: no inline script, no foreign source, Trusted Types, no referrer, no framing.</summary>
internal static class SecurityHeaders
{
    public const string NonceKey = "csp-nonce";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; "
            + $"script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; "
            + "require-trusted-types-for 'script'; trusted-types doorway-swap";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)";
        if (context.Request.IsHttps && context.Request.Host.Host is not "localhost")
            headers.StrictTransportSecurity = "max-age=31536000";
        if (!context.Request.Path.StartsWithSegments("/dist"))
        {
            // Both words, as the antiforgery of ASP.NET wants them on any page with a form.
            headers.CacheControl = "no-cache, no-store";
            headers.Pragma = "no-cache";
        }
        return next(context);
    });
}
