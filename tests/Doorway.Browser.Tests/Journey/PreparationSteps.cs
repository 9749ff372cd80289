using System.Globalization;
using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>Getting ready: the patient's four steps, the therapist's session, and the day.</summary>
internal static class PreparationSteps
{
    public static async Task SayIntentionAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/preparing/intention");
        await patient.Page.Locator("[name=words]").FillAsync("To meet my brother without anger.");
        await patient.PressAsync("Keep this");
        await patient.MustSayAsync("Getting ready");
    }

    public static async Task WriteCardAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/preparing/card");
        await patient.Page.Locator("[name=afraid]").FillAsync("Say my name and that it passes.");
        await patient.Page.Locator("[name=avoid]").FillAsync("Please, no talk of God.");
        if (await patient.Page.GetByText("Hold my hand if I reach out").CountAsync() > 0)
            await patient.ChooseAsync("Hold my hand if I reach out");
        await patient.PressAsync("Keep my card");
        await patient.MustSayAsync("Say my name and that it passes.");
    }

    public static async Task NameChaperoneAsync(BrowserPerson patient, string mail = "jonah@halloway.example")
    {
        await patient.GoToAsync("/preparing/chaperone");
        await patient.Page.Locator("[name=name]").FillAsync("Jonah Halloway");
        await patient.Page.Locator("[name=phone]").FillAsync("303-555-0170");
        await patient.Page.Locator("[name=email]").FillAsync(mail);
        await patient.ChooseAsync("They live with me");
        await patient.ChooseAsync("How far along the session is");
        await patient.PressAsync("Keep");
        await patient.MustSayAsync("One question, for you alone");
    }

    /// <summary>In the clinic: the adult who comes in and takes the patient home.</summary>
    public static async Task NameEscortAsync(BrowserPerson patient, string name)
    {
        await patient.GoToAsync("/preparing/chaperone");
        await patient.MustSayAsync("Who takes you home?");
        await patient.Page.Locator("[name=name]").FillAsync(name);
        await patient.Page.Locator("[name=phone]").FillAsync("303-555-0190");
        await patient.PressAsync("Keep");
        await patient.MustSayAsync("One question, for you alone");
    }

    public static async Task AnswerPrivatelyAsync(BrowserPerson patient, bool isSafe = true)
    {
        await patient.GoToAsync("/preparing/private");
        await patient.PressAsync(isSafe ? "It is safe" : "Not safe");
        await patient.MustSayAsync("In any order, and you can change each of them later.");
    }

    public static async Task RecordSessionAsync(BrowserPerson therapist, string chart, DateOnly on, CourseWay? way = null)
    {
        await therapist.GoToAsync(chart);
        await therapist.FollowAsync("Hold and record a preparation session");
        await therapist.Page.Locator("[name=on]").FillAsync(Typed(on));
        await therapist.Page.Locator("[name=from]").FillAsync("10:00 am");
        await therapist.ChooseAsync("What we do if it is too much");
        await therapist.ChooseAsync("You may stop or decline at any time");
        await therapist.ChooseAsync((way ?? CourseWay.LozengeAtHome).PlaceTopic);
        await therapist.Page.Locator("[name=notes]").FillAsync("A calm talk; knows whom to call.");
        await therapist.PressAsync("Keep this session");
        await therapist.MustSayAsync("A calm talk; knows whom to call.");
    }

    /// <summary>Sets the session on that day at that hour, and the talk on the day after at half past two.</summary>
    public static async Task SetDayAsync(BrowserPerson therapist, string chart, DateOnly on, string at = "10:00 am")
    {
        await therapist.GoToAsync($"{chart}/preparation/day");
        await therapist.Page.Locator("[name=on]").FillAsync(Typed(on));
        await therapist.Page.Locator("[name=at]").FillAsync(at);
        await therapist.Page.Locator("[name=integrationOn]").FillAsync(Typed(on.AddDays(1)));
        await therapist.Page.Locator("[name=integrationAt]").FillAsync("2:30 pm");
        await therapist.PressAsync("Set the day");
        await therapist.MustSayAsync("Making sense of it:");
    }

    private static string Typed(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
