using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>How it goes on, and how it ends.</summary>
internal static class EndingSteps
{
    public static async Task ReviewAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/maintenance");
        await prescriber.Page.Locator("input[name=goOn][value=yes]").First.CheckAsync(new() { Force = true });
        await prescriber.Page.Locator("[name=words]").First.FillAsync("Note and pressures read; nothing against another dose.");
        await prescriber.Page.Locator("form:has(input[name=goOn]) button[type=submit]").First.ClickAsync();
        await prescriber.MustSayAsync("May go on");
    }

    public static async Task AgreeToCloseAsync(BrowserPerson therapist, BrowserPerson prescriber, BrowserPerson patient, string chart)
    {
        await therapist.GoToAsync($"{chart}/maintenance");
        await therapist.Page.Locator("input[name=kind][value=Close]").CheckAsync(new() { Force = true });
        await therapist.Page.Locator("[name=reasons]").FillAsync("The work that was planned is done, and it holds.");
        await therapist.PressAsync("Propose it");
        await therapist.Page.WaitForLoadStateAsync();
        await patient.GoToAsync("/home");
        await patient.MustSayAsync("How should it go on?");
        await patient.GoToAsync("/record/going-on");
        await patient.Page.Locator("[name=words]").FillAsync("I answer the phone again. It is enough for now.");
        await patient.PressAsync("Say this");
        await patient.Page.WaitForLoadStateAsync();
        await prescriber.GoToAsync($"{chart}/maintenance");
        await prescriber.MustSayAsync("I answer the phone again.");
        await prescriber.Page.Locator("input[name=agrees][value=yes]").CheckAsync(new() { Force = true });
        await prescriber.Page.Locator("form:has(input[name=agrees]) [name=reasons]").FillAsync("Agreed; no more medicine is planned.");
        await prescriber.PressAsync("Sign the decision");
        await prescriber.MustSayAsync("Agreed; no more medicine is planned.");
    }

    public static async Task WriteLetterAsync(BrowserPerson therapist, BrowserPerson prescriber, BrowserPerson patient, string chart, string name)
    {
        await therapist.GoToAsync($"{chart}/letter");
        foreach (var (field, words) in new[] { ("opening", "When you first wrote you were only curious."), ("whatWeDid", "Two sessions, and many talks."), ("whatChanged", "You answer the phone again."), ("earlySigns", "Waking before four."), ("closing", "It was an honor.") })
            await therapist.Page.Locator($"[name={field}]").FillAsync(words);
        await therapist.PressAsync("Give it to the prescriber to read");
        await therapist.Page.WaitForLoadStateAsync();
        await prescriber.GoToAsync($"{chart}/letter");
        await prescriber.PressAsync("I have read it; it may go");
        await prescriber.Page.WaitForLoadStateAsync();
        await therapist.GoToAsync($"{chart}/letter");
        await therapist.Page.Locator("[name=signature]").FillAsync(name);
        await therapist.PressAsync("Sign and send");
        await therapist.Page.WaitForLoadStateAsync();
        await patient.GoToAsync("/letter");
        await patient.MustSayAsync("It was an honor.");
    }
}
