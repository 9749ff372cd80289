using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Clinical.Instruments;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

public sealed class ConductTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Intention_leads_to_help_first_and_then_to_a_named_call(Engine engine)
    {
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(await demos.OnAsync(engine));
        var page = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "no", "yes");
        Assert.Equal("/crisis", page.Path);
        page.MustSay("Call or text 988").MustSay("call 911").MustSay("Amara Finch will phone you");
        Assert.True(page.Text.IndexOf("988", StringComparison.Ordinal) < page.Text.IndexOf("Amara Finch", StringComparison.Ordinal));
        var call = Assert.Single(await walk.CallsAsync(CallPromise.Crisis));
        Assert.True(call.IsFirst);
        Assert.InRange(call.DueAt - call.OpenedAt, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));
        using var prescriber = await walk.Practice.AsAsync(NewPatient.Prescriber);
        (await prescriber.GetAsync("/today")).MustSay("Phone now: an answer says they may be in danger");
        (await walk.Patient.GetAsync("/home")).MustSay("See who phones you");
        Assert.Equal(EpisodeStage.Screening, await walk.StageAsync());
    }

    [Theory, EachEngine]
    public async Task The_answer_itself_counts_also_when_the_page_saves_by_itself_and_is_left(Engine engine)
    {
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(await demos.OnAsync(engine));
        var fourth = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "no");
        var saved = await fourth.AutoSaveAsync("safety", ("answer", "yes"));
        Assert.Equal("/crisis", saved.Headers["Doorway-Go"]);
        Assert.Single(await walk.CallsAsync(CallPromise.Crisis));
        // What was said was said: "no" afterwards takes no call away.
        await fourth.SubmitAsync("safety", ("answer", "no"));
        Assert.Null(Assert.Single(await walk.CallsAsync(CallPromise.Crisis)).DoneAt);
    }

    [Theory, EachEngine]
    public async Task Behavior_without_a_time_counts_as_recent_when_the_questions_are_left(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "no", "no", "yes");
        Assert.Empty(await walk.CallsAsync(CallPromise.Crisis));
        await walk.Patient.MoveClockAsync(1);
        for (var tries = 0; tries < 100 && (await walk.CallsAsync(CallPromise.Crisis)).Count == 0; tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(await walk.CallsAsync(CallPromise.Crisis));
        (await walk.Patient.GetAsync("/crisis")).MustSay("988").MustSay("Amara Finch will phone you");
    }

    [Theory, EachEngine]
    public async Task Thoughts_about_how_lead_to_a_call_back_and_to_no_crisis_page(Engine engine)
    {
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(await demos.OnAsync(engine));
        var page = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "yes", "no", "no", "no");
        Assert.Equal("/intake/done", page.Path);
        page.MustSay("Somebody will phone you");
        Assert.Empty(await walk.CallsAsync(CallPromise.Crisis));
        Assert.False(Assert.Single(await walk.CallsAsync(CallPromise.Back)).IsFirst);
        Assert.Equal("/intake/done", (await page.SubmitAsync("send")).Path);
        Assert.Equal(EpisodeStage.Deciding, await walk.StageAsync());
    }

    [Theory, EachEngine]
    public async Task With_nobody_on_call_the_questions_are_not_asked_and_the_page_says_so(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        var page = await walk.AnswerCardsAsync(otherwise: title => title.StartsWith("Thoughts that you would be better off dead", StringComparison.Ordinal) ? [("answer", "1")] : null);
        page.MustSay("Nobody is on call now");
        Assert.Empty((await walk.Patient.GetAsync("/intake/safety")).Document.QuerySelectorAll("input[name=answer]"));
        // Nobody asks further, so somebody phones: the therapist of this course.
        var call = Assert.Single(await walk.CallsAsync(CallPromise.Back));
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync("/today")).MustSay("Phone to talk");
        await (await therapist.GetAsync(call.Link!)).SubmitAsync("call-done", ("reached", "yes"), ("words", "They feel heavy, no plan. We meet on Thursday."));
        Assert.NotNull(Assert.Single(await walk.CallsAsync(CallPromise.Back)).DoneAt);
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        Assert.Equal(EpisodeStage.Deciding, await walk.StageAsync());
    }

    [Theory, EachEngine]
    public async Task When_the_last_one_on_call_has_just_left_the_crisis_page_says_that_nobody_is(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        var fourth = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "no");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await ScreeningWalk.SwitchOffAsync(prescriber);
        var page = await fourth.SubmitAsync("safety", ("answer", "yes"));
        Assert.Equal("/crisis", page.Path);
        page.MustSay("Call or text 988").MustSay("Nobody here is on call now").MustSay("Inga Sorrel has been asked to phone you");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync("/today")).MustSay("Phone now");
        var screening = await practice.LookAsync(db => db.Set<SuicideScreening>().AsNoTracking().SingleAsync(s => s.PatientId == walk.PatientId));
        Assert.Equal(SuicideScreenLevel.CrisisNow, screening.Outcome);
    }
}
