using System.Net;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Hosting;

public sealed class GroundTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task It_says_when_it_serves(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await anybody.GetAsync("/health/ready");
        Assert.Equal("ready", page.Body);
    }

    [Theory, EachEngine]
    public async Task An_unknown_address_answers_404_in_our_look(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await anybody.TryGetAsync("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        page.MustSay("There is no page here.");
        Assert.NotNull(page.Document.QuerySelector("link[rel=stylesheet][href*='doorway.css']"));
    }

    [Theory, EachEngine]
    public async Task A_form_without_its_token_is_refused(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await anybody.PostRawAsync("/sign-in", ("_handler", "link"), ("patientEmail", "anybody@people.example"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        page.MustSay("That did not arrive whole.");
    }

    [Theory, EachEngine]
    public async Task Every_answer_allows_only_scripts_with_this_answers_nonce_and_typed_ones(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var nonces = new HashSet<string>();
        foreach (var path in new[] { "/", "/sign-in", "/demo", "/kit", "/no/such/page", "/health/ready", "/enter/unknown" })
        {
            var page = await anybody.TryGetAsync(path);
            var policy = page.Headers["Content-Security-Policy"];
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
            Assert.True(nonces.Add(nonce), $"{path} used a nonce again.");
            foreach (var script in page.Document.QuerySelectorAll("script"))
                Assert.Equal(nonce, script.GetAttribute("nonce"));
            Assert.Empty(page.Document.QuerySelectorAll("[style], [onclick], [onload], style"));
        }
    }
}
