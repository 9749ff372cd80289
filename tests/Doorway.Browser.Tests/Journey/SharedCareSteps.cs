using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>A prescriber of another practice is let in: proposed, signed, accepted, on call; and taken back.</summary>
internal static class SharedCareSteps
{
    public static async Task ProposeAsync(BrowserPerson therapist, string chart, string practice, string clinician)
    {
        await therapist.GoToAsync($"{chart}/sharing");
        await therapist.Page.Locator("input[type=search][name=sought]").FillAsync(practice);
        await therapist.PressAsync("Find");
        await therapist.PressAsync($"Propose {clinician}");
        await therapist.MustSayAsync("Not signed yet; nothing is open");
    }

    public static async Task SignAsync(BrowserPerson patient, string fullName)
    {
        await patient.GoToAsync("/sharing");
        await patient.Page.Locator("[name=signature]").FillAsync(fullName);
        await patient.PressAsync("Sign");
        await patient.MustSayAsync("the clinician has not answered yet");
    }

    /// <summary>The prescriber finds the invitation on the list for today and accepts; ends on the patient's chart.</summary>
    public static async Task AcceptAsync(BrowserPerson prescriber, string fromPractice)
    {
        await prescriber.GoToAsync("/today");
        await prescriber.FollowAsync($"Answer {fromPractice}");
        await prescriber.PressAsync("Accept");
        await prescriber.MustComeToAsync("/patients/[^/]+");
    }

    public static async Task SwitchOnCallAsync(BrowserPerson prescriber)
    {
        await prescriber.GoToAsync("/on-call");
        await prescriber.ChooseAsync("24 hours");
        await prescriber.PressAsync("Switch on");
        await prescriber.MustSayAsync("You are on call until");
    }

    public static async Task TakeBackAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/sharing");
        await patient.PressAsync("Take it back");
        await patient.MustSayAsync("Taken back on");
    }
}
