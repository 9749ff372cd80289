using System.Net;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Maintenance;

/// <summary>Somebody asks for another session or for more medicine, and a prescriber answers in words.</summary>
public sealed class AskForMoreTests(WalkedPractices walked)
{
    private const string Words = "The quiet lasted two days. I would like it back before the holidays.";

    [Theory, EachEngine]
    public async Task Who_asks_on_the_phone_is_answered_in_words_and_nothing_is_ordered_or_booked_by_it(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var form = await (await wren.GetAsync("/plan")).FollowAsync("Ask for another session, or for more medicine");
        form.MustSay("Nobody here thinks badly of you for it.").MustSay("By your plan, the next session can be from").MustSay("988").MustSay("911");
        var empty = await form.SubmitRefusedAsync("more", ("words", ""), ("how", "CanWait"));
        Assert.NotNull(empty.ErrorAt("kind"));
        Assert.NotNull(empty.ErrorAt("words"));
        (string, string)[] typed = [("kind", "AnotherSession"), ("words", Words), ("how", "CanWait")];
        var asked = await form.SubmitAsync("more", typed);
        await form.SubmitAsync("more", typed);
        asked.MustSay(Words).MustSay("has been asked to read it by");

        // Two clicks are one; the plan's own facts stand beside it as they were.
        var row = await practice.LookAsync(db => All(db).Read<MoreMedicineRequest>().SingleAsync(r => r.PatientId == day.PatientId));
        var (plan, held, dose) = await practice.LookAsync(async db => (await All(db).Read<TreatmentPlan>().SingleAsync(p => p.PatientId == day.PatientId && p.ClosedAt == null),
            await All(db).Read<DosingAppointment>().SingleAsync(a => a.PatientId == day.PatientId),
            await All(db).Read<AdministeredDose>().Where(d => d.PatientId == day.PatientId && d.EnteredInErrorAt == null).MaxAsync(d => d.TakenAt)));
        Assert.Equal((held.LocalDate.AddDays(plan.SpacingDays), plan.PlanVersion, dose, null, plan.SpacingDays), (row.EarliestOn, row.PlanVersion, row.LastDoseAt, row.HeardByStaffMemberId, row.DaysEarly));
        Assert.DoesNotContain("quiet", Encoding.UTF8.GetString(row.Words.Bytes), StringComparison.Ordinal);
        var task = Assert.Single(await TasksAsync(practice, day.PatientId));
        Assert.True(task.DueAt <= task.OpenedAt.AddHours(24));
        Assert.DoesNotContain("quiet", task.Says + task.Link, StringComparison.Ordinal);
        Assert.DoesNotContain(await wren.ReadMailAsync(), m => (m.Subject + m.Body).Contains("quiet", StringComparison.Ordinal));

        (await amara.GetAsync("/today")).MustSay("They ask how it goes on: read it, and answer").MustNotSay("quiet lasted");
        foreach (var reader in new[] { amara, inga })
            Assert.EndsWith($"Another session, asked {plan.SpacingDays} days before the plan’s earliest day ({In(row.EarliestOn!.Value)}).", Early(await reader.GetAsync($"/patients/{day.PatientId}/exposure")), StringComparison.Ordinal);
        var heard = await inga.GetAsync($"/patients/{day.PatientId}/maintenance");
        heard.MustSay(Words).MustSay($"{plan.SpacingDays} days before the plan’s earliest day").MustSay("A prescriber answers.");
        Assert.Null(heard.Document.QuerySelector("input[name=_handler][value^=reply-]"));

        var before = await CountsAsync(practice, day.PatientId);
        var page = await amara.GetAsync($"/patients/{day.PatientId}/maintenance");
        var reply = page.Document.QuerySelector("input[name=_handler][value^=reply-]")!.GetAttribute("value")!;
        (await page.SubmitRefusedAsync(reply, ("reply", "Yes"), ("reply-words", ""))).MustSay("Write a few words. The patient reads them.");
        await page.SubmitAsync(reply, ("reply", "Yes"), ("reply-words", "I am glad that you asked. Inga and you set a day after I have looked."));
        Assert.Empty(await TasksAsync(practice, day.PatientId));
        Assert.Equal(before, await CountsAsync(practice, day.PatientId));
        (await page.SubmitRefusedAsync(reply, ("reply", "NotNow"), ("reply-words", "Another word."))).MustSay("has answered this meanwhile");

        (await wren.GetAsync("/home")).MustSay("Your prescriber has answered what you asked");
        var read = await wren.GetAsync("/ask-for-more");
        read.MustSay("Yes. We go on, one step after another.").MustSay("I am glad that you asked.");
        await read.SubmitAsync(read.Document.QuerySelector("input[name=_handler][value^=read-]")!.GetAttribute("value")!);
        (await wren.GetAsync("/home")).MustNotSay("Your prescriber has answered what you asked");
        // A yes gives no day by itself: the look at the session still comes first.
        (await inga.GetAsync($"/patients/{day.PatientId}/preparation/day")).MustSay("The prescriber looks at session 1 before there is more medicine");
        (await wren.GetAsync("/record/print")).MustSay(Words).MustSay("I am glad that you asked.");
    }

