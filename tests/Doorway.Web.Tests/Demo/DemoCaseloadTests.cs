using AngleSharp.Dom;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Demo;

/// <summary>The demo with its caseload, as a newcomer meets it.</summary>
public sealed class DemoCaseloadTests(CaseloadDemos demos) : IClassFixture<CaseloadDemos>
{
    /// <summary>Whom a newcomer can step into, and what their home page has to say.</summary>
    public static IEnumerable<object[]> Patients() => Engines.With(
        ["Thea Linnet", "Read 1 new message", "You meant to do something by now"],
        ["Corin Vetch", "Nothing to do right now", "Corin"],
        ["Halden Pryor", "A few questions on how you have been", "Making sense of it, with your therapist"],
        ["Silas Bracken", "Your session:", "Your session is near"],
        ["Nora Thistle", "The prescriber reads your answers", "Your prescriber asked for: an ECG"],
        ["Linus Teasel", "Go on with your questions", "Measure your blood pressure"]);

    [Theory, MemberData(nameof(Patients))]
    public async Task Each_patient_can_be_stepped_into_and_home_says_what_the_story_says(Engine engine, string name, string first, string second)
    {
        using var patient = await (await demos.OnAsync(engine)).AsAsync(name);
        var home = await patient.GetAsync("/home");
        // What is sent by itself is sent by the job's first round, some seconds after the start.
        for (var tries = 0; tries < 30 && !Page.Words(home.Document.Body!).Contains(first, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            home = await patient.GetAsync("/home");
        }
        home.MustSay(first).MustSay(second);
    }

    [Theory, EachEngine]
    public async Task The_page_lists_everybody_with_part_and_stage_and_no_word_about_health(Engine engine)
    {
        using var newcomer = (await demos.OnAsync(engine)).Visitor();
        var lines = (await newcomer.GetAsync("/demo")).Document.QuerySelectorAll("li.row-between span:has(strong)").Select(Page.Words).ToList();
        Assert.Equal(
            [
                "Inga Sorrel, LCSW therapist and owner at Larkspur House",
                "Teodora Marsh, MD medical director at Larkspur House",
                "Odile Brandt, RN session monitor at Larkspur House",
                "Perrin Vale front desk at Larkspur House",
                "Sunniva Rook, PhD researcher at Larkspur House",
                "Amara Finch, PMHNP prescriber and owner and medical director at Northlight Medicine",
                "Linus Teasel patient of Larkspur House; is answering the intake",
                "Maren Alder has written to Larkspur House and waits for an answer",
                "Nora Thistle patient of Larkspur House; has sent the intake, and the prescriber is next",
                "Silas Bracken patient of Larkspur House; is getting ready for the first session",
                "Thea Linnet patient of Larkspur House; has had 2 sessions",
                "Ansel Reed patient of Larkspur House; has had one session",
                "Halden Pryor patient of Larkspur House; has had one session",
                "Corin Vetch patient of Larkspur House; has had one session",
            ], lines);
    }

    [Theory, EachEngine]
    public async Task Both_lists_for_today_hold_sensible_next_steps_and_nothing_is_late(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var amara = await practice.AsAsync("Amara Finch");
        var therapist = await inga.GetAsync("/today");
        var prescriber = await amara.GetAsync("/today");
        therapist.MustSay("Answer Maren’s enquiry").MustSay("Go or no-go for the session").MustSay("Propose how it goes on").MustSay("Set the day of the next session, as planned");
        prescriber.MustSay("Answer Larkspur House: a patient asks you to take part").MustSay("Hold the evaluation visit and write it down");
        Assert.Empty(Late(therapist));
        Assert.Empty(Late(prescriber));
        Assert.DoesNotContain(therapist.Document.QuerySelectorAll("#first"), _ => true);
    }

    [Theory, EachEngine]
    public async Task The_clearance_page_of_who_waits_has_something_to_weigh_and_something_not_known(Engine engine)
    {
        using var amara = await (await demos.OnAsync(engine)).AsAsync("Amara Finch");
        var clearance = await amara.GetAsync($"{await ChartAsync(amara, "Thistle, Nora")}/clearance");
        clearance.MustSay("Raised blood pressure").MustSay("Cannot be assessed yet").MustSay("Not sure").MustSay("Lorazepam");
        clearance.MustSay("ECG").MustSay("Asked, not answered").MustSay("Laboratory tests: TSH").MustSay("Read: nothing that speaks against");
        Assert.DoesNotContain("Stopped by the label", clearance.Text, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task The_course_of_who_had_two_sessions_shows_scores_with_their_doses_and_no_miracle(Engine engine)
    {
        using var inga = await (await demos.OnAsync(engine)).AsAsync("Inga Sorrel");
        var chart = await ChartAsync(inga, "Linnet, Thea");
        var course = await inga.GetAsync(chart);
        course.MustSay("PHQ-9").MustSay("GAD-7").MustSay("Doses so far: 2");
        course.MustSay("What published groups reached and kept").MustSay("62.8 of 100 in response, 28 days after the first dose").MustSay("About 80 of 100 responders still in response, 28 days after the last dose").MustSay("Lost: 8,479 of 9,016");
        var scores = course.Document.QuerySelectorAll("table td.num").Select(Page.Words).ToList();
        Assert.Equal("17", scores[0]);
        Assert.Contains("11", scores);
        (await inga.GetAsync($"{chart}/notes")).MustSay("I stood outside and the light was on.").MustNotSay("Jon made soup.");
        (await inga.GetAsync($"{chart}/messages")).MustSay("Half a box is half a box.");
    }

    [Theory, EachEngine]
    public async Task An_infusion_that_was_slowed_down_stands_in_the_chart_to_the_microgram(Engine engine)
    {
        using var inga = await (await demos.OnAsync(engine)).AsAsync("Inga Sorrel");
        var chart = await ChartAsync(inga, "Vetch, Corin");
        var session = await (await inga.GetAsync($"{chart}/sessions")).FollowAsync("Session 1");
        session.MustSay("35 mg in 50 mL over 40 minutes, 50 mL of it in").MustSay("They asked for it to be slower").MustSay("Released, to Maud Vetch").MustNotSay("incident was opened");
        (await inga.GetAsync(chart)).MustSay("Doses so far: 1");
    }

    [Theory, EachEngine]
    public async Task The_record_of_a_spray_session_is_signed_and_waits_to_be_filed(Engine engine)
    {
        using var inga = await (await demos.OnAsync(engine)).AsAsync("Inga Sorrel");
        (await inga.GetAsync("/today")).MustSay("File the monitoring record of a session");
        (await inga.GetAsync("/practice/rems")).MustSay("RC-20417");
        var chart = await ChartAsync(inga, "Pryor, Halden");
        (await inga.GetAsync($"{chart}/rems")).MustSay("E-55120").MustSay("Form seen by").MustSay("Amara Finch");
        var session = await (await inga.GetAsync($"{chart}/sessions")).FollowAsync("Session 1");
        var record = await session.FollowAsync("Monitoring record");
        record.MustSay("5 days left").MustSay("2. at 10:14 AM").MustSay("minute 40").MustSay("Odile Brandt, RN").MustSay("SP-2206").MustNotSay("Not charted");
        Assert.Null(record.Document.QuerySelector("[data-missing]"));
        Assert.NotNull(record.Document.QuerySelector("[name=filedOn]"));
    }

    [Theory, EachEngine]
    public async Task The_other_practice_sees_only_whom_the_grants_name(Engine engine)
    {
        using var amara = await (await demos.OnAsync(engine)).AsAsync("Amara Finch");
        var patients = await amara.GetAsync("/patients");
        patients.MustSay("Thistle, Nora").MustSay("Bracken, Silas").MustSay("Linnet, Thea").MustNotSay("Teasel");
    }

    private static async Task<string> ChartAsync(Visitor staff, string listed)
        => (await staff.GetAsync("/patients")).Document.QuerySelectorAll("th a").Single(a => Page.Words(a) == listed).GetAttribute("href")!;

    private static IEnumerable<string> Late(Page today) => today.Document.QuerySelectorAll(".when.late").Select(late => Page.Words(late.Closest("li")!));
}

/// <summary>A class fixture: one demo with its caseload on each engine.</summary>
public sealed class CaseloadDemos : IAsyncDisposable
{
    private readonly Dictionary<Engine, Lazy<Task<RunningPractice>>> running =
        Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Lazy<Task<RunningPractice>>(() => RunningPractice.StartAsync(engine, caseload: true)));

    public Task<RunningPractice> OnAsync(Engine engine) => running[engine].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var started in running.Values.Where(practice => practice.IsValueCreated && practice.Value.IsCompletedSuccessfully))
            await (await started.Value).DisposeAsync();
    }
}
