using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>One patient with the licensed spray, from the first question to closure, as patient, therapist, prescriber and session monitor.</summary>
internal sealed class SprayJourney(OneBrowser browser, RunningPractice practice, Crawl crawl)
{
    private const string Name = "Wren Halloway";
    private const string Mail = "wren@halloway.example";
    private const string Escort = "Jonah Halloway";
    private const string Monitor = "Odile Brandt";
    private static readonly CourseWay Way = CourseWay.LicensedSpray;
    private readonly JourneyClock clock = new(browser, practice);
    private BrowserPerson wren = null!;
    private BrowserPerson inga = null!;
    private BrowserPerson amara = null!;
    private BrowserPerson odile = null!;
    private string chart = "";

    public async Task DriveAsync()
    {
        await DosingDay.MoveToDaytimeAsync(practice);
        await using var patient = wren = await browser.PersonAsync(practice, Screen.Phone);
        await using var therapist = inga = await browser.PersonAsync(practice);
        await using var prescriber = amara = await browser.PersonAsync(practice);
        await using var monitor = odile = await browser.PersonAsync(practice, Screen.Phone);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        await odile.StepIntoAsync(Monitor);
        try
        {
            chart = await Beginning.WalkAsync(wren, inga, amara, Name, Mail);
            await DecideAsync();
            await PlanAsync();
            await EnterTheProgramAsync();
            await PrepareAsync();
            var session = await BeginAsync();
            await DevicesAsync(session);
            await LeaveAsync(session);
            await FileAsync(session);
            await GoOnAsync(session);
            await CloseAsync();
        }
        catch (Exception failure) when (failure is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{failure.Message}{Environment.NewLine}{await WhereAllStandAsync()}{Environment.NewLine}{failure.StackTrace}");
        }
        foreach (var person in new[] { wren, inga, amara, odile })
            person.MustHaveNoFaults();
    }

    private async Task DecideAsync()
    {
        await ClearanceSteps.EvaluateAsync(amara, chart);
        await ClearanceSteps.JudgeAsync(amara, chart, Way);
        await ClearanceSteps.DecideYesAsync(amara, chart, "Two medicines at full dose did not help enough.", "In the clinic, and never without an escort.", JourneyClock.Typed(clock.Today.AddDays(120)));
        await ClearanceSteps.ReadDecisionAsync(wren, "Two medicines at full dose did not help enough.");
    }

