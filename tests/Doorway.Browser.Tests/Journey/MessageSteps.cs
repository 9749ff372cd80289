using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>A message there and back, with what each sees of the reading.</summary>
internal static class MessageSteps
{
    public static async Task WriteAsync(BrowserPerson patient, string words)
    {
        await patient.GoToAsync("/messages");
        await patient.Page.Locator("[name=words]").FillAsync(words);
        await patient.PressAsync("Send");
        await patient.MustSayAsync(words);
    }

    public static async Task AnswerAsync(BrowserPerson staff, string chart, string reads, string words)
    {
        await staff.GoToAsync($"{chart}/messages");
        await staff.MustSayAsync(reads);
        await staff.Page.Locator("[name=words]").FillAsync(words);
        await staff.PressAsync("Send");
        await staff.MustSayAsync(words);
    }

    public static async Task SeeItReadAsync(BrowserPerson patient, string by, string answer)
    {
        await patient.GoToAsync("/messages");
        await patient.MustSayAsync($"by {by}");
        await patient.MustSayAsync(answer);
    }
}
