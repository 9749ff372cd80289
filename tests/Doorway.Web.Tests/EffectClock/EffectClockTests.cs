using System.Net;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.EffectClock;

public sealed class EffectClockTests(WalkedPractices walked)
{
    private const string NoSign = "Expected, from published data; not a sign that somebody may leave or drive.";

    [Theory, EachEngine]
    public async Task The_session_says_what_to_expect_before_the_dose_and_in_clock_time_after_it(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, patient);
        page.MustSay("What to expect").MustSay(NoSign).MustSay("From the plan, until a dose is written down.").MustSay("no earlier session of this person has a marked phase");
        Assert.StartsWith("Coming on: +0:", DescriptionOf(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Now it is", DescriptionOf(page), StringComparison.Ordinal);

        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(20)));
        Assert.Matches(@"^Coming on: \d+:\d\d [ap]m to \d+:\d\d [ap]m\. Strongest: ", DescriptionOf(page));
        Assert.Contains("Booster, as agreed: ", DescriptionOf(page), StringComparison.Ordinal);
        Assert.Contains("Now it is ", DescriptionOf(page), StringComparison.Ordinal);
        // Spat out or swallowed is not known yet: both are in the ranges, and one of them is not validated.
        page.MustSay("the ranges hold for both").MustSay("Not validated: a lozenge that is spat out.");
        Assert.EndsWith("Not validated", page.Document.QuerySelector(".effect-line title")?.TextContent);
        Assert.EndsWith("Not validated", page.Document.QuerySelector(".effect-line caption")?.TextContent);

