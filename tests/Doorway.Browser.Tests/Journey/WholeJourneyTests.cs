using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

public sealed class WholeJourneyTests(OneBrowser browser)
{
    // The journey comes to none of these. A page that is not named here and that nobody has looked at fails the test.
    private static readonly Dictionary<string, string> SeenElsewhere = new()
    {
        ["/intake"] = "leads on to the card that is next",
        ["/intake/safety"] = "answered as the last cards of the intake; ScreeningTests looks at it",
        ["/start"] = "leads on to each person's first page",
        ["/not-found"] = "OpenPagesTests looks at an address that nobody knows",
        ["/status/{Code:int}"] = "stands only where something failed; its frame is that of the page not found",
        ["/set-up/{Token}"] = "wants an empty practice: CrawlTests",
        ["/people"] = "the front desk's: ClinicJourneyTests",
        ["/people/found"] = "the front desk's: CrawlTests",
        ["/patients/{PatientId:guid}/calls/{CallId:guid}"] = "owed only after a crisis answer: ScreeningTests",
        ["/patients/{PatientId:guid}/sessions/{SessionId:guid}/incidents/{IncidentId:guid}"] = "after an incident: CrawlTests",
        ["/patients/{PatientId:guid}/sessions/{SessionId:guid}/recovery"] = "in the clinic: ClinicJourneyTests",
        ["/patients/{PatientId:guid}/sessions/{SessionId:guid}/time-out"] = "in the clinic: ClinicJourneyTests",
        ["/patients/{PatientId:guid}/sessions/{SessionId:guid}/monitoring-record"] = "with the licensed spray: ClinicJourneyTests",
        ["/patients/{PatientId:guid}/rems"] = "with the licensed spray: ClinicJourneyTests",
        ["/patients/{PatientId:guid}/co-sign/{RequestId:guid}"] = "wants two therapists, one under supervision: NotesTests",
        ["/safety-plan/print"] = "once a plan holds words: CrawlTests",
        ["/relapse-plan/print"] = "once a plan holds words: CrawlTests",
        ["/asked"] = "once something was asked for: CrawlTests",
        ["/patients/{PatientId:guid}/work-up/{RequestId:guid}"] = "once something was asked for: CrawlTests",
        ["/patients/{PatientId:guid}/work-up/{RequestId:guid}/letter"] = "with a request for a letter: CrawlTests",
        ["/visits"] = "led to once a visit is booked: CrawlTests",
        ["/day/visits/{VisitId:guid}"] = "once a visit is booked: CrawlTests",
        ["/daily/next"] = "after the hardest word of a day: CrawlTests",
        ["/practice/mail/{Token}"] = "wants a practice that sends mail: ClinicJourneyTests",
    };

    /// <summary>On SQLite every page is looked at on the way; what a page looks like does not depend on the database.
    /// On PostgreSQL nobody's browser runs script: the same pages carry the same patient to the same end.</summary>
    [Theory, EachEngine]
    public async Task One_patient_goes_from_the_first_question_to_closure(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var crawl = engine == Engine.Sqlite ? new Crawl(practice) : null;
        try
        {
            await new WholeJourney(browser, practice, crawl, script: engine == Engine.Sqlite).DriveAsync();
        }
        finally
        {
            if (crawl?.Findings.Count > 0)
                TestContext.Current.TestOutputHelper?.WriteLine(string.Join(Environment.NewLine, crawl.Findings));
        }
        if (crawl is null)
            return;
        TestContext.Current.TestOutputHelper?.WriteLine($"{crawl.PagesSeen.Count} pages in {crawl.LooksTaken} looks, {crawl.LinksFollowed} links followed");
        Assert.Equal(string.Join(Environment.NewLine, SeenElsewhere.Keys.Order(StringComparer.Ordinal)), string.Join(Environment.NewLine, crawl.NotSeen.Order(StringComparer.Ordinal)));
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }
}
