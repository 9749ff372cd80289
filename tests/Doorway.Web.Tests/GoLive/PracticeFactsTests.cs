using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.GoLive;

public sealed class PracticeFactsTests
{
    [Theory, EachEngine]
    public async Task An_owner_corrects_the_phone_and_everybody_reads_the_new_one(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var anybody = practice.Visitor();
        (await anybody.GetAsync("/")).MustSay("303-555-0117");
        var page = await (await inga.GetAsync("/practice")).FollowAsync("Name, phone, address");
        Assert.Equal("27 Larkspur Lane", Typed(page, "address"));

        var refused = await page.SubmitRefusedAsync("facts", ("phone", "0199"), ("city", "Golden"));
        Assert.StartsWith("Type the whole number", refused.ErrorAt("facts/phone"), StringComparison.Ordinal);
        Assert.Equal("Golden", Typed(refused, "city"));
        (await anybody.GetAsync("/")).MustSay("303-555-0117");

        (await refused.SubmitAsync("facts", ("phone", "303-555-0199"), ("read", "We read messages each morning."))).MustSay("Kept.");
        (await anybody.GetAsync("/")).MustSay("303-555-0199").MustNotSay("303-555-0117");
        Assert.Equal("Golden", Typed(await inga.GetAsync("/practice/facts"), "city"));
    }

    [Theory, EachEngine]
    public async Task Nobody_but_an_owner_may(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        foreach (var name in (string[])["Odile Brandt", "Perrin Vale", "Teodora Marsh"])
        {
            using var person = await practice.AsAsync(name);
            Assert.NotEqual(200, (int)(await person.TryGetAsync("/practice/facts")).Status);
        }
        using var monitor = await practice.AsAsync("Odile Brandt");
        Assert.EndsWith("/today", (await monitor.GetAsync("/start")).Hops[^1], StringComparison.Ordinal);
    }

    private static string? Typed(Page page, string field) => page.Document.QuerySelector($"input[name={field}]")?.GetAttribute("value");
}
