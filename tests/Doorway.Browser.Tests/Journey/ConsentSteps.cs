using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>Consent to the medicine: read, asked back, touch chosen, signed; then talked through and attested.</summary>
internal static class ConsentSteps
{
    /// <summary>After the prescriber's yes. One answer is missed on purpose: it opens a talk and locks nothing.</summary>
    public static async Task SignAsync(BrowserPerson patient, string fullName, CourseWay? way = null)
    {
        await patient.GoToAsync("/home");
        await patient.MustSayAsync("Read what you would be agreeing to");
        await patient.GoToAsync("/consents/ketamine");
        await patient.ChooseAsync((way ?? CourseWay.LozengeAtHome).OffLabelAnswer);
        await patient.ChooseAsync("When I feel normal");
        await patient.ChooseAsync("It can be misused, be hard to stop, and harm the bladder");
        await patient.ChooseAsync("No more medicine or touch; people still look after me");
        await patient.PressAsync("See what we meant");
        await patient.MustSayAsync("One answer was not quite, and that is useful to know.");
        await patient.ChooseAsync("Hold my hand if I reach out");
        await patient.ChooseAsync("Steady me when I stand up");
        await patient.Page.Locator("[name=name]").FillAsync(fullName);
        await patient.PressAsync("Sign");
        await patient.MustComeToAsync("/home");
        await patient.MustSayAsync("Your prescriber will talk the consent through with you");
    }

    public static async Task AttestAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync($"{chart}/consents");
        await prescriber.MustSayAsync("When I feel normal");
        await prescriber.Page.Locator("[name=talked]").CheckAsync();
        await prescriber.Page.Locator("[name=talk]").FillAsync("Driving: the next day, after a night’s sleep.");
        await prescriber.PressAsync("Attest");
        await prescriber.MustSayAsync("Stands");
    }
}
