using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>One patient, from the first question to closure, as patient, therapist, prescriber and chaperone. Every stage is
/// reached through the one before it, by its pages; what one person does is read on another's page.</summary>
internal sealed class WholeJourney(OneBrowser browser, RunningPractice practice, Crawl? crawl = null, bool script = true)
{
    private const string Name = "Wren Halloway";
    private const string Mail = "wren@halloway.example";
    private readonly JourneyClock clock = new(browser, practice, script);
    private BrowserPerson wren = null!;
    private BrowserPerson inga = null!;
    private BrowserPerson amara = null!;
    private string chart = "";
    private bool isLookedAt;

    private DateOnly Today => clock.Today;

    public async Task DriveAsync()
    {
        await using var patient = wren = await browser.PersonAsync(practice, Screen.Phone, script: script);
        await using var therapist = inga = await browser.PersonAsync(practice, script: script);
        await using var prescriber = amara = await browser.PersonAsync(practice, script: script);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        try
        {
            await GoTheWholeWayAsync();
        }
        catch (Exception failure) when (failure is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{failure.Message}{Environment.NewLine}{await WhereAllStandAsync()}{Environment.NewLine}{failure.StackTrace}");
        }
        foreach (var person in new[] { wren, inga, amara })
            person.MustHaveNoFaults();
    }

    private async Task GoTheWholeWayAsync()
    {
        await ArriveAsync();
        await ScreenAsync();
        await PlanAsync();
        await PrepareAsync();
        var first = await SessionAsync(Today.AddDays(7));
        await AfterAsync(first);
        await MaintenanceSteps.ReviewAsync(amara, chart, $"Note and pressures read on {Typed(Today)}; nothing against another dose.");
        isLookedAt = true;
        var second = await SessionAsync(Today.AddDays(7));
        await AfterAsync(second);
        isLookedAt = false;
        await MaintenanceSteps.ReviewAsync(amara, chart, $"Note and pressures read on {Typed(Today)}; nothing against another dose.");
        await CloseAsync();
    }

    private async Task<string> WhereAllStandAsync()
    {
        var lines = new List<string>();
        foreach (var (who, person) in new[] { ("patient", wren), ("therapist", inga), ("prescriber", amara) })
            lines.Add($"The {who} is at {person.Page.Url} and reads: {await person.TextAsync()}");
        return string.Join(Environment.NewLine, lines);
    }

    private async Task ArriveAsync()
    {
        await Picture(wren, "01-public", "/");
        await DiscoverySteps.AskAsync(wren, Name, Mail);
        chart = await DiscoverySteps.InviteAsync(inga, "Wren");
        await LookAroundAsNobodyAsync();
        await DiscoverySteps.EnterAsync(wren, Mail);
        await LookAroundAsync(wren, "/home", "/arrive/you", "/arrive/place", "/arrive/contact", "/consents/privacy", "/consents/telehealth");
        await ArrivalSteps.ArriveAsync(wren, Name);
        await Picture(wren, "02-home", "/home");
        await MessageSteps.WriteAsync(wren, "May I bring my own blanket?");
        await MessageSteps.AnswerAsync(inga, chart, "May I bring my own blanket?", "Please do.");
        await MessageSteps.SeeItReadAsync(wren, "Inga Sorrel, LCSW", "Please do.");
    }

