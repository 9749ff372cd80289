using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Exposure;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Exposure;

/// <summary>The bladder questions: sent by hand or by their month, and what an answer opens.</summary>
public sealed class BladderTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Blood_opens_a_task_for_the_prescriber_on_the_answer_itself_and_no_crisis_page(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var holder = await SendAsync(practice, amara, day);
        var page = await holder.GetAsync((await holder.NewestMailToAsync(day.Email)).Link);
        page.MustSay("Question 1 of 7").MustSay("Do you pass water more often");
        foreach (var answer in new[] { "0", "0", "0", "0" })
            page = await page.SubmitAsync("card", ("answer", answer));
        (await amara.GetAsync("/today")).MustNotSay("Look at the bladder answers");
        page = await page.SubmitAsync("card", ("answer", "1"));
        page.MustNotSay("such thoughts").MustNotSay("Call or text 988, any hour. In danger now, call 911.");
        // Left here: the task stands all the same, and the chart says that the rest was not answered.
        var tasks = await TasksAsync(practice, day);
        Assert.Equal((1, TimeSpan.FromHours(24)), (tasks.Count, tasks[0].DueAt - tasks[0].OpenedAt));
        (await amara.GetAsync("/today")).MustSay("Look at the bladder answers, before more medicine").MustNotSay("Phone to talk");
        (await inga.GetAsync($"/patients/{day.PatientId}/exposure")).MustSay("Somebody has to look").MustSay("were not finished");

        page = await page.SubmitAsync("card", ("answer", "0"));
        page = await page.SubmitAsync("card", ("answer", "0"));
        page.MustSay("Thank you.").MustSay("What you said about your bladder matters").MustSay("phone us:").MustNotSay("such thoughts");
        Assert.Single(await TasksAsync(practice, day));
        var all = await amara.GetAsync($"/patients/{day.PatientId}/exposure");
        all.MustSay("Yes: Have you seen blood in your urine?").MustSay("The rule says: A urine test, no dose until it is read, and the prescriber").MustSay("practice default, to be confirmed by your medical director").MustNotSay("were not finished");
        all.MustSay("the answers ask for a prescriber");
        await (await (await amara.GetAsync("/today")).FollowAsync("Look at the bladder answers, before more medicine")).SubmitAsync("done", ("outcome", "Urine test ordered; the next session waits."));
        Assert.Empty(await TasksAsync(practice, day));
    }

    [Theory, EachEngine]
    public async Task Answers_that_do_not_worry_open_nothing_and_two_complaints_for_two_weeks_asked_aloud_do(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var holder = await SendAsync(practice, amara, day);
        var page = await holder.GetAsync((await holder.NewestMailToAsync(day.Email)).Link);
        foreach (var answer in new[] { "1", "0", "0", "0", "0", "0", "0" })
            page = await page.SubmitAsync("card", ("answer", answer));
        page.MustSay("Thank you").MustNotSay("about your bladder");
        Assert.Empty(await TasksAsync(practice, day));
        (await amara.GetAsync($"/patients/{day.PatientId}/exposure")).MustSay("The rule asks for nothing").MustNotSay("not asked yet");

        var aloud = await amara.GetAsync($"/patients/{day.PatientId}/measures/rate/bladder");
        await aloud.SubmitAsync("rate", [("q1", "1"), ("q2", "1"), .. Enumerable.Range(3, 4).Select(n => ($"q{n}", "0")), ("q7", "1")]);
        Assert.Single(await TasksAsync(practice, day));
        (await amara.GetAsync($"/patients/{day.PatientId}")).MustSay("the answers ask for a prescriber");
    }

    [Theory, EachEngine]
    public async Task A_month_after_the_first_dose_they_go_with_the_questionnaires_in_one_mail(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal("Question 1 of 16", await QuestionMails.NextAsync(practice, inga, day, 24 * 8));
        // Answered by nobody; the month is over.
        Assert.Equal("Question 1 of 23", await QuestionMails.NextAsync(practice, inga, day, 24 * 31));
        (await inga.GetAsync($"/patients/{day.PatientId}/measures")).MustSay("and Bladder questions, by its date");
    }

    private static async Task<Visitor> SendAsync(RunningPractice practice, Visitor clinician, DosingDay day)
    {
        await (await clinician.GetAsync($"/patients/{day.PatientId}/measures")).SubmitAsync("send", ("instruments", "bladder"));
        return practice.Visitor();
    }

    private static Task<List<FollowUp>> TasksAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().Where(f => f.PatientId == day.PatientId && f.Kind == BladderTask.Kind && f.DoneAt == null).ToListAsync());
}
