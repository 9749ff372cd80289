using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>A word a day on a phone: the page is the first tap, the word the second, with script and without.</summary>
public sealed class DailyCheckTests(OneBrowser browser, WalkedPractices walked)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_is_said_in_two_taps_from_the_mail_on_a_phone(bool script)
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        using var visitor = await practice.AsAsync(day.Name);
        await (await visitor.GetAsync("/daily")).SubmitAsync("daily", ("wanted", "yes"));
        await using var wren = await browser.PersonAsync(practice, Screen.Phone, script: script);
        await wren.StepIntoAsync(day.Name);

        // The first tap: the link of the mail, or the mark on the home screen.
        var taps = 1;
        await wren.GoToAsync("/home");
        var word = wren.Page.GetByRole(AriaRole.Button, new() { Name = "Up and down", Exact = true });
        await Assertions.Expect(word).ToBeInViewportAsync();
        var place = (await word.BoundingBoxAsync())!;
        Assert.True(place.Height >= 44, $"A word is {place.Height:0} high: too low for a thumb.");
        await wren.PictureAsync($"word-a-day{(script ? "" : "-without-script")}");
        if (script)
            await wren.MustBeAxeCleanAsync();
        await wren.MustNotScrollSidewaysAsync();

        await word.ClickAsync();
        taps++;
        await wren.MustSayAsync("Today: Up and down");
        Assert.Equal(2, taps);
        await wren.PictureAsync($"word-a-day-said{(script ? "" : "-without-script")}");
        wren.MustHaveNoFaults();
    }
}