    private async Task ScreenAsync()
    {
        // Until the patient signs and the prescriber accepts, the other practice sees nothing.
        Assert.Equal(404, await amara.GoToAsync(chart));
        amara.ForgetFaults();
        await SharedCareSteps.ProposeAsync(inga, chart, "Northlight", "Amara Finch, PMHNP");
        await LookAroundAsync(wren, "/sharing");
        await SharedCareSteps.SignAsync(wren, Name);
        await LookAroundAsync(amara, "/today");
        await SharedCareSteps.AcceptAsync(amara, "Larkspur House");
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await Picture(wren, "03-intake", "/intake");
        await LookAroundAsync(wren, "/intake", "/intake/6", "/intake/21", "/intake/24", "/intake/28", "/intake/safety", "/readings");
        await IntakeSteps.FillIntakeAsync(wren);
        await LookAroundAsync(wren, "/intake/done", "/intake/safety");
        await IntakeSteps.MeasureAsync(wren);
        await IntakeSteps.AcceptReadingsAsync(inga, chart);
        await IntakeSteps.SendAsync(wren);
        await LookAroundAsync(amara, chart, $"{chart}/evaluation/answers", $"{chart}/evaluation/safety");
        await ClearanceSteps.EvaluateAsync(amara, chart);
        await DiagnosisSteps.NameAsync(amara, chart);
        await DiagnosisSteps.WriteTrialAsync(amara, chart);
        await LookAroundAsync(amara, $"{chart}/diagnosis");
        await Picture(amara, "04-clearance", $"{chart}/clearance");
        await ClearanceSteps.DecideYesAsync(amara, chart, "Nothing in what was asked stands against it.", "Pressure on the day as agreed.", Typed(Today.AddDays(120)));
        await LookAroundAsync(wren, "/home");
        await ClearanceSteps.ReadDecisionAsync(wren, "Nothing in what was asked stands against it.");
    }

    private async Task PlanAsync()
    {
        await ConsentSteps.SignAsync(wren, Name);
        await ConsentSteps.AttestAsync(amara, chart);
        await LookAroundAsync(inga, chart);
        await PlanSteps.DraftAsync(inga, chart);
        await LookAroundAsync(amara, chart);
        await PlanSteps.SetMedicineAsync(amara, chart);
        await PlanSteps.SignAsync(inga, chart, "Inga Sorrel");
        await PlanSteps.SignAsync(amara, chart, "Amara Finch");
        await LookAroundAsync(wren, "/home");
        await PlanSteps.AgreeAsync(wren, Name);
        await LookAroundAsync(amara, chart);
        await Picture(inga, "05-plan", $"{chart}/plan");
        await MedicineSteps.RecordOrderAsync(amara, chart);
        await MedicineSteps.RecordFilledAsync(inga, chart, Today.AddDays(90));
        await LookAroundAsync(wren, "/home");
        await LookAroundAsync(inga, chart);
        await MedicineSteps.CountAsync(wren);
        await LookAroundAsync(wren, "/home", "/preparing/chaperone", "/preparing/private");
    }

    private async Task PrepareAsync()
    {
        // The talk that is written down is of ten in the morning, whatever the hour at which this runs.
        await clock.MoveToAsync(Today.AddDays(1), new TimeOnly(11, 0));
        await PreparationSteps.SayIntentionAsync(wren);
        await PreparationSteps.WriteCardAsync(wren);
        await PreparationSteps.NameChaperoneAsync(wren);
        await PreparationSteps.AnswerPrivatelyAsync(wren);
        await LookAroundAsync(inga, chart);
        await PreparationSteps.RecordSessionAsync(inga, chart, Today);
        await Picture(wren, "06-preparing", "/preparing");
    }

