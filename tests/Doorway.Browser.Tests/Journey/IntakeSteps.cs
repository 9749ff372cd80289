using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The intake on a phone, card by card, and the readings at home. The patient begins on their home page.</summary>
internal static class IntakeSteps
{
    private const int MostCards = 120;

    /// <summary>Answers every card and the safety questions with no, and stops before sending.</summary>
    public static async Task FillIntakeAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/intake");
        for (var card = 0; card < MostCards && !patient.Page.Url.EndsWith("/intake/done", StringComparison.Ordinal); card++)
        {
            var before = patient.Page.Url + await HeadingAsync(patient);
            await AnswerAsync(patient);
            await patient.PressAsync("Continue");
            for (var tries = 0; tries < 100 && patient.Page.Url + await HeadingAsync(patient) == before; tries++)
                await patient.Page.WaitForTimeoutAsync(50);
        }
        await patient.MustSayAsync("That is everything.");
    }

    public static async Task SendAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/intake/done");
        await patient.PressAsync("Send to the prescriber");
        await patient.MustSayAsync("Your answers are with the prescriber.");
    }

    /// <summary>Two readings at home; the times stand there already.</summary>
    public static async Task MeasureAsync(BrowserPerson patient)
    {
        await patient.GoToAsync("/readings");
        foreach (var (field, number) in new[] { ("systolic1", "126"), ("diastolic1", "81"), ("pulse1", "70"), ("oxygen1", "98"), ("systolic2", "124"), ("diastolic2", "80"), ("pulse2", "68"), ("oxygen2", "98") })
            await patient.Page.Locator($"[name={field}]").FillAsync(number);
        await patient.ChooseAsync("I rested five minutes before each");
        await patient.PressAsync("Save both");
        await patient.MustComeToAsync("/home");
    }

    /// <summary>The therapist accepts each reading that waits.</summary>
    public static async Task AcceptReadingsAsync(BrowserPerson therapist, string chart)
    {
        await therapist.GoToAsync($"{chart}/readings");
        var accept = therapist.Page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true });
        for (var left = await accept.CountAsync(); left > 0; left = await accept.CountAsync())
        {
            await accept.First.ClickAsync();
            await therapist.Page.WaitForLoadStateAsync(LoadState.Load);
            await Assertions.Expect(accept).ToHaveCountAsync(left - 1);
        }
        await therapist.MustSayAsync("Accepted");
    }

    private static async Task AnswerAsync(BrowserPerson patient)
    {
        var page = patient.Page;
        if (await page.Locator("textarea[name=answer]").CountAsync() > 0)
        {
            if (!IsOfIllness(await HeadingAsync(patient)))
                await page.Locator("textarea[name=answer]").FillAsync("I would like to feel at home in myself again.");
            return;
        }
        if (await page.Locator("input[name=none]").CountAsync() > 0)
        {
            await page.Locator("input[name=none][value=none]").CheckAsync(new() { Force = true });
            return;
        }
        var heading = await HeadingAsync(patient);
        var wanted = heading.Contains("adult you trust", StringComparison.Ordinal) || heading.Contains("cuff", StringComparison.Ordinal) ? "yes"
            : await page.Locator("input[name=answer][value=no]").CountAsync() > 0 ? "no"
            : await page.Locator("input[name=answer][value=none]").CountAsync() > 0 ? "none" : "1";
        // The last question of the PHQ-9 is answered with "Not at all"; the others with "Several days".
        if (heading.StartsWith("Thoughts that you would be better off dead", StringComparison.Ordinal))
            wanted = "0";
        // Whatever else a card offers: its first answer.
        if (await page.Locator($"input[name=answer][value='{wanted}']").CountAsync() == 0)
            wanted = await page.Locator("input[name=answer]").First.GetAttributeAsync("value") ?? wanted;
        await page.Locator($"input[name=answer][value='{wanted}']").CheckAsync(new() { Force = true });
    }

    private static bool IsOfIllness(string heading) => heading.Contains("operation", StringComparison.Ordinal) || heading.Contains("another illness", StringComparison.Ordinal);

    private static async Task<string> HeadingAsync(BrowserPerson patient)
    {
        var heading = patient.Page.Locator("h1");
        return await heading.CountAsync() == 0 ? "" : await heading.First.InnerTextAsync();
    }
}
