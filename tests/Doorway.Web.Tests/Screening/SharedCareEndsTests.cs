using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening;

/// <summary>A patient's grant runs out on a day: its therapist hears of it before, and after it while something rests on the guest.</summary>
public sealed class SharedCareEndsTests(WalkedPractices walked)
{
    private const string EndsSoon = "Shared care with Amara Finch ends on";
    private const string StillRests = "Shared care with Amara Finch has ended, and a plan or a medicine still rests on them";

    [Theory, EachEngine]
    public async Task Two_weeks_before_a_grant_ends_the_therapist_has_a_task_and_after_it_another_while_a_plan_rests_on_the_guest(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var until = (await GrantsAsync(people)).Single().Until;
        await UntilAsync(people, until.AddDays(-15));
        await RunAsync(practice);
        Assert.Empty(await TasksAsync(people));
        var found = await (await people.Therapist.GetAsync($"{people.Chart}/sharing")).SubmitAsync("find", ("sought", "northlight"));
        (await found.SubmitRefusedAsync("Propose Amara Finch, PMHNP")).MustSay("This clinician is proposed already.");

        await UntilAsync(people, until.AddDays(-13));
        await RunAsync(practice);
        (await people.Therapist.GetAsync("/today")).MustSay($"{EndsSoon} {TimeZoneInfo.ConvertTime(until, DosingDay.Zone):d MMMM yyyy}: ask the patient anew, or let it end");
        Assert.Equal(("shared-care-ends", until), Assert.Single((await TasksAsync(people)).Select(t => (t.Kind, t.DueAt))));
        (await people.Patient.GetAsync("/record/print")).MustSay(EndsSoon).MustNotSay("/sharing#");
        var sharing = await people.Therapist.GetAsync($"{people.Chart}/sharing");
        sharing.MustSay("14 days before one ends").MustSay("practice default");

        await UntilAsync(people, until.AddDays(1));
        await RunAsync(practice);
        (await people.Therapist.GetAsync("/today")).MustSay(StillRests).MustNotSay(EndsSoon);
        Assert.Equal([true, false], (await TasksAsync(people)).Select(t => t.DoneAt is not null));
    }

    [Theory, EachEngine]
    public async Task An_appointment_with_a_guest_whose_grant_has_run_out_is_asked_to_be_moved_once(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var until = (await GrantsAsync(people)).Single().Until;
        await UntilAsync(people, until.AddDays(-3));
        await RunAsync(practice);
        await VisitWalk.BookAsync(people.Therapist, people.Chart, people.Day(8), "10:00 am", VisitKind.FollowUp, "Amara Finch");
        await RunAsync(practice);
        Assert.Empty(await OfTheGoneAsync(people));
        await UntilAsync(people, until.AddDays(1));
        await RunAsync(practice);
        await RunAsync(practice);
        Assert.Single(await OfTheGoneAsync(people));
        (await people.Therapist.GetAsync("/today")).MustSay("Amara Finch is gone: move or cancel an appointment");
    }

    private static Task<List<FollowUp>> OfTheGoneAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == people.PatientId && f.Kind == "visit-of-the-gone").ToListAsync());

    [Theory, EachEngine]
    public async Task A_grant_that_is_asked_for_anew_ends_the_task_and_is_taken_back_whole(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var until = (await GrantsAsync(people)).Single().Until;
        await UntilAsync(people, until.AddDays(-13));
        await RunAsync(practice);
        (await people.Therapist.GetAsync("/today")).MustSay(EndsSoon);

        using var walk = await ScreeningWalk.InAsync(practice);
        await walk.ProposeAsync();
        await walk.SignAsync();
        var anew = (await GrantsAsync(people))[^1];
        var invitation = await practice.LookAsync(db => db.Set<CareInvitation>().AsNoTracking().SingleAsync(i => i.SharedCareId == anew.Id));
        await (await people.Prescriber.GetAsync($"/invitations/{invitation.Id}")).SubmitAsync("Accept");
        await RunAsync(practice);
        (await people.Therapist.GetAsync("/today")).MustNotSay(EndsSoon);
        await UntilAsync(people, until.AddDays(1));
        await RunAsync(practice);
        (await people.Therapist.GetAsync("/today")).MustNotSay(StillRests);
        (await people.Prescriber.GetAsync(people.Chart)).MustSay(walk.Name);

        await (await people.Patient.GetAsync("/sharing")).SubmitAsync($"revoke-{anew.Id:N}");
        Assert.All(await GrantsAsync(people), grant => Assert.False(grant.IsOpen(practice.Now)));
    }

    [Theory, EachEngine]
    public async Task Who_takes_back_one_of_two_grants_for_the_same_clinician_closes_both(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        using var walk = await ScreeningWalk.InAsync(practice);
        await UntilAsync(people, (await GrantsAsync(people)).Single().Until.AddDays(-10));
        await walk.ProposeAsync();
        await walk.SignAsync();
        var accepted = (await GrantsAsync(people)).Single(g => g.AcceptedAt is not null);
        await (await people.Patient.GetAsync("/sharing")).SubmitAsync($"revoke-{accepted.Id:N}");
        Assert.All(await GrantsAsync(people), grant => Assert.NotNull(grant.RevokedAt));
    }

    private static async Task UntilAsync(PlanningPeople people, DateTimeOffset at)
        => await people.Therapist.MoveClockAsync((int)Math.Ceiling((at - people.Practice.Now).TotalHours));

    private static Task RunAsync(RunningPractice practice) => practice.InScopeAsync(async services =>
    {
        await services.GetServices<IJob>().Single(j => j.Name == "shared-care-ends").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<List<SharedCare>> GrantsAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<SharedCare>().AsNoTracking().Where(g => g.PatientId == people.PatientId).OrderBy(g => g.ProposedAt).ToListAsync());

    private static Task<List<FollowUp>> TasksAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == people.PatientId && f.Kind.StartsWith("shared-care")).OrderBy(f => f.OpenedAt).ToListAsync());
}
