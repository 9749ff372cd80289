using System.Net;
using System.Text;
using Doorway.Care.Episodes;
using Doorway.Care.Reminders;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.EffectClock;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Exposure;

/// <summary>What the record itself shows about misuse: facts with a day, no score, and no gate that knows them.</summary>
public sealed class MisuseTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Ketamine_from_elsewhere_is_asked_kept_for_two_and_never_shown_back(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        (await people.Prescriber.GetAsync($"{people.Chart}/exposure")).MustSay("Facts, and no score: nobody has validated one");
        Assert.Equal("Not asked yet", Line(await people.Prescriber.GetAsync($"{people.Chart}/exposure"), "Ketamine that did not come from here"));
        var day = await DaysAhead.SetAsync(people);
        await DaysAhead.UntilHoursBeforeAsync(people, day, 24);
        var asked = await people.Patient.GetAsync("/preparing/day");
        (string, string)[] well = [("well", "yes"), ("medicines", "yes"), ("person", "yes")];
        var answered = await asked.SubmitAsync("check", [.. well, ("elsewhere", "Yes")]);
        // The phone may lie open: nothing on it says what was answered, and the day stands.
        Assert.Null(answered.Document.QuerySelector("input[name=elsewhere][checked]"));
        answered.MustSay("On the day we ask again");
        Assert.Null((await DaysAhead.DayAsync(people)).CancelledAt);
        Assert.Equal(0, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == people.PatientId && f.Kind == CallPromise.BeforeTheDay)));

        (await people.Patient.GetAsync("/record")).MustSay("What you answered in private is in neither");
        (await people.Patient.GetAsync("/record/download")).MustNotSay("ElsewhereAnswer").MustSay("DayCheck");

        foreach (var reader in new[] { people.Prescriber, people.Therapist })
            Assert.EndsWith("Yes, they have taken ketamine that did not come from here.", Line(await reader.GetAsync($"{people.Chart}/exposure"), "Ketamine that did not come from here"), StringComparison.Ordinal);
        var row = await practice.LookAsync(db => db.Set<ElsewhereAnswer>().AsNoTracking().SingleAsync(a => a.PatientId == people.PatientId));
        Assert.DoesNotContain("Yes", Encoding.UTF8.GetString(row.Answer.Bytes), StringComparison.Ordinal);
        using var desk = await practice.AsAsync("Perrin Vale");
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.TryGetAsync($"{people.Chart}/exposure")).Status);

        // Said otherwise later, both stand, the newest first; left open, nothing is written.
        await (await people.Patient.GetAsync("/preparing/day")).SubmitAsync("check", [.. well, ("elsewhere", "RatherNotSay")]);
        await (await people.Patient.GetAsync("/preparing/day")).SubmitAsync("check", well);
        var both = (await people.Prescriber.GetAsync($"{people.Chart}/exposure")).Document.QuerySelectorAll("[data-fact=Elsewhere]").Select(f => Page.Words(f)).ToList();
        Assert.Equal(2, both.Count);
        Assert.Contains("Rather not say: not known", both[0], StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_count_that_differs_medicine_that_was_lost_and_the_states_record_stand_with_their_day(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.DraftAsync(people);
        await PlanWalk.SetMedicineAsync(people);
        await PlanWalk.AgreeAllAsync(people);
        await PlanWalk.OrderAsync(people);
        Assert.Equal("Not asked yet", Line(await people.Prescriber.GetAsync($"{people.Chart}/exposure"), "Lozenge counts"));
        Assert.Equal("None is written down", Line(await people.Prescriber.GetAsync($"{people.Chart}/exposure"), "Medicine lost or stolen"));
        await PlanWalk.CountAsync(people, 12);
        Assert.EndsWith("Every count matched, or was settled (1).", Line(await people.Prescriber.GetAsync($"{people.Chart}/exposure"), "Lozenge counts"), StringComparison.Ordinal);
        await (await people.Patient.GetAsync("/medicine")).SubmitAsync("count", ("units", "10"), ("label", "yes"));
        var page = await people.Prescriber.GetAsync($"{people.Chart}/exposure");
        Assert.EndsWith("The count did not match: 10 in hand, counted by the patient.", Line(page, "Lozenge counts"), StringComparison.Ordinal);
        await (await people.Prescriber.GetAsync($"{people.Chart}/medicine")).SubmitAsync("settle", ("units", "10"), ("found", "The pharmacy packed 10; they told me by phone."));
        Assert.Contains("counted by the patient; settled on ", Line(await people.Prescriber.GetAsync($"{people.Chart}/exposure"), "Lozenge counts"), StringComparison.Ordinal);
        page.MustSay("Urine drug screen").MustSay("it stops nothing");
        Assert.Equal("For the prescriber", Line(await people.Therapist.GetAsync($"{people.Chart}/exposure"), "State’s prescription record (PDMP)"));
        Assert.NotEqual("For the prescriber", Line(page, "State’s prescription record (PDMP)"));
    }

    [Theory, EachEngine]
    public async Task What_was_self_taken_at_home_without_a_go_stands_until_it_is_taken_back(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        const string name = "Self-taken at home without a go, or beyond the most";
        Assert.Equal("None is written down", Line(await amara.GetAsync($"/patients/{day.PatientId}/exposure"), name));
        var second = await NextSession.TakenAsync(practice, inga, day);
        Assert.EndsWith("A dose is written down without a go.", Line(await amara.GetAsync($"/patients/{day.PatientId}/exposure"), name), StringComparison.Ordinal);
        await second.SubmitAsync(second.Document.QuerySelector("form.undo-form input[name=_handler]")!.GetAttribute("value")!);
        Assert.Equal("None is written down", Line(await amara.GetAsync($"/patients/{day.PatientId}/exposure"), name));
    }

    private static string Line(Page page, string name)
    {
        var term = page.Document.QuerySelectorAll("[data-misuse] dt").Single(t => Page.Words(t) == name);
        return Page.Words(term.NextElementSibling!);
    }
}
