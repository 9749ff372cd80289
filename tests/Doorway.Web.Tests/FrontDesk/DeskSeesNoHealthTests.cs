using System.Net;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.FrontDesk;

/// <summary>The desk and the researcher at every door of the program.</summary>
public sealed class DeskSeesNoHealthTests(WalkedPractices walked)
{
    private const string Desk = "Perrin Vale";
    private const string Researcher = "Sunniva Rook";

    private static readonly string[] OpenToTheDesk = ["/day", "/day/{AppointmentId:guid}", "/day/visits/{VisitId:guid}", "/people", "/people/found", "/people/{PatientId:guid}", "/people/{PatientId:guid}/attendance", "/people/import", "/people/import/template.csv", "/people/invite", "/tasks", "/tasks/{TaskId:guid}"];
    private static readonly string[] OpenToTheResearcher = ["/research"];

    // Whatever says why somebody comes, how much they are given, or how they are.
    private static readonly string[] NeverSaid =
    [
        "ketamine", "lozenge", "medicine", "dose", "mg", "mmHg", "session 1", "PHQ", "GAD", "score", "suicid", "pressure", "note", "intake", "diagnos", "depress", "trauma", "muscle", "prescri",
    ];

    [Fact]
    public async Task Every_clinical_page_is_closed_to_the_front_desk_and_what_is_open_says_nothing_of_health()
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        using var perrin = await practice.AsAsync(Desk);
        var routes = EveryRoute.Of(practice, day.PatientId, day.SessionId);
        Assert.True(routes.Count > 90, $"Only {routes.Count} routes were found.");
        var wrong = new List<string>();
        foreach (var (pattern, path) in routes)
            wrong.AddRange(await AtAsync(perrin, pattern, path, OpenToTheDesk));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        (await perrin.GetAsync("/start")).MustSay("Who comes");
        foreach (var pattern in OpenToTheDesk)
            Assert.Contains(pattern, routes.Select(r => r.Pattern));
    }

    [Fact]
    public async Task Every_page_of_a_person_is_closed_to_the_researcher()
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        using var sunniva = await practice.AsAsync(Researcher);
        var wrong = new List<string>();
        foreach (var (pattern, path) in EveryRoute.Of(practice, day.PatientId, day.SessionId))
            wrong.AddRange(await AtAsync(sunniva, pattern, path, OpenToTheResearcher));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task The_walk_sees_a_page_that_is_open()
    {
        await using var practice = await walked.AfterTheSessionAsync(Engine.Sqlite);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        Assert.NotEmpty(await AtAsync(inga, "/patients/{PatientId:guid}", $"/patients/{day.PatientId}", []));
        Assert.NotEmpty(await AtAsync(inga, "/patients/{PatientId:guid}", $"/patients/{day.PatientId}", ["/patients/{PatientId:guid}"]));
    }

    private static async Task<IEnumerable<string>> AtAsync(Visitor visitor, string pattern, string path, string[] open)
    {
        var page = await visitor.TryGetAsync(path);
        if (page.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || page.Hops.Any(hop => hop is "/start" or "/sign-in"))
            return open.Contains(pattern) && page.Status == HttpStatusCode.Forbidden ? [$"{pattern} is closed"] : [];
        if (page.Status != HttpStatusCode.OK)
            return [$"{pattern} answered {(int)page.Status}"];
        if (!open.Contains(pattern))
            return [$"{pattern} is open: {page.Text[..Math.Min(200, page.Text.Length)]}"];
        return open == OpenToTheResearcher ? [] : NeverSaid.Where(word => page.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{pattern} says “{word}”: {page.Text}");
    }
}
