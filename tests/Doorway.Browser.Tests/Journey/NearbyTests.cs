using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

public sealed class NearbyTests(OneBrowser browser)
{
    [Fact]
    public async Task The_chaperones_page_follows_the_session_by_itself_and_keeps_what_is_typed()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var day = await DosingDay.MakeAsync(practice);
        using var visitor = await practice.AsAsync("Inga Sorrel");
        await DayByHand.AskAsync(visitor, day);
        await using var inga = await browser.PersonAsync(practice);
        await using var jonah = await browser.PersonAsync(practice, Screen.Phone);
        await inga.StepIntoAsync("Inga Sorrel");
        await inga.GoToAsync($"{day.Path}/ready");
        await inga.Page.Locator("input[name=readings]").CheckAsync();
        await inga.Page.Locator("form:has(input[name=readings]) button[type=submit]").ClickAsync();
        await inga.MustSayAsync("it is shown once");
        await DosingSteps.ComeNearAsync(jonah, new Uri(await inga.Page.Locator("[data-link]").InnerTextAsync()).AbsolutePath);
        await jonah.Page.Locator("input[name=systolic]").FillAsync("12");
        Assert.Equal("/near", await jonah.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Refresh" }).GetAttributeAsync("href"));

        await (await visitor.GetAsync($"{day.Path}/ready")).SubmitAsync("go-form");
        await jonah.MustSayAsync("is in the session. You sit nearby.");
        Assert.Equal("12", await jonah.Page.Locator("input[name=systolic]").InputValueAsync());
        jonah.MustHaveNoFaults();
    }
}
