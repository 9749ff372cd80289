using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The day of a session, as therapist, chaperone and patient go through it in the browser.
/// <c>session</c> is the path of the session, /patients/…/sessions/….</summary>
internal static class DosingSteps
{
    private static readonly string[] Yes =
        ["StillWants", "SafeWithChaperone", "PhoneFallback", "PrescriberReached", "CuffAtHand", "HazardsCleared", "Fasting", "MedicinesAsInstructed"];

    private static readonly string[] SeenAtTheEnd =
        ["Oriented", "SteadyGait", "BackToUsual", "NauseaTolerable", "ChaperonePresent", "ToldNotToDrive", "EmergencyNumbersGiven"];

    /// <summary>From the chart's tab to the go/no-go of the session that is next; answers the path of the session.</summary>
    public static async Task<string> OpenGoNoGoAsync(BrowserPerson therapist, string patientPath)
    {
        await therapist.GoToAsync($"{patientPath}/sessions");
        await therapist.Page.Locator("main .next-list a").First.ClickAsync();
        await therapist.MustSayAsync("All reasons");
        return new Uri(therapist.Page.Url).AbsolutePath.Replace("/ready", "", StringComparison.Ordinal);
    }

    public static async Task AskTheDayAsync(BrowserPerson therapist, string session, string state = "CO", string address = "14 Quarry Street, Denver", string dispatch = "720-555-0144")
    {
        await therapist.GoToAsync($"{session}/ready");
        await therapist.Page.Locator("select[name=StateToday]").SelectOptionAsync(state);
        await therapist.Page.Locator("input[name=EmergencyAddress]").FillAsync(address);
        await therapist.Page.Locator("input[name=DispatchNumber]").FillAsync(dispatch);
        foreach (var question in Yes)
            await ChooseAsync(therapist, question, "yes");
        foreach (var question in (string[])["AlcoholOrCannabis", "OtherSubstances", "PsychosisOrMania", "AcuteIllness"])
            await ChooseAsync(therapist, question, "no");
        if (await therapist.Page.Locator("input[name=Pregnancy]").CountAsync() > 0)
            await ChooseAsync(therapist, "Pregnancy", "no");
        await therapist.Page.Locator("input[name=weight]").FillAsync("70");
        await therapist.PressAsync("Keep these answers");
        await therapist.MustSayAsync("All reasons");
    }

    public static async Task ScreenAsync(BrowserPerson therapist, string path)
    {
        await therapist.GoToAsync(path);
        for (var question = 0; question < 3; question++)
        {
            await ChooseAsync(therapist, "answer", "no");
            await therapist.PressAsync("Keep this answer");
        }
        await therapist.MustSayAsync("Asked, and kept");
    }

    /// <summary>Sends the link and answers it as a path of this program.</summary>
    public static async Task<string> SendLinkAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync($"{session}/ready");
        await therapist.Page.Locator("form:has(input[name=readings]) button[type=submit]").ClickAsync();
        await therapist.MustSayAsync("it is shown once");
        return new Uri(await therapist.Page.Locator("[data-link]").InnerTextAsync()).AbsolutePath;
    }

    public static async Task ComeNearAsync(BrowserPerson chaperone, string link)
    {
        await chaperone.GoToAsync(link);
        await chaperone.PressAsync("Open it on this phone");
        await chaperone.PressAsync("I’m here, in another room");
        await chaperone.MustSayAsync("You said that you are here");
    }

    public static async Task MeasureBeforeAsync(BrowserPerson therapist, string session, string? oxygen = null)
    {
        await therapist.GoToAsync($"{session}/ready");
        await FillSignsAsync(therapist, "122", "78", "68", oxygen);
    }

    public static async Task GoAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync($"{session}/ready");
        await therapist.MustSayAsync("Nothing stands in the way of what was asked");
        await therapist.PressAsync("Go: begin the session");
        await therapist.MustSayAsync("Mark a moment");
    }

    public static async Task WriteDoseAsync(BrowserPerson therapist, string session, string lozenges = "1")
    {
        await therapist.GoToAsync(session);
        await therapist.Page.Locator("form:has(input[name=taken]) select[name=units]").SelectOptionAsync(new SelectOptionValue { Label = lozenges });
        await therapist.PressAsync("Taken");
        await therapist.MustSayAsync("self-taken");
        await therapist.Page.Locator("input[name=hold]").FillAsync("12");
        await ChooseAsync(therapist, "residue", "Spat");
        await therapist.PressAsync("Write down");
        await therapist.MustSayAsync("held 12 min, spat out");
    }

    public static async Task MarkMomentsAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync(session);
        await therapist.PressAsync("Coming on");
        await therapist.PressAsync("Fear, settled");
        await therapist.Page.Locator("input[name=said]").FillAsync("The ceiling is kind.");
        await therapist.PressAsync("Keep the words");
        await therapist.MustSayAsync("“The ceiling is kind.”");
    }

    public static async Task CallSomeoneAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/session");
        await patient.Page.Locator("button.door").ClickAsync();
        await patient.MustSayAsync("has been told.");
    }

    /// <summary>Takes the patient's call as one's own and ends it with what was done.</summary>
    public static async Task AnswerCallAsync(BrowserPerson therapist, string session)
    {
        await therapist.GoToAsync(session);
        await therapist.MustSayAsync("The patient wants someone");
        await therapist.PressAsync("I have it");
        await therapist.Page.Locator("input[name=because]").First.FillAsync("Spoke with them, stayed close");
        await therapist.PressAsync("It is over");
        await therapist.MustSayAsync("Over: The patient wants someone");
    }

    public static async Task MeasureAsync(BrowserPerson therapist, string session, string upper, string lower, string pulse, string? oxygen = null)
    {
        await therapist.GoToAsync(session);
        await FillSignsAsync(therapist, upper, lower, pulse, oxygen);
    }

    /// <summary>At least two hours after the dose, with a falling pressure measured.</summary>
    public static async Task ReleaseAsync(BrowserPerson therapist, string session, string to)
    {
        await ScreenAsync(therapist, $"{session}/screen/after");
        await therapist.GoToAsync($"{session}/end");
        foreach (var question in SeenAtTheEnd)
            await ChooseAsync(therapist, question, "yes");
        await therapist.PressAsync("Keep these answers");
        await therapist.Page.Locator("input[name=releasedTo]").FillAsync(to);
        await therapist.PressAsync("Release and end");
        await therapist.MustSayAsync($"Released, to {to}");
    }

    private static async Task FillSignsAsync(BrowserPerson therapist, string upper, string lower, string pulse, string? oxygen)
    {
        await therapist.Page.Locator("input[name=systolic]").FillAsync(upper);
        await therapist.Page.Locator("input[name=diastolic]").FillAsync(lower);
        await therapist.Page.Locator("input[name=pulse]").FillAsync(pulse);
        if (oxygen is not null)
            await therapist.Page.Locator("input[name=oxygen]").FillAsync(oxygen);
        await therapist.PressAsync("Keep this reading");
        await therapist.MustSayAsync($"{upper}/{lower}");
    }

    private static Task ChooseAsync(BrowserPerson person, string name, string value)
        => person.Page.Locator($"input[name={name}][value={value}]").CheckAsync();
}
