using System.Net;
using Doorway.Web.Hosting;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Hosting;

/// <summary>Behind a proxy, as on a machine of the practice's own: each address has its share.</summary>
public sealed class StrangersLimitTests
{
    [Fact]
    public async Task One_address_sends_so_many_forms_and_then_waits_while_others_and_who_reads_go_on()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite, demo: false, behindProxy: true);
        using var visitor = practice.Visitor();
        for (var sent = 0; sent < StrangersLimit.AtOnce; sent++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(visitor, "203.0.113.9")).Status);
        var refused = await SendAsync(visitor, "203.0.113.9");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        refused.MustSay("That was too often.").MustSay("Wait a minute");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(visitor, "203.0.113.10")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.TryGetAsync("/sign-in", ("X-Forwarded-For", "203.0.113.9"))).Status);
    }

    [Fact]
    public async Task A_household_of_the_newer_addresses_counts_as_one()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite, demo: false, behindProxy: true);
        using var visitor = practice.Visitor();
        for (var sent = 0; sent < StrangersLimit.AtOnce; sent++)
            await SendAsync(visitor, $"2001:db8:1:1::{sent:x}");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(visitor, "2001:db8:1:1:ffff::1")).Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(visitor, "2001:db8:1:2::1")).Status);
    }

    private static Task<Page> SendAsync(Visitor visitor, string from)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([KeyValuePair.Create("email", "nobody@halloway.example")]) };
        request.Headers.Add("X-Forwarded-For", from);
        return visitor.SendAsync(request);
    }
}
