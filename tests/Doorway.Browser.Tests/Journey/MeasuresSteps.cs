using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>Questionnaires by a link, without sign-in.</summary>
internal static class MeasuresSteps
{
    public static readonly string[] Options = ["Not at all", "Several days", "More than half the days", "Nearly every day"];

    public static async Task SendAsync(BrowserPerson therapist, string chart)
    {
        await therapist.GoToAsync($"{chart}/measures");
        await therapist.PressAsync("Send the link");
        await therapist.MustSayAsync("open until");
    }

    /// <summary>Answers PHQ-9 and GAD-7 from a mail's link; each answer is 0 to 3.</summary>
    public static async Task AnswerAsync(BrowserPerson holder, string link, IReadOnlyList<int> answers)
    {
        await holder.GoToAsync(link);
        foreach (var answer in answers)
        {
            var before = await holder.Page.Locator("progress").GetAttributeAsync("value");
            await holder.ChooseAsync(Options[answer]);
            await holder.PressAsync("Next");
            await Assertions.Expect(holder.Page.Locator($"progress[value='{before}']")).ToHaveCountAsync(0);
        }
        await holder.MustSayAsync("Thank you");
    }
}
