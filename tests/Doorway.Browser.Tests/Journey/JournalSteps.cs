using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The journal: words, what is shared of them, an insight.</summary>
internal static class JournalSteps
{
    /// <summary>Writes two passages; the page saves by itself before they are kept.</summary>
    public static async Task WriteAsync(BrowserPerson patient, string first, string second)
    {
        await patient.GoToAsync("/journal");
        await patient.Page.Locator("[name=entry]").FillAsync($"{first}\n\n{second}");
        if (patient.HasScript)
            await patient.MustSayAsync("Saved ");
        await patient.PressAsync("Keep");
        await patient.Page.Locator(".passage").First.WaitForAsync();
    }

    /// <summary>Ticks or unticks a passage and shares what is ticked.</summary>
    public static async Task ShareAsync(BrowserPerson patient, string words, bool share)
    {
        await patient.GoToAsync("/journal");
        var tick = patient.Page.Locator(".passage").Filter(new() { HasText = words }).Locator("input[type=checkbox]");
        await tick.SetCheckedAsync(share);
        await patient.PressAsync("Share what is ticked");
        await patient.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public static async Task MakeOfItAsync(BrowserPerson patient, string insight, string means, string by)
    {
        await patient.GoToAsync("/journal/insights");
        await patient.Page.Locator("[name=insight]").FillAsync(insight);
        await patient.PressAsync("Keep it");
        await patient.MustSayAsync(insight);
        await patient.Page.GetByText("Make something small of it").First.ClickAsync();
        await patient.Page.Locator("[name=words]").First.FillAsync(means);
        await patient.Page.Locator("[name=by]").First.FillAsync(by);
        await patient.PressAsync("I mean to");
        await patient.MustSayAsync(means);
    }
}
