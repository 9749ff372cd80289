using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What follows a session: check-ins, the note, the talk, the journal, the questionnaires.</summary>
internal static class AfterwardsSteps
{
    private const int MostCards = 40;
    private static readonly string[] Quiet = ["no", "none", "None", "0", "1", "Well", "well", "Good", "good"];

    /// <summary>Answers card after card in the quietest way that each offers.</summary>
    public static async Task AnswerCardsAsync(BrowserPerson patient, string until)
    {
        for (var card = 0; card < MostCards; card++)
        {
            await patient.Page.WaitForLoadStateAsync();
            if ((await patient.TextAsync()).Contains(until, StringComparison.Ordinal))
                return;
            foreach (var name in await RadioNamesAsync(patient))
                await patient.Page.Locator(await QuietestAsync(patient, name)).CheckAsync(new() { Force = true });
            await patient.Page.Locator("main form button[type=submit]").First.ClickAsync();
        }
        Assert.Fail($"{patient.Page.Url} never says “{until}”. It says: {await patient.TextAsync()}");
    }

    public static async Task CheckInAsync(BrowserPerson patient, string asks)
    {
        await patient.GoToAsync("/home");
        await patient.MustSayAsync(asks);
        await patient.Page.Locator("main a[href^='/check-in/mine/']").First.ClickAsync();
        await AnswerCardsAsync(patient, "Thank you.");
    }

    public static async Task SignNoteAsync(BrowserPerson therapist, string session, string name)
    {
        await therapist.GoToAsync($"{session}/note");
        await therapist.Page.Locator("[name=signature]").First.FillAsync(name);
        await therapist.PressAsync("Sign and lock");
        await therapist.MustSayAsync("Seal");
        await therapist.Page.Locator("[name=addendum]").FillAsync("Slept well, says the check-in.");
        await therapist.Page.Locator("[name=addendumSignature]").FillAsync(name);
        await therapist.PressAsync("Add");
        await therapist.MustSayAsync("Slept well, says the check-in.");
    }

    public static async Task WriteApartAsync(BrowserPerson therapist, string chart, string words)
    {
        await therapist.GoToAsync($"{chart}/psychotherapy-notes");
        await therapist.PressAsync("Begin a note");
        await therapist.Page.Locator("[name=words]").FillAsync(words);
        await therapist.PressAsync("Keep");
        await therapist.Page.WaitForLoadStateAsync();
    }

    public static async Task IntegrateAsync(BrowserPerson therapist, string session, string name, string from)
    {
        await therapist.GoToAsync($"{session}/integration");
        await therapist.Page.Locator("[name=from]").FillAsync(from);
        await therapist.Page.Locator("[name=note]").FillAsync("The coat on the hook. Grief that could be looked at.");
        await therapist.Page.Locator("[name=signature]").FillAsync(name);
        await therapist.PressAsync("Sign and keep");
        await therapist.MustSayAsync("The coat on the hook.");
    }

    /// <summary>Two passages are written; one is shared; it can be taken back.</summary>
    public static async Task WriteJournalAsync(BrowserPerson patient, string shared, string kept)
    {
        await patient.GoToAsync("/journal");
        await patient.Page.Locator("[name=entry]").FillAsync($"{shared}\n\n{kept}");
        await patient.PressAsync("Keep");
        await patient.MustSayAsync(kept);
        await patient.Page.Locator(".passage", new() { HasText = shared }).Locator("input[type=checkbox]").CheckAsync();
        await patient.PressAsync("Share what is ticked");
        await patient.MustSayAsync("can read this passage");
    }

    public static async Task KeepInsightAsync(BrowserPerson patient, string words, string commitment, DateOnly by)
    {
        await patient.GoToAsync("/journal/insights");
        await patient.Page.Locator("[name=insight]").FillAsync(words);
        await patient.PressAsync("Keep it");
        await patient.MustSayAsync(words);
        await patient.Page.Locator("[name=words]").First.FillAsync(commitment);
        await patient.Page.Locator("[name=by]").First.FillAsync(by.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await patient.PressAsync("I mean to");
        await patient.MustSayAsync(commitment);
    }

    /// <summary>The link is sent by mail and answered by somebody who is not signed in.</summary>
    public static async Task MeasureByLinkAsync(BrowserPerson therapist, BrowserPerson withoutAccount, string chart, string email)
    {
        await therapist.GoToAsync($"{chart}/measures");
        await therapist.PressAsync("Send the link");
        await therapist.Page.WaitForLoadStateAsync();
        await withoutAccount.GoToAsync("/demo/mail");
        var link = withoutAccount.Page.Locator("article", new() { HasText = $"To {email}" }).Locator("a[href^='/measures/']").First;
        await link.ClickAsync();
        await AnswerCardsAsync(withoutAccount, "Thank you. That is all.");
    }

    private static async Task<IReadOnlyList<string>> RadioNamesAsync(BrowserPerson patient)
        => await patient.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('main form input[type=radio]')].map(r => r.name))]");

    private static async Task<string> QuietestAsync(BrowserPerson patient, string name)
    {
        foreach (var value in Quiet)
            if (await patient.Page.Locator($"main input[name='{name}'][value='{value}']").CountAsync() > 0)
                return $"main input[name='{name}'][value='{value}']";
        return $"main input[name='{name}'] >> nth=0";
    }
}