    private async Task PlanAsync()
    {
        await ConsentSteps.SignAsync(wren, Name, Way);
        await ConsentSteps.AttestAsync(amara, chart);
        await PlanSteps.DraftAsync(inga, chart);
        await PlanSteps.SetMedicineAsync(amara, chart, Way);
        await PlanSteps.SignAsync(inga, chart, "Inga Sorrel");
        await PlanSteps.SignAsync(amara, chart, "Amara Finch");
        await PlanSteps.AgreeAsync(wren, Name);
        await wren.MustSayAsync("a spray that you put into your own nose while one of us watches");
        Assert.DoesNotContain("lozenge", await wren.TextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    // The place is certified by its owner; the patient is enrolled under the prescriber's name, and under nobody else's.
    private async Task EnterTheProgramAsync()
    {
        await crawl.LookAsync(inga, "/practice/rems", $"{chart}/rems");
        await inga.GoToAsync($"{chart}/rems");
        Assert.Equal(0, await inga.Page.Locator("[name=enrolled]").CountAsync());
        await SpraySteps.CertifyAsync(inga, clock.Today);
        await crawl.LookAsync(amara, $"{chart}/rems");
        await SpraySteps.EnrollAsync(amara, chart, clock.Today);
    }

    private async Task PrepareAsync()
    {
        await clock.MoveToAsync(clock.Today.AddDays(1), new TimeOnly(11, 0));
        await PreparationSteps.SayIntentionAsync(wren);
        await PreparationSteps.WriteCardAsync(wren);
        await PreparationSteps.NameEscortAsync(wren, Escort);
        await PreparationSteps.AnswerPrivatelyAsync(wren);
        await PreparationSteps.RecordSessionAsync(inga, chart, clock.Today, Way);
        await PreparationSteps.SetDayAsync(inga, chart, clock.Today.AddDays(7));
        await wren.GoToAsync("/preparing/day");
        await wren.MustSayAsync("two hours at least after the first device");
    }

    private async Task<string> BeginAsync()
    {
        await clock.MoveToAsync(clock.Today.AddDays(7), new TimeOnly(10, 0));
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await ClinicSteps.CheckEquipmentAsync(odile);
        var session = await DosingSteps.OpenGoNoGoAsync(inga, chart);
        await ClinicSteps.AskTheDayAsync(inga, session, "The blue room");
        await SpraySteps.AskOfTheNoseAsync(inga, session);
        await DosingSteps.ScreenAsync(inga, $"{session}/screen");
        await DosingSteps.MeasureBeforeAsync(odile, session, oxygen: "98");
        // The only thing that still stands in the way is the prescriber's own word.
        await inga.GoToAsync($"{session}/ready");
        await inga.MustSayAsync("One thing stands in the way");
        await crawl.LookAsync(amara, $"{session}/ready");
        await SpraySteps.SayOnSiteAsync(amara, session);
        await DosingSteps.GoAsync(inga, session);
        return session;
    }

    private async Task DevicesAsync(string session)
    {
        await DosingSteps.MeasureAsync(odile, session, "146", "92", "78", oxygen: "98");
        await crawl.LookAsync(amara, session);
        await SpraySteps.DecidePressureAsync(amara, session, "Nervous, and 122/78 a few minutes ago.");
        await crawl.LookAsync(inga, $"{session}/time-out");
        await inga.GoToAsync($"{session}/time-out");
        await inga.MustSayAsync("Amara Finch decided at");
        await ClinicSteps.TimeOutAsync(odile, session, Monitor);
        await ClinicSteps.TimeOutAsync(inga, session, "Inga Sorrel");
        await crawl.LookAsync(odile, session);
        await SpraySteps.FirstDeviceAsync(odile, session);
        await crawl.LookAsync(odile, session);
        await SpraySteps.SecondDeviceAsync(odile, session, clock);
        // The record has begun to grow, and says what it lacks.
        await inga.GoToAsync($"{session}/monitoring-record");
        await inga.MustSayAsync("Blood pressure at 40 minutes");
        await inga.MustSayAsync("146/92");
    }

    // Two hours from the first device, a pressure at forty minutes and one before leaving, and a person's word.
    private async Task LeaveAsync(string session)
    {
        await clock.MoveMinutesAsync(35);
        await DosingSteps.MeasureAsync(odile, session, "138", "86", "80", oxygen: "97");
        await clock.MoveMinutesAsync(60);
        await DosingSteps.MeasureAsync(odile, session, "124", "80", "72", oxygen: "98");
        await ClinicSteps.ScoreRecoveryAsync(odile, session);
        await SpraySteps.JudgeReadyAsync(odile, session);
        await SpraySteps.SeeItResolvedAsync(inga, session);
        await inga.GoToAsync($"{session}/end");
        Assert.Equal("NotMet", await inga.Page.Locator("[data-item=time-esketamine]").GetAttributeAsync("data-state"));
        await clock.MoveMinutesAsync(25);
        await DosingSteps.MeasureAsync(odile, session, "122", "78", "70", oxygen: "98");
        await ClinicSteps.ReleaseAsync(inga, session, Escort);
    }

    private async Task FileAsync(string session)
    {
        await crawl.LookAsync(odile, $"{session}/monitoring-record");
        await SpraySteps.SignRecordAsync(odile, session, Monitor);
        await SpraySteps.PrintRecordAsync(inga, session);
        await crawl.LookAsync(inga, $"{session}/monitoring-record");
        await inga.TourPictureAsync("16-monitoring-record", $"{session}/monitoring-record");
        await clock.MoveHoursAsync(24);
        await SpraySteps.FileRecordAsync(inga, session, clock.Today);
        await odile.GoToAsync("/today");
        Assert.DoesNotContain("monitoring record", await odile.TextAsync(), StringComparison.Ordinal);
    }

    private async Task GoOnAsync(string session)
    {
        var id = session[(session.LastIndexOf('/') + 1)..];
        await AfterSteps.SignNoteAsync(inga, session, "Inga Sorrel", " Went home with Jonah.");
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await AfterSteps.AnswerCheckInAsync(wren, $"/check-in/mine/{id}/day", dayAfter: true);
        await clock.MoveHoursAsync(4);
        await AfterSteps.RecordIntegrationAsync(inga, session, clock.Now.AddHours(-1), "Inga Sorrel");
        await MaintenanceSteps.ReviewAsync(amara, chart, "Note, readings and record read; nothing against another dose.");
        await MaintenanceSteps.ProposeAsync(inga, chart, "Continue with the plan", "It is a little lighter, and it was well borne.");
        await MaintenanceSteps.SayAsync(wren, "I would like to come again.");
        await MaintenanceSteps.DecideAsync(amara, chart, "Agreed; the next one as planned.");
        await inga.GoToAsync(chart);
        await inga.MustSayAsync("Set the day of the next session, as planned");
    }

    // The course ends like every other; the record of the program stays with the chart.
    private async Task CloseAsync()
    {
        await MaintenanceSteps.CloseAsync(wren, inga, amara, chart);
        await inga.GoToAsync($"{chart}/rems");
        await inga.MustSayAsync("E-");
        await SharedCareSteps.TakeBackAsync(wren);
        Assert.Equal(404, await amara.GoToAsync(chart));
        amara.ForgetFaults();
        await clock.MoveHoursAsync(24 * 190);
        await inga.GoToAsync("/today");
        await inga.MustSayAsync("6 months after the end");
    }

    private async Task<string> WhereAllStandAsync()
    {
        var lines = new List<string>();
        foreach (var (who, person) in new[] { ("patient", wren), ("therapist", inga), ("prescriber", amara), ("session monitor", odile) })
            lines.Add($"The {who} is at {person.Page.Url} and reads: {await person.TextAsync()}");
        return string.Join(Environment.NewLine, lines);
    }
}
