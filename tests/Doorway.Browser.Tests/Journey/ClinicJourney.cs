using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>One patient who is given the medicine in the clinic, from the first question to closure, as patient, therapist, prescriber and
/// session monitor. The steps are those of every journey; only what is done in our own room is this one's.</summary>
internal sealed class ClinicJourney(OneBrowser browser, RunningPractice practice, CourseWay way, Crawl? crawl = null)
{
    private const string Name = "Rowan Ellery";
    private const string Mail = "rowan@ellery.example";
    private const string Escort = "Jonah Halloway";
    private const string Monitor = "Odile Brandt";
    private readonly JourneyClock clock = new(browser, practice);
    private BrowserPerson rowan = null!;
    private BrowserPerson inga = null!;
    private BrowserPerson amara = null!;
    private BrowserPerson odile = null!;
    private string chart = "";

    public async Task DriveAsync()
    {
        await using var patient = rowan = await browser.PersonAsync(practice, Screen.Phone);
        await using var therapist = inga = await browser.PersonAsync(practice);
        await using var prescriber = amara = await browser.PersonAsync(practice);
        await using var monitor = odile = await browser.PersonAsync(practice, Screen.Phone);
        await inga.StepIntoAsync("Inga Sorrel");
        await amara.StepIntoAsync("Amara Finch");
        await odile.StepIntoAsync(Monitor);
        try
        {
            chart = await Beginning.WalkAsync(rowan, inga, amara, Name, Mail);
            await DecideAsync();
            await PlanAsync();
            await PrepareAsync();
            await AfterAsync(await DayAsync());
            await CloseAsync();
        }
        catch (Exception failure) when (failure is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{failure.Message}{Environment.NewLine}{await WhereAllStandAsync()}{Environment.NewLine}{failure.StackTrace}");
        }
        foreach (var person in new[] { rowan, inga, amara, odile })
            person.MustHaveNoFaults();
    }

    private async Task DecideAsync()
    {
        await ClearanceSteps.EvaluateAsync(amara, chart);
        await ClearanceSteps.JudgeAsync(amara, chart, way);
        await ClearanceSteps.DecideYesAsync(amara, chart, "Nothing in what was asked stands against it.", "Pressure on the day as agreed.", JourneyClock.Typed(clock.Today.AddDays(120)));
        await ClearanceSteps.ReadDecisionAsync(rowan, "Nothing in what was asked stands against it.");
    }

    private async Task PlanAsync()
    {
        await ConsentSteps.SignAsync(rowan, Name, way);
        await ConsentSteps.AttestAsync(amara, chart);
        await PlanSteps.DraftAsync(inga, chart);
        await PlanSteps.SetMedicineAsync(amara, chart, way);
        await PlanSteps.SignAsync(inga, chart, "Inga Sorrel");
        await PlanSteps.SignAsync(amara, chart, "Amara Finch");
        await PlanSteps.AgreeAsync(rowan, Name);
        // Where the clinic keeps the medicine there is nothing to order, to fill or to count.
        await rowan.GoToAsync("/medicine");
        await rowan.MustSayAsync("The clinic keeps it");
        await rowan.GoToAsync("/home");
        await rowan.MustSayAsync("Say who takes you home");
    }

    private async Task PrepareAsync()
    {
        await clock.MoveToAsync(clock.Today.AddDays(1), new TimeOnly(11, 0));
        await PreparationSteps.SayIntentionAsync(rowan);
        await PreparationSteps.WriteCardAsync(rowan);
        await PreparationSteps.NameEscortAsync(rowan, Escort);
        await PreparationSteps.AnswerPrivatelyAsync(rowan);
        await PreparationSteps.RecordSessionAsync(inga, chart, clock.Today, way);
        await PreparationSteps.SetDayAsync(inga, chart, clock.Today.AddDays(7));
        await rowan.GoToAsync("/preparing/day");
        await rowan.MustSayAsync($"{Escort} comes in to fetch you");
        await MustNotSpeakOfHomeAsync(rowan);
    }

    private async Task<string> DayAsync()
    {
        await clock.MoveToAsync(clock.Today.AddDays(7), new TimeOnly(10, 0));
        await SharedCareSteps.SwitchOnCallAsync(amara);
        // The monitor reads no list of reasons, takes the signs, and sees that the equipment is there.
        await odile.GoToAsync("/today");
        await odile.FollowAsync("Session in the clinic: readings before the go");
        await odile.MustSayAsync("before the go");
        await ClinicSteps.CheckEquipmentAsync(odile);
        var session = await DosingSteps.OpenGoNoGoAsync(inga, chart);
        await inga.MustSayAsync("stand in the way");
        await ClinicSteps.AskTheDayAsync(inga, session, "The blue room");
        await DosingSteps.ScreenAsync(inga, $"{session}/screen");
        await DosingSteps.MeasureBeforeAsync(odile, session, oxygen: "98");
        await DosingSteps.GoAsync(inga, session);
        await MustNotSpeakOfHomeAsync(inga);

        await DeskAsync();

        // Nobody gives anything before both have looked; who was not one of the two does not give it either.
        await odile.GoToAsync(session);
        await odile.MustSayAsync("After the time-out of two");
        if (crawl is not null)
            await crawl.LookAsync(inga, $"{session}/time-out");
        await odile.TourPictureAsync("13-time-out", $"{session}/time-out");
        await ClinicSteps.TimeOutAsync(odile, session, Monitor);
        await odile.MustSayAsync("Waits for the other person");
        await ClinicSteps.TimeOutAsync(inga, session, "Inga Sorrel");
        await inga.MustSayAsync("A prescriber or a session monitor gives it");
        await way.GiveAsync(odile, inga, session);
        await odile.GoToAsync(session);
        await odile.MustSayAsync(way.GivenSays);
        await DosingSteps.MarkMomentsAsync(inga, session);
        if (crawl is not null)
            await crawl.RoundAsync(odile, "/today");
        await DosingSteps.CallSomeoneAsync(rowan);
        await DosingSteps.AnswerCallAsync(inga, session);

        // A reading that does not come is a condition; the next one ends it.
        await clock.MoveHoursAsync(1);
        await odile.GoToAsync(session);
        await odile.MustSayAsync("A reading is more than 10 minutes late");
        await DosingSteps.MeasureAsync(odile, session, "138", "84", "80", oxygen: "97");
        await odile.MustSayAsync("Over: A reading is more than 10 minutes late");
        await clock.MoveHoursAsync(1);
        await DosingSteps.MeasureAsync(odile, session, "124", "78", "72", oxygen: "98");
        if (crawl is not null)
            await crawl.LookAsync(odile, $"{session}/recovery");
        await ClinicSteps.ScoreRecoveryAsync(odile, session);
        await inga.TourPictureAsync("14-clinic-session", session);
        await odile.TourPictureAsync("15-recovery", $"{session}/recovery");
        await ClinicSteps.ReleaseAsync(inga, session, Escort);
        await MustNotSpeakOfHomeAsync(inga);
        return session;
    }

