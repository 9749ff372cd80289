using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The plan, from the therapist's draft to three signatures. Staff begin on the patient's chart page, the patient on their home page.</summary>
internal static class PlanSteps
{
    public static async Task DraftAsync(BrowserPerson therapist, string chart, CourseWay? way = null)
    {
        await therapist.GoToAsync(chart);
        await therapist.FollowAsync("Draft the plan");
        await therapist.Page.Locator("[name=goals]").FillAsync("To sleep through, and to want to get up.");
        foreach (var (field, value) in way?.Outline ?? [])
            await therapist.Page.Locator($"[name={field}]").FillAsync(value);
        await therapist.PressAsync("Keep the draft");
        await therapist.MustSayAsync("The prescriber has not set the medicine yet");
    }

    public static async Task SetMedicineAsync(BrowserPerson prescriber, string chart, CourseWay? way = null)
    {
        var given = way ?? CourseWay.LozengeAtHome;
        await prescriber.GoToAsync(chart);
        await prescriber.FollowAsync("Set the medicine in the plan");
        var page = prescriber.Page;
        await page.Locator("[name=weight]").FillAsync("70");
        await page.Locator("[name=first]").FillAsync(given.FirstMg);
        await page.Locator("[name=most]").FillAsync(given.MostMg);
        foreach (var (field, value) in given.MoreOfTheMedicine)
            await page.Locator($"[name={field}]").FillAsync(value);
        if (given.HasBooster)
            await prescriber.ChooseAsync(given.Booster is null ? "No booster" : "A booster is possible");
        if (given.Booster is (var mg, var from, var until))
        {
            await page.Locator("[name=boosterMg]").FillAsync(mg);
            await page.Locator("[name=boosterFrom]").FillAsync(from);
            await page.Locator("[name=boosterUntil]").FillAsync(until);
        }
        // Asked only where the chart holds no earlier weight.
        var inKilograms = page.Locator("[name='confirm-dose.weight.change']");
        if (await inKilograms.CountAsync() > 0) await inKilograms.CheckAsync();
        await prescriber.PressAsync("Check and keep as a new version");
        await prescriber.MustSayAsync("What the dose check found");
    }

    /// <summary>Signs as staff whatever version stands there.</summary>
    public static async Task SignAsync(BrowserPerson staff, string chart, string name)
    {
        await staff.GoToAsync($"{chart}/plan");
        await staff.Page.Locator("[name=signature]").FillAsync(name);
        await staff.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = new("^Agree to version") }).ClickAsync();
        await staff.MustSayAsync($": {name}");
    }

    public static async Task AgreeAsync(BrowserPerson patient, string fullName)
    {
        await patient.GoToAsync("/home");
        await patient.MustSayAsync("Read your plan");
        await patient.GoToAsync("/plan");
        await patient.Page.Locator("[name=signature]").FillAsync(fullName);
        await patient.PressAsync("I agree");
        await patient.MustSayAsync("You can stop at any time, also after you have signed.");
    }
}