    private async Task<string> SessionAsync(DateOnly day)
    {
        await PreparationSteps.SetDayAsync(inga, chart, day);
        await clock.MoveToAsync(day, new TimeOnly(10, 0));
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await using var jonah = await browser.PersonAsync(practice, Screen.Phone, script: script);
        var ready = await DosingSteps.OpenGoNoGoAsync(inga, chart);
        await LookAroundAsync(inga, $"{ready}/ready");
        await LookAroundAsync(amara, $"{ready}/ready", $"{ready}/lift/fasting");
        await LookAroundAsync(wren, "/preparing/day");
        await DosingSteps.AskTheDayAsync(inga, ready);
        await DosingSteps.ScreenAsync(inga, $"{ready}/screen");
        var link = await DosingSteps.SendLinkAsync(inga, ready);
        await LookAroundAsync(jonah, link);
        await DosingSteps.ComeNearAsync(jonah, link);
        await DosingSteps.MeasureBeforeAsync(inga, ready);
        await Picture(inga, "07-ready", $"{ready}/ready");
        await DosingSteps.GoAsync(inga, ready);
        var session = new Uri(inga.Page.Url).AbsolutePath;
        await DosingSteps.WriteDoseAsync(inga, session);
        await DosingSteps.MarkMomentsAsync(inga, session);
        await DosingSteps.CallSomeoneAsync(wren);
        await LookAroundAsync(wren, "/session");
        await LookAroundAsync(inga, session);
        await LookAroundAsync(amara, session);
        await LookAroundAsync(jonah, "/near");
        await Picture(wren, "08-one-door", "/session");
        await DosingSteps.AnswerCallAsync(inga, session);
        await Picture(inga, "09-session", session);
        await Picture(jonah, "10-near", "/near");
        await clock.MoveHoursAsync(2);
        await LookAroundAsync(inga, $"{session}/end", $"{session}/screen/after");
        await DosingSteps.MeasureAsync(inga, session, "128", "82", "74");
        await DosingSteps.MeasureAsync(inga, session, "120", "76", "70");
        await DosingSteps.ReleaseAsync(inga, session, "Jonah Halloway");
        await jonah.GoToAsync("/near");
        await jonah.MustSayAsync("It is over. Thank you.");
        await LookAroundAsync(jonah, "/near");
        jonah.MustHaveNoFaults();
        return session;
    }

    private async Task AfterAsync(string session)
    {
        var id = session[(session.LastIndexOf('/') + 1)..];
        await LookAroundAsync(inga, session, chart);
        await AfterSteps.SignNoteAsync(inga, session, "Inga Sorrel", " Rested well afterwards.");
        await AfterSteps.WritePsychotherapyNoteAsync(inga, chart, "I felt the pull to comfort too early.");
        Assert.Equal(403, await amara.GoToAsync($"{chart}/psychotherapy-notes"));
        amara.ForgetFaults();
        await wren.GoToAsync("/home");
        await wren.MustSayAsync("This evening: how are you?");
        await LookAroundAsync(wren, "/home");
        await LookAroundAsNobodyAsync();
        await AfterSteps.AnswerCheckInAsync(wren, $"/check-in/mine/{id}/evening", dayAfter: false);
        await clock.MoveHoursAsync(24);
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await wren.GoToAsync("/home");
        await wren.MustSayAsync("A day later: how are you?");
        await AfterSteps.AnswerCheckInAsync(wren, $"/check-in/mine/{id}/day", dayAfter: true);
        await AfterSteps.RecordIntegrationAsync(inga, session, clock.Now.AddHours(-1), "Inga Sorrel");
        await JournalSteps.WriteAsync(wren, $"I kept seeing the coat on the hook, {id[^4..]}.", $"Slept nine hours, {id[^4..]}.");
        await JournalSteps.ShareAsync(wren, $"I kept seeing the coat on the hook, {id[^4..]}.", share: true);
        await inga.GoToAsync($"{chart}/notes");
        await inga.MustSayAsync($"I kept seeing the coat on the hook, {id[^4..]}.");
        Assert.DoesNotContain("Slept nine hours", await inga.TextAsync(), StringComparison.Ordinal);
        await JournalSteps.MakeOfItAsync(wren, $"I can sit beside it, {id[^4..]}.", $"Call my sister, {id[^4..]}", Typed(Today.AddDays(7)));
        await LookAroundAsync(wren, "/home", "/journal");
        await LookAroundAsync(inga, "/today", chart);
        await MeasuresSteps.SendAsync(inga, chart);
        await LookAroundAsync(wren, "/home");
        await LookAroundAsNobodyAsync();
        await using var anybody = await browser.PersonAsync(practice, Screen.Phone, script: script);
        await anybody.GoToAsync("/demo/mail");
        var link = await anybody.Page.Locator("article", new() { HasText = $"To {Mail}" }).Locator("a[href^='/measures/']").First.GetAttributeAsync("href");
        await MeasuresSteps.AnswerAsync(anybody, link!, [1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0]);
        anybody.MustHaveNoFaults();
        await Picture(inga, "11-course", chart);
        await inga.MustSayAsync("PHQ-9");
    }

