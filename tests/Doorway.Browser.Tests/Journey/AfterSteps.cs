using System.Globalization;
using System.Text.RegularExpressions;
using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>After a session: the note, the check-ins, the talk that makes sense of it.</summary>
internal static class AfterSteps
{
    /// <param name="session">/patients/…/sessions/…</param>
    public static async Task SignNoteAsync(BrowserPerson therapist, string session, string name, string adds)
    {
        await therapist.GoToAsync($"{session}/note");
        var words = therapist.Page.Locator("[name=words]");
        await words.FillAsync(await words.InputValueAsync() + adds);
        await therapist.Page.Locator("[name=signature]").FillAsync(name);
        await therapist.PressAsync("Sign and lock");
        await therapist.MustSayAsync("Signed and locked");
        await therapist.MustSayAsync(adds);
    }

    public static async Task WritePsychotherapyNoteAsync(BrowserPerson therapist, string chart, string words)
    {
        await therapist.GoToAsync($"{chart}/psychotherapy-notes");
        await therapist.PressAsync("Begin a note");
        await therapist.Page.Locator("[name=words]").FillAsync(words);
        await therapist.PressAsync("Keep");
        await therapist.MustSayAsync("Only you can read this.");
    }

    /// <summary>Answers every card kindly: by the home page when signed in, or by the address of a link.</summary>
    public static async Task AnswerCheckInAsync(BrowserPerson person, string address, bool dayAfter)
    {
        await person.GoToAsync(address);
        await NextAsync(person, "About the same");
        await NextAsync(person, "No");
        await NextAsync(person, "A little");
        if (dayAfter)
            await NextAsync(person, "Well");
        await person.PressAsync("Leave it out");
        await NextAsync(person, "No");
        if (await person.Page.GetByText("Nobody here is on call now").CountAsync() > 0)
            await person.PressAsync("Go on");
        else
            for (var question = 0; question < 3; question++)
                await NextAsync(person, "No");
        await person.PressAsync("I have read this");
        await person.MustSayAsync("Thank you.");
    }

    public static async Task RecordIntegrationAsync(BrowserPerson therapist, string session, DateTimeOffset localBegin, string name)
    {
        await therapist.GoToAsync($"{session}/integration");
        await therapist.Page.Locator("[name=on]").FillAsync(localBegin.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await therapist.Page.Locator("[name=from]").FillAsync(localBegin.ToString("HH:mm", CultureInfo.InvariantCulture));
        await therapist.Page.Locator("[name=note]").FillAsync("The coat in the hall, and who wore it.");
        await therapist.Page.Locator("[name=signature]").FillAsync(name);
        await therapist.PressAsync("Sign and keep");
        await therapist.MustSayAsync("The coat in the hall, and who wore it.");
    }

    internal static async Task NextAsync(BrowserPerson person, string answer)
    {
        var before = await person.Page.Locator("h1").First.InnerTextAsync();
        await person.Page.Locator("label.choice").Filter(new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(answer)}\\s*$") }).ClickAsync();
        await person.PressAsync("Next");
        await Assertions.Expect(person.Page.Locator("h1").First).Not.ToHaveTextAsync(before);
    }
}
