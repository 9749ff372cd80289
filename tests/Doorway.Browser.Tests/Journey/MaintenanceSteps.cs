using System.Globalization;
using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>How it goes on, and the end: review, proposal, decision, letter.</summary>
internal static class MaintenanceSteps
{
    public static async Task ReviewAsync(BrowserPerson prescriber, string chart, string words)
    {
        await prescriber.GoToAsync($"{chart}/maintenance");
        var form = prescriber.Page.Locator("form").Filter(new() { Has = prescriber.Page.Locator("[name=goOn]") }).First;
        await form.GetByText("May go on", new() { Exact = true }).ClickAsync();
        await form.Locator("[name=words]").FillAsync(words);
        await form.GetByRole(AriaRole.Button, new() { Name = "Sign" }).ClickAsync();
        await prescriber.MustSayAsync(words);
    }

    /// <param name="choice">"Continue with the plan", "Pause", "Taper: longer gaps, then stop" or "Close".</param>
    public static async Task ProposeAsync(BrowserPerson therapist, string chart, string choice, string reasons)
    {
        await therapist.GoToAsync($"{chart}/maintenance");
        await therapist.Page.Locator("label.choice").Filter(new() { HasText = choice }).ClickAsync();
        await therapist.Page.Locator("[name=reasons]").FillAsync(reasons);
        await therapist.PressAsync("Propose it");
        await therapist.MustSayAsync(reasons);
    }

    public static async Task SayAsync(BrowserPerson patient, string words)
    {
        await patient.GoToAsync("/record/going-on");
        await patient.Page.Locator("[name=words]").FillAsync(words);
        await patient.PressAsync("Say this");
        await patient.MustComeToAsync("/home");
    }

    public static async Task DecideAsync(BrowserPerson prescriber, string chart, string reasons)
    {
        await prescriber.GoToAsync($"{chart}/maintenance");
        var form = prescriber.Page.Locator("form").Filter(new() { Has = prescriber.Page.Locator("[name=agrees]") });
        await form.GetByText("I agree", new() { Exact = true }).ClickAsync();
        await form.Locator("[name=reasons]").FillAsync(reasons);
        await prescriber.PressAsync("Sign the decision");
        await prescriber.MustSayAsync(reasons);
    }

    /// <summary>The end of a course that went well: proposed, said, decided, written, read and signed.</summary>
    public static async Task CloseAsync(BrowserPerson patient, BrowserPerson therapist, BrowserPerson prescriber, string chart)
    {
        await ProposeAsync(therapist, chart, "Close", "The work that was planned is done, and it holds.");
        await SayAsync(patient, "I answer the phone again. It is enough for now.");
        await DecideAsync(prescriber, chart, "Agreed; no more medicine is planned.");
        await WriteLetterAsync(therapist, chart, "Waking before four.");
        await ReadLetterAsync(prescriber, chart);
        await SignLetterAsync(therapist, chart, "Inga Sorrel");
        await patient.GoToAsync("/letter");
        await patient.MustSayAsync("It was an honor to sit with you.");
    }

    public static async Task AskForCorrectionAsync(BrowserPerson patient, string words)
    {
        await patient.GoToAsync("/record/correction");
        await patient.Page.Locator("[name=what]").FillAsync(words);
        await patient.PressAsync("Send");
        await patient.MustComeToAsync("/record");
    }

    public static async Task ComplainAsync(BrowserPerson patient, string words)
    {
        await patient.GoToAsync("/record/complaint");
        await patient.Page.Locator("[name=words]").FillAsync(words);
        await patient.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send it to") }).ClickAsync();
        await patient.MustComeToAsync("/record");
    }

    public static async Task GiveMedicineBackAsync(BrowserPerson patient, int units, DateOnly on)
    {
        await patient.GoToAsync("/medicine");
        if (!await patient.Page.Locator("[name=goneUnits]").IsVisibleAsync())
            await patient.Page.GetByText("Some are left over, or lost").ClickAsync();
        await patient.Page.Locator("[name=goneUnits]").FillAsync(units.ToString(CultureInfo.InvariantCulture));
        await patient.ChooseAsync("Given to a take-back site");
        await patient.Page.Locator("[name=goneOn]").FillAsync(on.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await patient.Page.Locator("form").Filter(new() { Has = patient.Page.Locator("[name=goneUnits]") }).GetByRole(AriaRole.Button).Last.ClickAsync();
        await patient.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public static async Task WriteLetterAsync(BrowserPerson therapist, string chart, string earlySigns)
    {
        await therapist.GoToAsync($"{chart}/letter");
        await therapist.Page.Locator("[name=opening]").FillAsync("When you first wrote to us you said that you were curious, and very tired.");
        await therapist.Page.Locator("[name=whatWeDid]").FillAsync("Between autumn and winter we met nine times. Some of those meetings were with medicine; Amara Finch prescribed it.");
        await therapist.Page.Locator("[name=whatChanged]").FillAsync("You told it best: “I answer the phone again.”");
        await therapist.Page.Locator("[name=earlySigns]").FillAsync(earlySigns);
        await therapist.Page.Locator("[name=closing]").FillAsync("It was an honor to sit with you.");
        await therapist.PressAsync("Give it to the prescriber to read");
        await therapist.MustSayAsync("With the prescriber");
    }

    public static async Task ReadLetterAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/letter");
        await prescriber.PressAsync("I have read it; it may go");
        await prescriber.MustSayAsync("No letter to read now");
    }

    public static async Task SignLetterAsync(BrowserPerson therapist, string chart, string name)
    {
        await therapist.GoToAsync($"{chart}/letter");
        await therapist.Page.Locator("[name=signature]").FillAsync(name);
        await therapist.PressAsync("Sign and send");
        await therapist.MustSayAsync("Corrections are added, never written over.");
    }
}
