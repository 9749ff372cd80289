using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Doorway.Web.Tests.Harness;

/// <summary>One person at a browser without script: an own cookie jar, links, forms, redirects by GET.</summary>
public sealed partial class Visitor : IDisposable
{
    private const int MostHops = 10;
    private readonly CookieJar cookies = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly HttpClient http;
    private readonly Served served;

    internal Visitor(Served served)
    {
        this.served = served;
        http = new HttpClient(cookies) { BaseAddress = served.Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public CookieJar Cookies => cookies;

    /// <summary>Opens a page and fails when it is not served; the failure quotes the page.</summary>
    public async Task<Page> GetAsync(string path) => (await TryGetAsync(path)).MustBeServed();

    /// <summary>Opens a page whatever it answers.</summary>
    public Task<Page> TryGetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    /// <summary>Posts exactly these fields, as no form of ours would: for requests that an attacker makes.</summary>
    public Task<Page> PostRawAsync(string path, params (string Field, string Value)[] fields)
        => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))) });

    /// <summary>Sends a request and follows 301, 302 and 303 by GET, as a browser does.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var hops = new List<string>();
        while (true)
        {
            using var response = await http.SendAsync(request);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther))
                return await Page.ReadAsync(this, served, response, hops);
            var next = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            if (next.Authority != served.Address.Authority)
                Assert.Fail($"{request.RequestUri} leads away, to {next}.");
            hops.Add(next.PathAndQuery);
            if (hops.Count > MostHops)
                Assert.Fail($"The addresses lead in a circle: {string.Join(" → ", hops)}");
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }
    }

    /// <summary>Becomes somebody of the demo through its page, as a newcomer does.</summary>
    public async Task<Page> StepIntoAsync(string name)
    {
        var demo = await GetAsync("/demo");
        var buttons = demo.Document.QuerySelectorAll("button").Select(b => Page.Words(b)).ToList();
        var button = buttons.SingleOrDefault(b => b.StartsWith($"Step into {name}", StringComparison.Ordinal));
        if (button is null)
            Assert.Fail($"The demo has nobody called {name}. It offers: {string.Join("; ", buttons)}");
        var page = await demo.TrySubmitAsync(button);
        Assert.Contains("/start", page.Hops);
        Assert.DoesNotContain("/sign-in", page.Hops);
        return page;
    }

    /// <summary>The demo's mail, newest first.</summary>
    public async Task<IReadOnlyList<Mail>> ReadMailAsync()
    {
        var page = await GetAsync("/demo/mail");
        return [.. page.Document.QuerySelectorAll("article").Select(Mail.From)];
    }

    /// <summary>The newest mail to this address, and fails when there is none.</summary>
    public async Task<Mail> NewestMailToAsync(string address)
    {
        var mail = await ReadMailAsync();
        var newest = mail.FirstOrDefault(m => m.To.Equals(address, StringComparison.OrdinalIgnoreCase));
        if (newest is null)
            Assert.Fail($"There is no mail to {address}. There is: {string.Join("; ", mail.Select(m => $"“{m.Subject}” to {m.To}"))}");
        return newest;
    }

    /// <summary>Moves the demo's clock forward through its page.</summary>
    public async Task MoveClockAsync(int hours)
        => await (await GetAsync("/demo")).SubmitAsync("clock", ("hours", hours.ToString(CultureInfo.InvariantCulture)));

    public void Dispose()
    {
        http.Dispose();
        cookies.Dispose();
    }
}

/// <summary>A program that serves: where, on which database, and what went wrong in it.</summary>
internal sealed record Served(Uri Address, Engine Engine, Func<IReadOnlyList<string>> Errors);

/// <summary>A mail as the demo's mail page shows it. Links are paths of this program.</summary>
public sealed partial record Mail(string Subject, string To, string Body, IReadOnlyList<string> Links)
{
    /// <summary>The one link that the mail is about.</summary>
    public string Link => Links.Count == 1 ? Links[0] : throw new InvalidOperationException($"The mail “{Subject}” has {Links.Count} links.");

    internal static Mail From(IElement article) => new(
        Page.Words(article.QuerySelector("h2")!),
        Recipient().Match(Page.Words(article.QuerySelector("p.label")!)).Groups[1].Value,
        string.Join('\n', article.QuerySelectorAll("p:not(.label)").Select(Page.Words)),
        [.. article.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)]);

    [GeneratedRegex(@"^To ([^\s,]+)")]
    private static partial Regex Recipient();
}
