using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;

namespace Doorway.Web.Tests.Knowledge;

public sealed class RulingTests
{
    private const string Director = "Teodora Marsh";

    [Theory, EachEngine]
    public async Task A_changed_limit_is_used_from_then_on_and_shown_with_who_and_why(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "no", "no", "no");
        await walk.MeasureAsync("138", "82");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No finding in what was asked. The decision is yours.");

        using var director = await practice.AsAsync(Director);
        var entry = await director.GetAsync("/practice/knowledge/pressure-limits/pressure.us.systolic");
        entry.MustSay("As shipped, not yet confirmed");
        (await entry.SubmitRefusedAsync("ruling", ("act", "Changed"), ("number", "14"), ("reason", "A slip."), ("signature", Director)))
            .MustSay("This is far from 140. Type the number once more if it is meant.");
        (await entry.SubmitRefusedAsync("ruling", ("act", "Changed"), ("number", "135"), ("signature", Director))).MustSay("Write why.");
        (await entry.SubmitRefusedAsync("ruling", ("act", "Changed"), ("number", "135"), ("reason", "We see older people."), ("signature", "Inga Sorrel"))).MustSay($"Type your name as it stands here: {Director}.");
        entry = await entry.SubmitAsync("ruling", ("act", "Changed"), ("number", "135"), ("reason", "We see older people."), ("signature", Director));
        entry.MustSay("Changed to 135").MustSay("We see older people.");

        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("One finding is yours to decide").MustSay("Changed by the medical director").MustSay("Above 135 systolic");
        (await practice.Visitor().GetAsync("/knowledge/pressure-limits")).MustSay("Above 135 systolic").MustSay($"by {Director}");

        await entry.SubmitAsync("ruling", ("act", "Restored"), ("reason", "Back to the label."), ("signature", Director));
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No finding in what was asked. The decision is yours.");
    }

    [Theory, EachEngine]
    public async Task Where_sources_disagree_another_answer_can_be_chosen_and_given_back(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var director = await practice.AsAsync(Director);
        var page = await director.GetAsync("/practice/knowledge/row-options/PS-05.excluded");
        page.MustSay("An option, not in use, for row PS-05.");
        page = await page.SubmitAsync("ruling", ("act", "Chosen"), ("reason", "As Veterans Affairs does."), ("signature", Director));
        page.MustSay("Chosen here, for row PS-05.").MustSay("As Veterans Affairs does.");
        (await director.GetAsync("/practice/knowledge/eligibility/PS-05")).MustSay("At home: not here.");
        await page.SubmitAsync("ruling", ("act", "Restored"), ("reason", "Case by case."), ("signature", Director));
        (await director.GetAsync("/practice/knowledge/eligibility/PS-05")).MustSay("At home: the prescriber decides.");
        Assert.Null((await director.GetAsync("/practice/knowledge/pressure-limits/pressure.us.systolic")).Document.QuerySelector("input[value=Chosen]"));
    }

    [Theory, EachEngine]
    public async Task A_rule_that_is_switched_off_is_said_to_be_off_and_only_a_medical_director_signs(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var director = await practice.AsAsync(Director);
        var row = KnowledgeSet.Embedded.EligibilityRows[0];
        var page = await director.GetAsync($"/practice/knowledge/eligibility/{row.Id}");
        (await page.SubmitAsync("ruling", ("act", "SwitchedOff"), ("reason", "Decided case by case here."), ("signature", Director))).MustSay("Switched off");
        (await practice.Visitor().GetAsync("/knowledge/eligibility")).MustSay("Switched off in this practice").MustSay(row.Title);

        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("Switched off by the medical director").MustSay(row.Title);

        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var read = await inga.GetAsync($"/practice/knowledge/eligibility/{row.Id}");
        read.MustSay("Decided case by case here.");
        Assert.Null(read.Document.QuerySelector("input[value=ruling]"));
        // Limits can be changed, never switched off: other rules stand on them.
        var limit = await director.GetAsync("/practice/knowledge/limits/end.minutes");
        Assert.Null(limit.Document.QuerySelector("input[value=SwitchedOff]"));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await director.TryGetAsync("/today")).Status);
    }

    [Theory, EachEngine]
    public async Task A_running_session_stays_with_the_limits_of_its_start_and_the_next_one_has_the_new(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var director = await practice.AsAsync(Director);
        var first = await DosingDay.MakeAsync(practice);
        var page = await DayByHand.BeginAsync(inga, first);
        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", first.Ago(40)));
        await (await director.GetAsync("/practice/knowledge/alarms/T-04-systolic-amber")).SubmitAsync("ruling", ("act", "Changed"), ("number", "150"), ("reason", "Earlier is better here."), ("signature", Director));
        page = await page.SubmitAsync("signs-form", ("systolic", "152"), ("diastolic", "84"), ("pulse", "78"));
        page.MustNotSay("Systolic pressure is 150 or more");
        await page.SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "80"), ("pulse", "72"));
        await (await inga.GetAsync($"{first.Path}/end")).SubmitAsync("other-end", ("ending", "LeftAgainstAdvice"), ("what", "Left with their brother."));

        var next = await DosingDay.MakeAsync(practice);
        page = await DayByHand.BeginAsync(inga, next);
        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", next.Ago(40)));
        (await page.SubmitAsync("signs-form", ("systolic", "152"), ("diastolic", "84"), ("pulse", "78"))).MustSay("Systolic pressure is 150 or more");
    }
}