    [Theory, EachEngine]
    public async Task Somebody_in_danger_is_shown_the_numbers_and_promised_a_call_before_any_field_is_missed(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        var form = await wren.GetAsync("/ask-for-more");
        var hard = await form.SubmitAsync("more", ("kind", "MoreMedicine"), ("words", "It came back on Sunday."), ("how", "Hard"));
        hard.MustSay("Thank you for saying so.").MustSay("will phone you before").MustSay("It came back on Sunday.");
        Assert.Equal((1, 0), (await CallsAsync(practice, day.PatientId, CallPromise.Back), await CallsAsync(practice, day.PatientId, CallPromise.Crisis)));
        var crisis = await form.SubmitAsync("more", ("words", ""), ("how", "NotSafe"));
        Assert.Equal("/crisis", crisis.Path);
        crisis.MustSay("Call or text 988, any hour. In danger now, call 911.").MustNotSay("go on with the questions");
        Assert.Equal(1, await CallsAsync(practice, day.PatientId, CallPromise.Crisis));
        Assert.Equal(1, await practice.LookAsync(db => All(db).Read<MoreMedicineRequest>().CountAsync(r => r.PatientId == day.PatientId)));
        // What they had written is kept too, and the call stays one.
        await form.SubmitAsync("more", ("kind", "AnotherSession"), ("words", "Please, soon."), ("how", "NotSafe"));
        Assert.Equal(1, await CallsAsync(practice, day.PatientId, CallPromise.Crisis));
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync($"/patients/{day.PatientId}/maintenance")).MustSay("Please, soon.").MustSay("They said that they were not safe, were shown 988 and 911").MustSay("2 wait for an answer");
    }

    [Theory, EachEngine]
    public async Task What_staff_heard_is_written_down_and_without_an_earliest_day_nobody_says_that_it_was_early(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        Assert.Equal("None is written down. Messages and notes may hold one", Early(await people.Prescriber.GetAsync($"{people.Chart}/exposure")));
        var chart = await people.Therapist.GetAsync($"{people.Chart}/maintenance");
        (await chart.SubmitRefusedAsync("heard-more", ("kind", "MoreMedicine"), ("heard", people.Day(1)), ("words", "x"))).MustSay("too late");
        (await chart.SubmitRefusedAsync("heard-more", ("kind", "MoreMedicine"), ("heard", people.Day(-2)), ("words", " "))).MustSay("Write what they said");
        await chart.SubmitAsync("heard-more", ("kind", "MoreMedicine"), ("heard", people.Day(-2)), ("words", "On the phone: whether there could be a few in reserve."));
        var row = await practice.LookAsync(db => All(db).Read<MoreMedicineRequest>().SingleAsync(r => r.PatientId == people.PatientId));
        Assert.Equal((null, null, null, true), (row.EarliestOn, row.LastDoseAt, row.How, row.HeardByStaffMemberId is not null));
        Assert.EndsWith("More medicine, asked; cannot assess whether that was early: the plan had no earliest day.", Early(await people.Prescriber.GetAsync($"{people.Chart}/exposure")), StringComparison.Ordinal);
        (await people.Prescriber.GetAsync($"{people.Chart}/maintenance")).MustSay("whether there could be a few in reserve").MustSay("heard by Inga Sorrel on").MustSay("cannot assess whether it was early");
        (await people.Patient.GetAsync("/ask-for-more")).MustSay("You asked us on").MustSay("whether there could be a few in reserve").MustNotSay("By your plan");
        Assert.Single(await TasksAsync(practice, people.PatientId));
    }

    [Theory, EachEngine]
    public async Task The_desk_the_researcher_and_a_stranger_read_none_of_it(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        await (await wren.GetAsync("/ask-for-more")).SubmitAsync("more", ("kind", "AnotherSession"), ("words", Words), ("how", "CanWait"));
        foreach (var name in new[] { "Perrin Vale", "Sunniva Rook" })
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync("/ask-for-more")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync($"/patients/{day.PatientId}/maintenance")).Status);
        }
        using var stranger = practice.Visitor();
        Assert.Contains("/sign-in", (await stranger.GetAsync("/ask-for-more")).MustNotSay(Words).Hops.Last(), StringComparison.Ordinal);
    }

    private static ActorScope All(Care.Storage.DoorwayDb db) => db.For(Actor.SetUp("test"), DateTimeOffset.UnixEpoch);

    private static string In(DateOnly day) => Care.Languages.DayWords.Date(day);

    private static Task<List<FollowUp>> TasksAsync(RunningPractice practice, Guid patient)
        => practice.LookAsync(db => All(db).Read<FollowUp>().Where(f => f.PatientId == patient && f.Kind == MoreMedicineTask.Kind && f.DoneAt == null).ToListAsync());

    private static Task<int> CallsAsync(RunningPractice practice, Guid patient, string kind)
        => practice.LookAsync(db => All(db).Read<FollowUp>().CountAsync(f => f.PatientId == patient && f.Kind == kind && f.DoneAt == null));

    private static Task<(int Orders, int Days)> CountsAsync(RunningPractice practice, Guid patient)
        => practice.LookAsync(async db => (await All(db).Read<MedicationOrder>().CountAsync(o => o.PatientId == patient), await All(db).Read<DosingAppointment>().CountAsync(a => a.PatientId == patient)));

    private static string Early(Page page)
        => Page.Words(page.Document.QuerySelectorAll("[data-misuse] dt").Single(t => Page.Words(t) == "Asked for more before it was due").NextElementSibling!);
}
