using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Outcomes;

public sealed class MeasuresTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Measures_come_by_a_link_that_opens_nothing_else_and_ends_with_its_completion(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var wren = await practice.AsAsync(patient.Name);
        var mail = patient.Email;

        await AnswerAsync(practice, inga, patient, mail, [.. Enumerable.Repeat("2", 8), "0"], [.. Enumerable.Repeat("1", 7)]);
        (await inga.GetAsync($"/patients/{patient.PatientId}")).MustSay("PHQ-9").MustSay("16").MustSay("moderately severe");
        (await wren.GetAsync("/record")).MustSay("You have answered once");

        await inga.MoveClockAsync(24 * 8);
        await AnswerAsync(practice, inga, patient, mail, [.. Enumerable.Repeat("0", 5), "1", "1", "2", "0"], [.. Enumerable.Repeat("1", 7)]);
        (await inga.GetAsync($"/patients/{patient.PatientId}")).MustSay("response; remission; better, beyond chance").MustSay("not beyond chance").MustSay("PHQ-9 16 to 4, change -12")
            .MustNotSay("What published groups reached");
        var record = await wren.GetAsync("/record");
        record.MustSay("A change of 6 or more is beyond chance; this is 12.").MustNotSay("%");

        record = await record.SubmitAsync("life", ("lifeOn", practice.Now.AddDays(-3).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("life", "moved house"));
        record.MustSay("moved house");
        (await inga.GetAsync($"/patients/{patient.PatientId}")).MustSay("moved house");
    }

    [Theory, EachEngine]
    public async Task Question_nine_opens_a_call_on_the_answer_itself_and_a_worse_score_leads_with_what_happens_next(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var wren = await practice.AsAsync(patient.Name);
        var mail = patient.Email;
        await AnswerAsync(practice, inga, patient, mail, [.. Enumerable.Repeat("1", 8), "0"], [.. Enumerable.Repeat("1", 7)]);
        await inga.MoveClockAsync(24 * 8);
        await (await inga.GetAsync($"/patients/{patient.PatientId}/measures")).SubmitAsync("send");
        using var holder = practice.Visitor();
        var page = await holder.GetAsync((await holder.NewestMailToAsync(mail)).Link);
        for (var question = 0; question < 8; question++)
            page = await page.SubmitAsync("card", ("answer", "3"));
        page.MustNotSay("Call or text 988, any hour. In danger now, call 911.");
        page = await page.SubmitAsync("card", ("answer", "1"));
        page.MustSay("Call or text 988, any hour. In danger now, call 911.").MustSay("Nobody here is on call now").MustSay("Inga Sorrel will phone you before");
        // Left here: the call stands all the same.
        (await inga.GetAsync("/today")).MustSay("Phone to talk");
        for (var question = 0; question < 7; question++)
            page = await page.SubmitAsync("card", ("answer", "1"));
        page.MustSay("Thank you.").MustSay("Inga Sorrel will phone you before");
        (await wren.GetAsync("/record")).MustSay("Your care team sees this score and will talk with you");
        (await inga.GetAsync($"/patients/{patient.PatientId}")).MustSay("What happens next");
        for (var attempt = 0; attempt < 60 && !(await inga.GetAsync("/today")).Text.Contains("it has become harder", StringComparison.Ordinal); attempt++)
            await Task.Delay(500, TestContext.Current.CancellationToken);
        var task = await (await inga.GetAsync("/today")).FollowAsync("Talk about the latest answers: it has become harder");
        await task.SubmitAsync("done", ("outcome", "We talked; a visit is set for Fripatient."));
        (await inga.GetAsync("/today")).MustNotSay("it has become harder");
    }

    [Theory, EachEngine]
    public async Task What_was_reached_and_is_lost_again_opens_one_task_leads_the_chart_and_is_told_to_the_patient(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var patient = await practice.AsAsync(day.Name);
        await RateAsync(inga, day, 40);
        await inga.MoveClockAsync(24 * 8);
        await RateAsync(inga, day, 10);
        await inga.MoveClockAsync(24 * 8);
        await RateAsync(inga, day, 30);
        var chart = await inga.GetAsync($"/patients/{day.PatientId}");
        chart.MustSay("What happens next").MustSay("By the PCL-5 it was lost again what was reached: 10 on").MustSay("now 30").MustSay("better, beyond chance");
        Assert.NotNull(chart.Document.QuerySelector("#line-of-pcl-5 svg"));
        (await patient.GetAsync("/record")).MustSay("Your care team sees this score and will talk with you").MustSay("it was 10. Since then it has become harder again.");
        await TasksAsync(practice, day, 1);
        var task = await (await inga.GetAsync("/today")).FollowAsync("Talk about the latest answers: lost again what was reached");
        await task.SubmitAsync("done", ("outcome", "We talked."));

        // It goes on after the talk: the patient is promised another, so the task is there again, and once while it is open.
        await inga.MoveClockAsync(24);
        await RateAsync(inga, day, 33);
        await TasksAsync(practice, day, 2);
        await inga.MoveClockAsync(24);
        await RateAsync(inga, day, 40);
        await TasksAsync(practice, day, 2);
    }

    [Theory, EachEngine]
    public async Task The_medical_directors_own_points_say_what_is_worse(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var director = await practice.AsAsync("Teodora Marsh");
        var entry = (await director.GetAsync("/practice/knowledge/instruments/pcl-5")).MustSay("10 points are a reliable change");
        (await entry.SubmitAsync("ruling", ("act", "Changed"), ("number", "20"), ("reason", "As in our own audit."), ("signature", "Teodora Marsh"))).MustSay("20 points are a reliable change");
        foreach (var total in new[] { 40, 10, 28 })
        {
            await RateAsync(inga, day, total);
            await inga.MoveClockAsync(24 * 8);
        }
        await TasksAsync(practice, day, 0);
        (await inga.GetAsync($"/patients/{day.PatientId}")).MustSay("Reliable change (20 points or more)").MustNotSay("What happens next").MustNotSay("lost again");
        await RateAsync(inga, day, 30);
        (await inga.GetAsync($"/patients/{day.PatientId}")).MustSay("lost again what was reached: 10 on");
        await TasksAsync(practice, day, 1);
    }

    [Theory, EachEngine]
    public async Task An_open_link_is_not_doubled_and_ends_after_seven_days(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await (await inga.GetAsync($"/patients/{patient.PatientId}/measures")).SubmitAsync("send");
        (await page.SubmitRefusedAsync("send")).MustSay("A link is on its way already");
        using var holder = practice.Visitor();
        var link = (await holder.NewestMailToAsync(patient.Email)).Link;
        (await holder.GetAsync(link)).MustSay("Little interest").MustNotSay("Halloway");
        await inga.MoveClockAsync(24 * 7);
        (await holder.GetAsync(link)).MustSay("This link has done its work");
    }

    [Theory, EachEngine]
    public async Task Everyday_life_and_working_together_are_read_in_words_and_never_as_a_number(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var wren = await practice.AsAsync(patient.Name);
        foreach (var (everyday, heard) in new[] { ("2", "4"), ("1", "1") })
        {
            await (await inga.GetAsync($"/patients/{patient.PatientId}/measures")).SubmitAsync("send", ("instruments", "phq-function"), ("instruments", "together"));
            using var holder = practice.Visitor();
            var page = await holder.GetAsync((await holder.NewestMailToAsync(patient.Email)).Link);
            page.MustSay("how difficult have these problems made it");
            page = await page.SubmitAsync("card", ("answer", everyday));
            page.MustSay("I feel heard and respected.").MustSay("They read what you answer here.");
            foreach (var answer in new[] { heard, "3", "3", "4" })
                page = await page.SubmitAsync("card", ("answer", answer));
            page.MustSay("Thank you");
            await inga.MoveClockAsync(24 * 8);
        }
        var chart = await inga.GetAsync($"/patients/{patient.PatientId}");
        var lines = chart.Document.QuerySelectorAll("#in-words-phq-function, #in-words-together").Select(h => Page.Words(h.ParentElement!.ParentElement!)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Matches("Somewhat difficult; .*Very difficult", lines[0]);
        Assert.Matches("I feel heard and respected.*A little; .*Fully", lines[1]);
        // The answers about the therapist stand folded on the patient's own page.
        var own = await wren.GetAsync("/record");
        own.MustSay("Somewhat difficult");
        Assert.NotNull(own.Document.QuerySelector("#in-words-together")!.Closest("details"));
        Assert.Null(own.Document.QuerySelector("#in-words-phq-function")!.Closest("details"));
        // Their therapist reads them, as the questions say; nobody asks them aloud.
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await inga.TryGetAsync($"/patients/{patient.PatientId}/measures/rate/together")).Status);
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", Doorway.Care.Staff.StaffRoles.Therapist);
        using var piers = await practice.AsAsync("Piers Aldous");
        var other = await piers.GetAsync($"/patients/{patient.PatientId}");
        Assert.NotNull(other.Document.QuerySelector("#in-words-phq-function"));
        Assert.Null(other.Document.QuerySelector("#in-words-together"));
        Assert.Equal(0, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<CompletedInstrument>()
            .CountAsync(c => c.PatientId == patient.PatientId && (c.InstrumentId == "together" || c.InstrumentId == "phq-function") && c.TotalScore != null)));
    }

    // Twenty answers of 0 to 4 with that total.
    private static async Task RateAsync(Visitor inga, DosingDay day, int total)
        => await (await inga.GetAsync($"/patients/{day.PatientId}/measures/rate/pcl-5")).SubmitAsync("rate",
            [.. Enumerable.Range(1, 20).Select(n => ($"q{n}", (total / 20 + (n <= total % 20 ? 1 : 0)).ToString(CultureInfo.InvariantCulture)))]);

    private static async Task TasksAsync(RunningPractice practice, DosingDay day, int wanted)
    {
        await practice.InScopeAsync(async services =>
        {
            await services.GetServices<IJob>().Single(j => j.Name == "new-scores").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
            return true;
        });
        Assert.Equal(wanted, await practice.LookAsync(db => db.Set<FollowUp>().CountAsync(f => f.PatientId == day.PatientId && f.Kind == "worse-score")));
    }

    private static async Task AnswerAsync(RunningPractice practice, Visitor inga, ScreeningWalk patient, string mail, string[] mood, string[] worry)
    {
        await (await inga.GetAsync($"/patients/{patient.PatientId}/measures")).SubmitAsync("send");
        using var holder = practice.Visitor();
        var link = (await holder.NewestMailToAsync(mail)).Link;
        var page = await holder.GetAsync(link);
        Assert.Equal("Choose one of the answers.", (await page.SubmitRefusedAsync("card")).ErrorAt("answer"));
        foreach (var answer in mood.Concat(worry))
            page = await page.SubmitAsync("card", ("answer", answer));
        page.MustSay("Thank you");
        foreach (var closed in new[] { "/record", "/home", "/journal", $"/patients/{patient.PatientId}" })
            Assert.Equal("/sign-in", (await holder.TryGetAsync(closed)).Address.AbsolutePath);
        (await holder.GetAsync(link)).MustSay("This link has done its work");
    }
}
