using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The evaluation visit, the one-page clearance and the signed decision. The prescriber begins on the patient's chart page.</summary>
internal static class ClearanceSteps
{
    public static async Task EvaluateAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/evaluation");
        var page = prescriber.Page;
        await page.Locator("input[name=met][value=LiveVideo]").CheckAsync(new() { Force = true });
        await page.Locator("input[name=identity][value=PhotoIdOnVideo]").CheckAsync(new() { Force = true });
        await page.Locator("select[name=state]").SelectOptionAsync("CO");
        await page.Locator("[name=findings]").FillAsync("Awake, oriented, speech and thought in order. No psychosis, no mania. Wants to feel again.");
        await page.Locator("[name=weight]").FillAsync("70");
        await page.Locator("[name=height]").FillAsync("172");
        await prescriber.PressAsync("Save the visit");
        await prescriber.MustComeToAsync("/clearance");
    }

    /// <summary>The prescriber chooses what this course is meant to be; the rules judge that, and the decision is for that alone.</summary>
    public static async Task JudgeAsync(BrowserPerson prescriber, string chart, CourseWay way)
    {
        await prescriber.GoToAsync($"{chart}/clearance");
        await prescriber.Page.GetByText("Judge another way").ClickAsync();
        await prescriber.Page.Locator($"input[name=way][value='{way.ProtocolId}']").CheckAsync(new() { Force = true });
        await prescriber.PressAsync("Judge this");
        await prescriber.MustSayAsync("Asked for:");
    }

    public static async Task DecideYesAsync(BrowserPerson prescriber, string chart, string reason, string conditions, string until)
    {
        await prescriber.GoToAsync($"{chart}/clearance");
        var page = prescriber.Page;
        await page.Locator("input[name=decision][value=ClearWithConditions]").CheckAsync(new() { Force = true });
        await page.Locator("[name=reason]").FillAsync(reason);
        await page.GetByText("Conditions, what would change it, how long it holds").ClickAsync();
        await page.Locator("[name=conditions]").FillAsync(conditions);
        await page.Locator("[name=expires]").FillAsync(until);
        await prescriber.PressAsync("Sign");
        await prescriber.MustSayAsync("SHA-256");
    }

    /// <summary>The patient reads the answer.</summary>
    public static async Task ReadDecisionAsync(BrowserPerson patient, string says)
    {
        await patient.GoToAsync("/home");
        await patient.GoToAsync("/decision");
        await patient.MustSayAsync(says);
    }
}