        page = await page.SubmitAsync("phase/Coming on");
        Assert.Matches("^Coming on: [^.]+; marked ", DescriptionOf(page));
        page = await page.SubmitAsync($"hold-{await DoseIdAsync(practice, patient)}", ("hold", "11"), ("residue", "Swallowed"));
        page.MustNotSay("the ranges hold for both").MustNotSay("Not validated");
        Assert.Null(page.Document.QuerySelector("figure.courses"));
        // A concentration is said by the title of a source alone, never about this person.
        page.MustNotSay("What a booster would add");
        foreach (var source in page.Document.QuerySelectorAll("details.why"))
            source.Remove();
        page.MustSay("Expected, from published data").MustNotSay("ng/mL");
    }

    [Theory, EachEngine]
    public async Task The_phases_marked_in_an_earlier_session_move_the_clock_of_the_next(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var first = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, first);
        page = await page.SubmitAsync("dose-form", ("units", "4"));
        var general = LatestOf(page, "Easing");
        await page.SubmitAsync("signs-form", ("systolic", "132"), ("diastolic", "84"), ("pulse", "78"));
        // Everything is slow in this person: it comes on after an hour and is at its strongest after two.
        await inga.MoveClockAsync(1);
        page = await (await inga.GetAsync(first.Path)).SubmitAsync("phase/Coming on");
        await inga.MoveClockAsync(1);
        page = await (await inga.GetAsync(first.Path)).SubmitAsync("phase/Strongest");
        await (await inga.GetAsync(first.Path)).SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "80"), ("pulse", "72"));
        await HeldSession.EndAsync(inga, first);
        page = await NextSession.TakenAsync(practice, inga, first);
        page.MustSay("moved by 1 earlier session of this person with marked phases");
        Assert.True(LatestOf(page, "Easing") > general, "A slow first session makes the next expected slower.");
    }

    [Theory, EachEngine]
    public async Task What_a_booster_would_add_is_the_prescribers_to_see_and_changes_nothing(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var session = await DayByHand.BeginAsync(inga, patient);
        await session.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(10)));
        Assert.Equal(HttpStatusCode.Forbidden, (await inga.TryGetAsync($"{patient.Path}/booster")).Status);
        using var wren = await practice.AsAsync(patient.Name);
        Assert.Equal(HttpStatusCode.Forbidden, (await wren.TryGetAsync($"{patient.Path}/booster")).Status);

        using var amara = await practice.AsAsync("Amara Finch");
        var page = await (await amara.GetAsync(patient.Path)).MustSay(NoSign).FollowAsync("What a booster would add");
        page.MustSay("Agreed beforehand: 50 mg at most, 30 to 60 minutes after the first dose").MustSay("never an order");
        Assert.Equal(2, page.Document.QuerySelectorAll("figure.courses").Length);
        var (without, with) = (HighestOf(page, 0), HighestOf(page, 1));
        Assert.True(with > without, $"{with} is more than {without}.");
        Assert.All(page.Document.QuerySelectorAll("caption"), caption => Assert.Contains("Not validated", caption.TextContent, StringComparison.Ordinal));

        var refused = await page.SubmitRefusedAsync("booster", ("mg", "5000"), ("at", "soon"));
        Assert.NotNull(refused.ErrorAt("at"));
        Assert.Equal("5000", refused.Document.QuerySelector("input[name=mg]")?.GetAttribute("value"));
        refused = await refused.SubmitRefusedAsync("booster", ("mg", "5000"), ("at", "45"));
        Assert.NotNull(refused.ErrorAt("mg"));
        page = await refused.SubmitAsync("booster", ("mg", "25"), ("at", "45"), ("residue", "Swallowed"));
        page.MustNotSay("Not validated");
        Assert.True(HighestOf(page, 1) > HighestOf(page, 0));
        Assert.Single(await practice.LookAsync(db => db.Set<AdministeredDose>().AsNoTracking().Where(d => d.PatientId == patient.PatientId).ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task Without_a_weight_the_session_says_what_is_missing_and_where_it_is_written(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await DayByHand.AskAsync(inga, patient, ("weight", ""))).SubmitAsync("go-form");
        var page = await inga.GetAsync(patient.Path);
        page.MustSay("Cannot assess: the weight is not on record.");
        Assert.Empty(page.Document.QuerySelectorAll(".effect-line"));
        using var amara = await practice.AsAsync("Amara Finch");
        var booster = await amara.GetAsync($"{patient.Path}/booster");
        booster.MustSay("Cannot assess: the weight is not on record.");
        Assert.Empty(booster.Document.QuerySelectorAll("figure.courses"));
        var refused = await page.SubmitRefusedAsync("weigh", ("weight", "7000"));
        Assert.Contains("7000", refused.ErrorAt("weight"));
        page = await refused.SubmitAsync("weigh", ("weight", "70"));
        Assert.Single(page.Document.QuerySelectorAll(".effect-line"));
        // What to expect is for staff: the patient's own page has one door and no times.
        using var wren = await practice.AsAsync(patient.Name);
        Assert.DoesNotContain("What to expect", (await wren.TryGetAsync(patient.Path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("effect-line", (await wren.GetAsync("/session")).Body, StringComparison.Ordinal);
    }

    private static string DescriptionOf(Page page) => page.Document.QuerySelector(".effect-line desc")?.TextContent ?? "";

    /// <summary>Minutes from the dose until 95 of 100 are past the beginning of a phase, by the table behind the line.</summary>
    private static double LatestOf(Page page, string phase)
    {
        var cells = page.Document.QuerySelectorAll(".effect-line tbody tr").Single(r => r.QuerySelector("th")!.TextContent == phase).QuerySelectorAll("td");
        var dose = page.Document.QuerySelector(".effect-line text.tick")!.TextContent;
        return (Clock(cells[2].TextContent) - Clock(dose) + 1440) % 1440;
    }

    private static double Clock(string time) => TimeOnly.Parse(time, System.Globalization.CultureInfo.GetCultureInfo("en-US")).ToTimeSpan().TotalMinutes;

    private static double HighestOf(Page page, int row)
    {
        var cell = page.Document.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent.StartsWith("How much", StringComparison.Ordinal)).QuerySelectorAll("tbody tr")[row].QuerySelector("td")!;
        return double.Parse(cell.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task<Guid> DoseIdAsync(RunningPractice practice, DosingDay patient)
        => practice.LookAsync(db => db.Set<AdministeredDose>().AsNoTracking().Where(d => d.PatientId == patient.PatientId).Select(d => d.Id).SingleAsync());
}
