using Microsoft.Net.Http.Headers;

namespace Doorway.Web.Tests.Harness;

/// <summary>Keeps cookies as browsers do on http://localhost, which they trust: Secure and __Host- cookies are stored and sent.
/// (The framework's own container withholds them over http.)</summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> kept = [];

    public CookieJar(HttpMessageHandler inner) : base(inner)
    {
    }

    public IReadOnlyDictionary<string, string> Kept => kept;

    public void Put(string name, string value) => kept[name] = value;

    public void Empty() => kept.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (kept.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await base.SendAsync(request, ct);
        if (response.Headers.TryGetValues("Set-Cookie", out var lines))
            foreach (var line in lines)
                Keep(SetCookieHeaderValue.Parse(line), line);
        return response;
    }

    private void Keep(SetCookieHeaderValue cookie, string line)
    {
        var name = cookie.Name.ToString();
        // A browser drops such a cookie without a word, so here it is a failure.
        if (!cookie.Secure || !cookie.HttpOnly)
            Assert.Fail($"A cookie is not Secure and HttpOnly: {line}");
        if (name.StartsWith("__Host-", StringComparison.Ordinal) && (cookie.Path != "/" || cookie.Domain.HasValue))
            Assert.Fail($"A browser refuses this __Host- cookie: {line}");
        if (cookie.MaxAge <= TimeSpan.Zero || cookie.Expires <= DateTimeOffset.UtcNow)
            kept.Remove(name);
        else
            kept[name] = cookie.Value.ToString();
    }
}
