using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What the prescriber takes it to be, and a medicine that was tried.</summary>
internal static class DiagnosisSteps
{
    public static async Task NameAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/diagnosis/new");
        var page = prescriber.Page;
        await page.Locator("select[name=condition]").SelectOptionAsync("major-depression");
        await page.Locator("[name=code]").FillAsync("F33.1");
        foreach (var (name, value) in ((string, string)[])[("standing", "Working"), ("indication", "yes"), ("by", "Prescriber"), ("told", "yes")])
            await page.Locator($"input[name={name}][value={value}]").CheckAsync(new() { Force = true });
        await prescriber.PressAsync("Keep this version");
        await prescriber.MustSayAsync("Treatment is considered for: Major depression, F33.1");
    }

    public static async Task WriteTrialAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/trials");
        var page = prescriber.Page;
        await page.Locator("[name=drug]").FillAsync("Sertraline");
        await page.Locator("[name=dose]").FillAsync("100");
        foreach (var (name, value) in ((string, string)[])[("adequacy", "CannotAssess"), ("outcome", "PartialResponse"), ("source", "Patient")])
            await page.Locator($"input[name={name}][value={value}]").CheckAsync(new() { Force = true });
        await prescriber.PressAsync("Write it down");
        await prescriber.MustSayAsync("Adequate trials without response: 0 (not known: 0)");
    }
}
