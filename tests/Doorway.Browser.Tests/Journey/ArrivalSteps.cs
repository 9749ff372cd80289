using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The first steps of a patient, each begun from the home page.</summary>
internal static class ArrivalSteps
{
    public static async Task ArriveAsync(BrowserPerson patient, string fullName, string chaperone = "Jonah Halloway")
    {
        var page = patient.Page;
        await BeginAsync(patient, "Read how we keep what you tell us");
        await page.Locator("[name=name]").FillAsync(fullName);
        await patient.PressAsync("I have read it");
        await BeginAsync(patient, "Agree to meet by video");
        await page.Locator("[name=name]").FillAsync(fullName);
        await patient.PressAsync("Sign");
        await BeginAsync(patient, "Say who you are");
        await page.Locator("[name=pronouns]").FillAsync("they/them");
        await page.Locator("[name=born]").FillAsync("3/14/1986");
        await patient.ChooseAsync("Female");
        await page.Locator("[name=phone]").FillAsync("303-555-0142");
        await patient.PressAsync("Save");
        await BeginAsync(patient, "Say where you live");
        await page.Locator("[name=street]").FillAsync("19 Alder Street");
        await page.Locator("[name=city]").FillAsync("Denver 80203");
        await page.Locator("[name=state]").SelectOptionAsync("CO");
        await patient.PressAsync("Save");
        await BeginAsync(patient, "Name someone we may call");
        await page.Locator("[name=name]").FillAsync(chaperone);
        await page.Locator("[name=phone]").FillAsync("303-555-0143");
        await page.Locator("[name=relationship]").FillAsync("my brother");
        await patient.ChooseAsync("Only if we fear for my life");
        await patient.PressAsync("Save");
        await patient.MustSayAsync("Tell us about you");
    }

    private static async Task BeginAsync(BrowserPerson patient, string step)
    {
        await patient.MustComeToAsync("/home");
        await patient.MustSayAsync(step);
        await patient.FollowAsync("Start");
    }
}