    private async Task CloseAsync()
    {
        await LookAroundAsync(amara, "/today", chart);
        await SayWhatIsWrongAsync();
        await MaintenanceSteps.ProposeAsync(inga, chart, "Close", "The work that was planned is done, and it holds.");
        await LookAroundAsync(wren, "/home");
        await MaintenanceSteps.SayAsync(wren, "I answer the phone again. It is enough for now.");
        await MaintenanceSteps.DecideAsync(amara, chart, "Agreed; no more medicine is planned.");
        await LookAroundAsync(inga, $"{chart}/letter");
        await MaintenanceSteps.WriteLetterAsync(inga, chart, "Waking before four.");
        await LookAroundAsync(amara, $"{chart}/letter");
        await MaintenanceSteps.ReadLetterAsync(amara, chart);
        await MaintenanceSteps.GiveMedicineBackAsync(wren, MedicineSteps.Units - 2, Today);
        await MaintenanceSteps.SignLetterAsync(inga, chart, "Inga Sorrel");
        await wren.GoToAsync("/letter");
        await wren.MustSayAsync("It was an honor to sit with you.");
        await Picture(wren, "12-letter", "/letter");
        await LookAroundAsync(amara, "/today", chart);
        await SharedCareSteps.TakeBackAsync(wren);
        Assert.Equal(404, await amara.GoToAsync(chart));
        amara.ForgetFaults();
        await clock.MoveHoursAsync(24 * 190);
        await inga.GoToAsync("/today");
        await inga.MustSayAsync("6 months after the end");
        await clock.MoveHoursAsync(24 * 190);
        await inga.GoToAsync("/today");
        await inga.MustSayAsync("12 months after the end");
        await LookAroundAsync(wren, "/home", "/help", "/crisis", "/decision", "/sign-out");
        await LookAroundAsync(inga, "/today", "/practice", "/patients/found", chart);
        await LookAroundAsync(amara, "/today", "/practice");
        await LookAroundAsNobodyAsync();
    }

    /// <summary>A complaint and a request for a correction stand on other people's pages until they are answered.</summary>
    private async Task SayWhatIsWrongAsync()
    {
        if (crawl is null)
            return;
        await MaintenanceSteps.AskForCorrectionAsync(wren, "My sister is called Robin, not Robyn.");
        await MaintenanceSteps.ComplainAsync(wren, "We had agreed on no touch at the shoulder.");
        await LookAroundAsync(wren, "/record");
        await LookAroundAsync(inga, "/today", chart, "/practice/protocols/compare?one=telehealth-lozenge-induction&other=telehealth-lozenge-taper");
        await LookAroundAsync(amara, "/today");
    }

    // The second session is like the first; one look at each page is enough.
    private Task LookAroundAsync(BrowserPerson person, params string[] from) => isLookedAt ? Task.CompletedTask : crawl?.RoundAsync(person, from) ?? Task.CompletedTask;

    private async Task LookAroundAsNobodyAsync()
    {
        if (crawl is null || isLookedAt)
            return;
        await using var anybody = await browser.PersonAsync(practice, Screen.Phone, script: script);
        await crawl.RoundAsync(anybody, "/", "/sign-in", "/demo", "/demo/mail", "/kit", "/kit/forms", "/enquire/sent", "/enquire/elsewhere", "/enquire/left", "/conditions", "/waiting/unknown", "/check-in/thank-you", "/measures/thank-you", "/enter/unknown", "/measures/unknown", "/check-in/unknown", "/near/unknown", "/welcome/unknown");
    }

    private static async Task Picture(BrowserPerson person, string name, string path)
    {
        await person.GoToAsync(path);
        await person.PictureAsync($"tour-{name}");
    }

    private static string Typed(DateOnly day) => JourneyClock.Typed(day);
}
