using System.Net;
using Doorway.Web.Demo;
using Doorway.Web.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Demo;

/// <summary>The demo's open doors: each condition by itself closes them.</summary>
public sealed class DemoGateTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task On_a_demo_at_localhost_anybody_can_step_into_anybody(Engine engine)
    {
        using var newcomer = (await demos.OnAsync(engine)).Visitor();
        await newcomer.StepIntoAsync("Inga Sorrel");
        await newcomer.StepIntoAsync("Amara Finch");
        await newcomer.GetAsync("/demo/mail");
    }

    [Theory, EachEngine]
    public async Task A_practice_that_was_not_made_as_a_demo_has_no_such_page(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var newcomer = practice.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.TryGetAsync("/demo")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.TryGetAsync("/demo/mail")).Status);
        Assert.NotNull(practice.SetUpToken);
    }

    [Theory, EachEngine]
    public async Task Another_host_name_finds_no_such_page(Engine engine)
    {
        using var newcomer = (await demos.OnAsync(engine)).Visitor();
        Assert.Equal(HttpStatusCode.BadRequest, (await newcomer.TryGetAsync("/demo", ("Host", "practice.example"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.TryGetAsync("/demo", ("Host", "127.0.0.1"))).Status);
    }

    [Theory, EachEngine]
    public async Task A_forwarded_request_finds_no_such_page(Engine engine)
    {
        using var newcomer = (await demos.OnAsync(engine)).Visitor();
        foreach (var header in new[] { "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP" })
            Assert.Equal(HttpStatusCode.NotFound, (await newcomer.TryGetAsync("/demo", (header, "203.0.113.7"))).Status);
    }

    [Theory, EachEngine]
    public async Task Stepping_in_by_post_is_refused_as_well(Engine engine)
    {
        using var newcomer = (await demos.OnAsync(engine)).Visitor();
        var demo = await newcomer.GetAsync("/demo");
        var form = demo.Document.Forms[0];
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).ToArray();
        var request = new HttpRequestMessage(HttpMethod.Post, "/demo") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))) };
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.SendAsync(request)).Status);
        Assert.DoesNotContain("__Host-doorway", newcomer.Cookies.Kept.Keys);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    [InlineData("192.0.2.4", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "192.0.2.4", false)]
    [InlineData(null, "127.0.0.1", false)]
    public async Task Only_a_connection_that_begins_and_ends_at_loopback_comes_in(string? local, string? remote, bool comesIn)
    {
        var practice = await demos.OnAsync(Engines.All[0]);
        var context = new DefaultHttpContext { Request = { Host = new HostString("localhost", 5080) } };
        context.Connection.LocalIpAddress = local is null ? null : IPAddress.Parse(local);
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        Assert.Equal(comesIn, await practice.Services.GetRequiredService<DemoGate>().IsOpenAsync(context));
    }
}
