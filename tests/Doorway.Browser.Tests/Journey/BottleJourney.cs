using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening;

namespace Doorway.Browser.Tests.Journey;

/// <summary>One patient with the compounded spray, from the visit to the next day. The pages before it are every patient's; here they are walked
/// without a browser.</summary>
internal sealed class BottleJourney(OneBrowser browser, RunningPractice practice, Crawl crawl)
{
    private const string Escort = "Jonah Halloway";
    private const string Monitor = "Odile Brandt";
    private static readonly CourseWay Way = CourseWay.CompoundedSpray;
    private readonly JourneyClock clock = new(browser, practice);
    private BrowserPerson wren = null!;
    private BrowserPerson inga = null!;
    private BrowserPerson amara = null!;
    private BrowserPerson odile = null!;
    private string name = "";
    private string chart = "";

    public async Task DriveAsync()
    {
        await DosingDay.MoveToDaytimeAsync(practice);
        using (var walk = await ScreeningWalk.SentAsync(practice))
            (name, chart) = (walk.Name, walk.Chart);
        await using var patient = wren = await browser.PersonAsync(practice, Screen.Phone);
        await using var therapist = inga = await browser.PersonAsync(practice);
        await using var prescriber = amara = await browser.PersonAsync(practice);
        await using var monitor = odile = await browser.PersonAsync(practice, Screen.Phone);
        await wren.StepIntoAsync(name);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        await odile.StepIntoAsync(Monitor);
        try
        {
            await DecideAndPlanAsync();
            await PrepareAsync();
            var session = await BeginAsync();
            await SpraysAsync(session);
            await LeaveAsync(session);
            await NextDayAsync(session);
        }
        catch (Exception failure) when (failure is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{failure.Message}{Environment.NewLine}{await WhereAllStandAsync()}{Environment.NewLine}{failure.StackTrace}");
        }
        foreach (var person in new[] { wren, inga, amara, odile })
            person.MustHaveNoFaults();
    }

    private async Task DecideAndPlanAsync()
    {
        await ClearanceSteps.EvaluateAsync(amara, chart);
        await ClearanceSteps.JudgeAsync(amara, chart, Way);
        await ClearanceSteps.DecideYesAsync(amara, chart, "The licensed spray is not paid for.", "In the clinic, and never without an escort.", JourneyClock.Typed(clock.Today.AddDays(120)));
        await ConsentSteps.SignAsync(wren, name, Way);
        await ConsentSteps.AttestAsync(amara, chart);
        await crawl.LookAsync(inga, $"{chart}/plan/outline");
        await PlanSteps.DraftAsync(inga, chart, Way);
        await crawl.LookAsync(amara, $"{chart}/plan/medicine");
        await PlanSteps.SetMedicineAsync(amara, chart, Way);
        await PlanSteps.SignAsync(inga, chart, "Inga Sorrel");
        await PlanSteps.SignAsync(amara, chart, "Amara Finch");
        await PlanSteps.AgreeAsync(wren, name);
        await wren.MustSayAsync("5 sprays of 10 mg");
        Assert.DoesNotContain("lozenge", await wren.TextAsync(), StringComparison.OrdinalIgnoreCase);
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
        await crawl.LookAsync(wren, "/preparing/day");
        await wren.GoToAsync("/preparing/day");
        await wren.MustSayAsync("Your nose should be free");
    }

    private async Task<string> BeginAsync()
    {
        await clock.MoveToAsync(clock.Today.AddDays(7), new TimeOnly(10, 0));
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await ClinicSteps.CheckEquipmentAsync(odile);
        var session = await DosingSteps.OpenGoNoGoAsync(inga, chart);
        await ClinicSteps.AskTheDayAsync(inga, session, "The blue room");
        await BottleSteps.AskOfTheNoseAsync(inga, session);
        await DosingSteps.ScreenAsync(inga, $"{session}/screen");
        await DosingSteps.MeasureBeforeAsync(odile, session, oxygen: "98");
        await crawl.LookAsync(inga, $"{session}/ready");
        await DosingSteps.GoAsync(inga, session);
        return session;
    }

    private async Task SpraysAsync(string session)
    {
        await crawl.LookAsync(inga, $"{session}/time-out");
        await ClinicSteps.TimeOutAsync(odile, session, Monitor);
        await ClinicSteps.TimeOutAsync(inga, session, "Inga Sorrel");
        await crawl.LookAsync(odile, session);
        await Way.GiveAsync(odile, inga, session);
        await BottleSteps.SecondSprayAsync(odile, session, clock);
        await odile.MustSayAsync(Way.GivenSays);
        await crawl.LookAsync(odile, session);
        await BottleSteps.NoMoreAsync(inga, session);
        await ClinicSteps.WitnessWasteAsync(inga, session);
        await crawl.LookAsync(inga, session);
    }

    // Everything else is met and hours have passed: the list still waits for the prescriber's word.
    private async Task LeaveAsync(string session)
    {
        await clock.MoveMinutesAsync(15);
        await DosingSteps.MeasureAsync(odile, session, "136", "84", "78", oxygen: "97");
        await clock.MoveHoursAsync(2);
        await DosingSteps.MeasureAsync(odile, session, "122", "78", "70", oxygen: "98");
        await ClinicSteps.ScoreRecoveryAsync(odile, session);
        await inga.GoToAsync($"{session}/end");
        Assert.Equal("CannotAssess", await inga.Page.Locator("[data-item=time-other]").GetAttributeAsync("data-state"));
        await amara.GoToAsync("/today");
        await amara.FollowAsync("Say whether they may leave");
        await crawl.LookAsync(amara, $"{session}/recovery");
        await SpraySteps.JudgeReadyAsync(amara, session);
        await ClinicSteps.ReleaseAsync(inga, session, Escort);
    }

    private async Task NextDayAsync(string session)
    {
        var id = session[(session.LastIndexOf('/') + 1)..];
        await AfterSteps.SignNoteAsync(inga, session, "Inga Sorrel", " Went home with Jonah.");
        await clock.MoveHoursAsync(24);
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await AfterSteps.AnswerCheckInAsync(wren, $"/check-in/mine/{id}/day", dayAfter: true);
    }

    private async Task<string> WhereAllStandAsync()
    {
        var lines = new List<string>();
        foreach (var (who, person) in new[] { ("patient", wren), ("therapist", inga), ("prescriber", amara), ("session monitor", odile) })
            lines.Add($"The {who} is at {person.Page.Url} and reads: {await person.TextAsync()}");
        return string.Join(Environment.NewLine, lines);
    }
}
