using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

public sealed class AfterTests(OneBrowser browser, WalkedPractices walked)
{
    private readonly List<string> findings = [];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task From_the_release_to_the_letter_each_page_is_accessible_and_fits(ColorScheme colors)
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        using var visitor = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        var chart = $"/patients/{day.PatientId}";
        await using var wren = await browser.PersonAsync(practice, Screen.Phone, colors);
        await using var inga = await browser.PersonAsync(practice, Screen.Desk, colors);
        await using var amara = await browser.PersonAsync(practice, Screen.Desk, colors);
        await using var holder = await browser.PersonAsync(practice, Screen.Phone, colors);
        await wren.StepIntoAsync(day.Name);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        await HeldSession.OnCallAsync(practice);

        await LookAsync(inga, "note-draft", $"{day.Path}/note");
        await AfterSteps.SignNoteAsync(inga, day.Path, "Inga Sorrel", "They came back slowly.");
        await LookAsync(inga, "note-signed", $"{day.Path}/note");
        await AfterSteps.WritePsychotherapyNoteAsync(inga, chart, "The river again; 10:15 was said.");
        await LookHereAsync(inga, "psychotherapy-note");
        await LookAsync(wren, "check-in-first", $"/check-in/mine/{day.SessionId}/evening");
        await AfterSteps.AnswerCheckInAsync(wren, $"/check-in/mine/{day.SessionId}/evening", dayAfter: false);
        await LookHereAsync(wren, "check-in-done");
        await JournalSteps.WriteAsync(wren, "I kept seeing the coat on the hook. Not sad. It was just there, and so was I.", "Slept nine hours. Ate toast standing at the window.");
        await JournalSteps.ShareAsync(wren, "the coat on the hook", share: true);
        await LookHereAsync(wren, "journal");
        await LookAsync(wren, "journal-picture", "/journal/picture");
        await JournalSteps.MakeOfItAsync(wren, "I can let the phone ring.", "Call my sister", practice.Now.AddDays(4).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await LookHereAsync(wren, "insights");
        await LookAsync(inga, "notes", $"{chart}/notes");
        await LookAsync(inga, "check-ins", $"{day.Path}/check-ins");

        await MeasuresSteps.SendAsync(inga, chart);
        await LookHereAsync(inga, "measures-sent");
        var mail = day.Email;
        var link = (await visitor.NewestMailToAsync(mail)).Link;
        await LookAsync(holder, "measures-card", link);
        await MeasuresSteps.AnswerAsync(holder, link, [2, 2, 2, 2, 2, 2, 1, 1, 0, 2, 2, 2, 1, 1, 1, 1]);
        await visitor.MoveClockAsync(24 * 8);
        await HeldSession.OnCallAsync(practice);
        await AfterSteps.RecordIntegrationAsync(inga, day.Path, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(practice.Now.AddMinutes(-5), "America/Denver"), "Inga Sorrel");
        await LookHereAsync(inga, "integration");
        await SendAgainAsync(inga, visitor, chart, mail, link);
        link = (await visitor.NewestMailToAsync(mail)).Link;
        await MeasuresSteps.AnswerAsync(holder, link, [1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 1, 0]);
        await LookHereAsync(holder, "measures-with-988");
        await LookAsync(inga, "course-with-scores", chart);
        await LookAsync(wren, "record", "/record");

        await LookAsync(amara, "maintenance-review", $"{chart}/maintenance");
        await MaintenanceSteps.ReviewAsync(amara, chart, "Pressure settled, no harm.");
        await MaintenanceSteps.ProposeAsync(inga, chart, "Close", "You said that it is enough for now.");
        await LookAsync(wren, "going-on", "/record/going-on");
        await MaintenanceSteps.SayAsync(wren, "I want to stop here, and be well.");
        await MaintenanceSteps.DecideAsync(amara, chart, "I agree. You know the way back.");
        await LookAsync(inga, "letter-draft", $"{chart}/letter");
        await MaintenanceSteps.WriteLetterAsync(inga, chart, "Waking before four for more than a week.");
        await LookAsync(amara, "letter-for-the-prescriber", $"{chart}/letter");
        await MaintenanceSteps.ReadLetterAsync(amara, chart);
        await MaintenanceSteps.GiveMedicineBackAsync(wren, 5, DateOnly.FromDateTime(practice.Now.AddDays(-1).Date));
        await CallAsync(amara);
        await MaintenanceSteps.SignLetterAsync(inga, chart, "Inga Sorrel");
        await LookAsync(wren, "letter", "/letter");
        await LookAsync(wren, "record-print", "/record/print");
        await LookAsync(wren, "complaint", "/record/complaint");
        await LookAsync(wren, "correction", "/record/correction");
        await LookAsync(wren, "home-at-the-end", "/home");
        await inga.GoToAsync("/today");
        await inga.MustSayAsync("Ask how it is, 6 months after the end");
        await LookHereAsync(inga, "today-at-the-end");
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    // A date may have sent the questions already; then its link serves as well.
    private static async Task SendAgainAsync(BrowserPerson inga, Visitor visitor, string chart, string mail, string before)
    {
        for (var attempt = 0; attempt < 30 && (await visitor.NewestMailToAsync(mail)).Links is [var link] && (link == before || !link.StartsWith("/measures/", StringComparison.Ordinal)); attempt++)
            await Task.Delay(500);
        if ((await visitor.NewestMailToAsync(mail)).Link == before)
            await MeasuresSteps.SendAsync(inga, chart);
    }

    // The answer above zero promised a call; it is made before the end.
    private async Task CallAsync(BrowserPerson clinician)
    {
        await clinician.GoToAsync("/today");
        await clinician.Page.Locator("a[href*='/calls/']").First.ClickAsync();
        var page = clinician.Page;
        await LookHereAsync(clinician, "call");
        foreach (var radio in await page.Locator("form fieldset").AllAsync())
            await radio.Locator("input").First.CheckAsync();
        foreach (var area in await page.Locator("form textarea").AllAsync())
            await area.FillAsync("Phoned; we talked, and they are safe tonight.");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    private async Task LookAsync(BrowserPerson person, string picture, string path)
    {
        Assert.Equal(200, await person.GoToAsync(path));
        await LookHereAsync(person, picture);
    }

    private async Task LookHereAsync(BrowserPerson person, string picture)
    {
        await person.PictureAsync(picture);
        // Every page is looked at before the test says what is wrong with them.
        foreach (var look in (Func<Task>[])[person.MustBeAxeCleanAsync, person.MustNotScrollSidewaysAsync])
        {
            try
            {
                await look();
            }
            catch (Xunit.Sdk.FailException found)
            {
                findings.Add($"{picture}: {found.Message}");
            }
        }
        person.MustHaveNoFaults();
    }
}
