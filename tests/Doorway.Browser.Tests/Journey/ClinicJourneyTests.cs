using Doorway.Browser.Tests.Harness;
using Doorway.Browser.Tests.Walks;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

public sealed class ClinicJourneyTests(OneBrowser browser)
{
    private const string OfASession = "/patients/{PatientId:guid}/sessions/{SessionId:guid}";

    /// <summary>Only the pages that the journey at home does not come to are looked at here; the others are the same pages.</summary>
    [Fact]
    public async Task One_patient_is_given_the_medicine_in_the_clinic_from_the_first_question_to_closure()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var crawl = new Crawl(practice);
        await new ClinicJourney(browser, practice, CourseWay.IntoAMuscle, crawl).DriveAsync();
        foreach (var page in new[] { $"{OfASession}/recovery", $"{OfASession}/time-out", "/practice/mail/{Token}", "/people", "/people/{PatientId:guid}", "/day/{AppointmentId:guid}", "/research" })
            Assert.Contains(page, crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    [Fact]
    public async Task One_patient_is_given_the_licensed_spray_from_the_first_question_to_the_filed_record_and_closure()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var crawl = new Crawl(practice);
        await new SprayJourney(browser, practice, crawl).DriveAsync();
        foreach (var page in new[] { "/patients/{PatientId:guid}/rems", $"{OfASession}/monitoring-record", "/practice/rems", $"{OfASession}/time-out", OfASession })
            Assert.Contains(page, crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }

    /// <summary>The compounded spray, from the visit to the next day.</summary>
    [Fact]
    public async Task One_patient_is_given_the_compounded_spray_from_the_visit_to_the_next_day()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        var crawl = new Crawl(practice);
        await new BottleJourney(browser, practice, crawl).DriveAsync();
        foreach (var page in new[] { $"{OfASession}/recovery", $"{OfASession}/time-out", OfASession })
            Assert.Contains(page, crawl.PagesSeen);
        Assert.True(crawl.Findings.Count == 0, string.Join(Environment.NewLine, crawl.Findings));
    }
}
