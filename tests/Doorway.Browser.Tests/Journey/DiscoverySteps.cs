using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The first question, its answer, and coming in.</summary>
internal static class DiscoverySteps
{
    /// <summary>From the public page through the self-check to a note that carries the answers along.</summary>
    public static async Task AskAsync(BrowserPerson anybody, string name, string email)
    {
        await anybody.GoToAsync("/");
        await anybody.FollowAsync("Take the self-check");
        await anybody.ChooseAsync("Low mood");
        await anybody.ChooseAsync("18 to 64");
        foreach (var none in await anybody.Page.GetByText("None of these", new() { Exact = true }).AllAsync())
            await none.ClickAsync();
        await anybody.ChooseAsync("Hard, but I am safe");
        await anybody.PressAsync("What does this mean?");
        await anybody.MustSayAsync("No finding in what was asked.");
        await anybody.FillAsync("Your name", name);
        await anybody.FillAsync("Email", email);
        await anybody.Page.GetByLabel("Where you live").SelectOptionAsync("CO");
        await anybody.Page.Locator("[name=words]").FillAsync("I would like to know whether this could help me.");
        await anybody.ChooseAsync("Send my self-check answers along");
        await anybody.PressAsync("Send");
        await anybody.MustSayAsync("Your note has arrived.");
    }

    /// <summary>The therapist answers from the list for today; answers the address of the new chart.</summary>
    public static async Task<string> InviteAsync(BrowserPerson therapist, string called)
    {
        await therapist.GoToAsync("/today");
        await therapist.FollowAsync($"Answer {called}’s enquiry");
        await therapist.MustSayAsync("The self-check they sent along");
        await therapist.PressAsync($"Invite {called}");
        await therapist.MustSayAsync("Is arriving");
        return new Uri(therapist.Page.Url).AbsolutePath;
    }

    /// <summary>The patient opens the mail and comes in.</summary>
    public static async Task EnterAsync(BrowserPerson patient, string email)
    {
        await patient.GoToAsync("/demo/mail");
        var mail = patient.Page.Locator("article", new() { HasText = $"To {email}" }).Filter(new() { HasText = "An invitation from" });
        await mail.GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();
        await patient.PressAsync("Come in");
        await patient.MustComeToAsync("/home");
    }
}
