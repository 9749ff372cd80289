using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>A practice offers Spanish, and a patient chooses what they read.</summary>
internal static class LanguageSteps
{
    public static async Task OfferSpanishAsync(BrowserPerson owner)
    {
        await owner.GoToAsync("/practice/facts");
        var form = owner.Page.Locator("form").Filter(new() { Has = owner.Page.Locator("[name=spanishRead]") });
        await form.Locator("[name=spanish]").CheckAsync();
        await form.Locator("[name=spanishRead]").FillAsync("Leemos los mensajes los días hábiles.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await owner.MustComeToAsync("/practice/facts");
    }

    /// <summary>By the link at the top of a page, and back to it.</summary>
    public static async Task ChooseAsync(BrowserPerson reader, string from, string language, string thenSays)
    {
        await reader.GoToAsync(from);
        await reader.Page.Locator("header").GetByRole(AriaRole.Link, new() { Name = language }).ClickAsync();
        await reader.MustComeToAsync("/language");
        await reader.PressAsync(language);
        await reader.MustComeToAsync(from);
        await reader.MustSayAsync(thenSays);
    }
}