    // Somebody at the desk and somebody who counts: each sees their own pages, and both are looked at here alone.
    private async Task DeskAsync()
    {
        await using var perrin = await browser.PersonAsync(practice);
        await perrin.StepIntoAsync("Perrin Vale");
        await perrin.MustSayAsync(Name);
        await perrin.MustSayAsync("Papers signed");
        await perrin.FollowAsync("Open the appointment of");
        await perrin.Page.Locator("[name=room]").FillAsync("The blue room");
        await perrin.PressAsync("Keep this room");
        await perrin.MustSayAsync("here, The blue room");
        await perrin.PressAsync($"{Escort} said yes");
        await perrin.MustSayAsync($"{Escort} said yes");
        Assert.Equal(403, await perrin.GoToAsync(chart));
        perrin.ForgetFaults();
        await using var sunniva = await browser.PersonAsync(practice);
        await sunniva.StepIntoAsync("Sunniva Rook");
        await sunniva.PressAsync("Count this month");
        await sunniva.MustSayAsync("We do not publish this");
        await sunniva.MustSayAsync("Ways of care");
        if (crawl is null)
            return;
        await crawl.RoundAsync(perrin, "/day");
        await crawl.RoundAsync(sunniva, "/research");
        perrin.MustHaveNoFaults();
        sunniva.MustHaveNoFaults();
    }

    private async Task AfterAsync(string session)
    {
        var id = session[(session.LastIndexOf('/') + 1)..];
        await AfterSteps.SignNoteAsync(inga, session, "Inga Sorrel", " Walked out on Jonah’s arm.");
        await inga.MustSayAsync("Time-out, Odile Brandt");
        Assert.Equal(403, await odile.GoToAsync($"{session}/note"));
        odile.ForgetFaults();
        await AfterSteps.AnswerCheckInAsync(rowan, $"/check-in/mine/{id}/evening", dayAfter: false);
        await clock.MoveHoursAsync(24);
        await SharedCareSteps.SwitchOnCallAsync(amara);
        await AfterSteps.AnswerCheckInAsync(rowan, $"/check-in/mine/{id}/day", dayAfter: true);
        await AfterSteps.RecordIntegrationAsync(inga, session, clock.Now.AddHours(-1), "Inga Sorrel");
        await MaintenanceSteps.ReviewAsync(amara, chart, "Note, readings and scores read; nothing against another dose.");
        // The day is over: the monitor, who watched this patient, sees them no more.
        Assert.Equal(404, await odile.GoToAsync(chart));
        odile.ForgetFaults();
    }

    private async Task CloseAsync()
    {
        await MaintenanceSteps.CloseAsync(rowan, inga, amara, chart);
        await InSpanishAsync();
        await MustNotSpeakOfHomeAsync(rowan);
        if (crawl is not null)
            await crawl.LookAsync(inga, "/practice/mail/unknown");
        await SharedCareSteps.TakeBackAsync(rowan);
        Assert.Equal(404, await amara.GoToAsync(chart));
        amara.ForgetFaults();
        await clock.MoveHoursAsync(24 * 190);
        await inga.GoToAsync("/today");
        await inga.MustSayAsync("6 months after the end");
    }

    // The same pages for who reads Spanish: every link of theirs answers, and the shapes that are new are looked at.
    private async Task InSpanishAsync()
    {
        await LanguageSteps.OfferSpanishAsync(inga);
        await LanguageSteps.ChooseAsync(rowan, "/record", "Español", "Expediente");
        if (crawl is not null)
            await crawl.RoundAsync(rowan, "/home", "/record", "/consents");
        await rowan.TourPictureAsync("17-spanish", "/consents");
        await LanguageSteps.ChooseAsync(rowan, "/home", "English", "Home");
    }

    // What is said to somebody in our room must not be said of a medicine in their own hand.
    private static async Task MustNotSpeakOfHomeAsync(BrowserPerson person)
    {
        var text = await person.TextAsync();
        foreach (var word in new[] { "lozenge", "chaperone", "locked box" })
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> WhereAllStandAsync()
    {
        var lines = new List<string>();
        foreach (var (who, person) in new[] { ("patient", rowan), ("therapist", inga), ("prescriber", amara), ("session monitor", odile) })
            lines.Add($"The {who} is at {person.Page.Url} and reads: {await person.TextAsync()}");
        return string.Join(Environment.NewLine, lines);
    }
}
