using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Doorway.Web.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Doorway.Web.Tests.Kit;

/// <summary>The kit alone, without a database: its pages over HTTP.</summary>
public sealed class KitHost : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Doorway.Web" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddKit();
        _app = builder.Build();
        _app.UseKit();
        _app.UseAntiforgery();
        _app.MapKit();
        await _app.StartAsync();
        Client = new HttpClient(new CookieKeeper(_app.GetTestServer().CreateHandler())) { BaseAddress = _app.GetTestServer().BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    public async Task<IHtmlDocument> Get(string path) => await Read(await Client.GetAsync(path));

    /// <summary>Posts one form of a page as a browser would, with the fields given.</summary>
    public async Task<HttpResponseMessage> Post(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await Get(path);
        var token = ((IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!).Value;
        (string Name, string Value)[] all = [("_handler", form), ("__RequestVerificationToken", token), .. fields];
        return await Client.PostAsync(path, new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private string? _cookie;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookie is not null)
                request.Headers.Add("Cookie", _cookie);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                _cookie = cookies.First().Split(';')[0];
            return answer;
        }
    }
}
