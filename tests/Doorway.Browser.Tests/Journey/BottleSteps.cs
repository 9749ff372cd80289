using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.Dosing;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What only the compounded spray asks for: the nose, the bottle, spray after spray, no more of them, and a prescriber's word before leaving.</summary>
internal static class BottleSteps
{
    public static async Task AskOfTheNoseAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync($"{session}/ready");
        await CheckAsync(therapist, nameof(DayOfQuestion.NoseFree), "yes");
        await CheckAsync(therapist, nameof(DayOfQuestion.NasalMedicine), "no");
        await therapist.PressAsync("Keep these answers");
        await therapist.MustSayAsync("All reasons");
    }

    public static async Task FirstSprayAsync(BrowserPerson watcher, string session)
    {
        await watcher.GoToAsync(session);
        var form = watcher.Page.Locator("form:has(input[name=taken])");
        (string Field, string Text)[] bottle = [("lot", "N-310"), ("until", watcher.Practice.Now.AddDays(30).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("strength", "100"), ("spray-volume", "0.1"), ("bottle", "5"), ("primed", "2")];
        foreach (var (field, text) in bottle)
            await form.Locator($"input[name={field}]").FillAsync(text);
        // The sprays of the plan stand there already.
        Assert.Equal("5", await form.Locator("input[name=sprays]").InputValueAsync());
        await CheckAsync(watcher, "rest", "kept");
        await CheckAsync(watcher, "nostril", nameof(Nostril.Left));
        await watcher.PressAsync("The first spray is in");
        await watcher.MustSayAsync("1 of 5 sprays of 10 mg");
    }

    /// <summary>Sooner than the plan's minutes it is refused, with the minute from which on it is not. The other side stands chosen.</summary>
    public static async Task SecondSprayAsync(BrowserPerson watcher, string session, JourneyClock clock)
    {
        await watcher.GoToAsync(session);
        Assert.True(await watcher.Page.Locator($"form:has(input[name=spray-at]) input[name=nostril][value={nameof(Nostril.Right)}]").IsCheckedAsync());
        await watcher.PressAsync("Spray 2 of 5 is in");
        await watcher.MustSayAsync("at least 5 minutes between two sprays");
        await clock.MoveMinutesAsync(5);
        await watcher.GoToAsync(session);
        await watcher.PressAsync("Spray 2 of 5 is in");
        await watcher.MustSayAsync("2 of 5 sprays of 10 mg");
    }

    public static async Task NoMoreAsync(BrowserPerson staff, string session)
    {
        await staff.GoToAsync(session);
        await staff.Page.Locator("form:has(input[name=why]) input[name=why]").First.FillAsync("They did not want more.");
        await staff.PressAsync("No more sprays");
        await staff.MustSayAsync("Ended after 2 of 5 sprays");
    }

    private static Task CheckAsync(BrowserPerson person, string name, string value)
        => person.Page.Locator($"input[name={name}][value={value}]").First.CheckAsync(new() { Force = true });
}
