using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.FrontDesk;

/// <summary>The day as the desk works it: who comes, which room, which paper, who takes them home; and a day that is moved.</summary>
public sealed class DeskDayTests
{
    [Theory, EachEngine]
    public async Task The_desk_keeps_a_room_hears_the_escort_s_yes_and_moves_a_day_without_seeing_why(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var perrin = await practice.AsAsync("Perrin Vale");
        using var inga = await practice.AsAsync(NewPatient.Therapist);

        var list = await perrin.GetAsync("/day");
        list.MustSay(day.Name).MustSay("here, no room kept yet, with Inga Sorrel").MustSay("Papers signed").MustSay($"{ClinicDay.Escort} not reached yet");
        var visit = await perrin.GetAsync($"/day/{day.SessionId}");
        (await visit.SubmitAsync("room", ("room", "the blue room"))).MustSay("Here, the blue room");
        (await (await perrin.GetAsync($"/day/{day.SessionId}")).SubmitAsync($"{ClinicDay.Escort} said yes")).MustSay($"{ClinicDay.Escort} said yes");
        (await inga.GetAsync("/day")).MustSay("here, the blue room").MustSay($"{ClinicDay.Escort} said yes");
        // The gate asks the therapist on the day all the same.
        Assert.NotEqual("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "escort"));

        await RefusalsSayNoWhyAsync(practice, perrin, inga, day);
        var moved = await MoveAsync(practice, perrin, day);
        (await perrin.GetAsync($"/people/{day.PatientId}")).MustSay("Agreement to the treatment: signed");
        var rows = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingAppointment>().Where(a => a.PatientId == day.PatientId).OrderBy(a => a.MadeAt).ToListAsync());
        Assert.Equal([true, false], rows.Select(r => r.IsCancelled));
        Assert.Equal((moved, rows[0].SessionNumber, "the blue room", rows[0].TherapistStaffMemberId), (rows[1].Id, rows[1].SessionNumber, rows[1].Room, rows[1].TherapistStaffMemberId));
        await AuditNamesTheDeskAsync(practice, day);
    }

    // A second day, a time that is over: the hour is said, the chart is not.
    private static async Task RefusalsSayNoWhyAsync(RunningPractice practice, Visitor perrin, Visitor inga, DosingDay day)
    {
        var refused = await (await perrin.GetAsync($"/people/{day.PatientId}")).SubmitRefusedAsync("day", ("on", In(practice, 3)), ("at", "10:00"));
        refused.MustSay("Ask Inga Sorrel").MustNotSay("A day is set already");
        (await (await perrin.GetAsync($"/day/{day.SessionId}")).SubmitRefusedAsync("move", ("on", In(practice, 0)), ("at", "00:01"))).MustSay("still to come");
        (await (await perrin.GetAsync($"/day/{day.SessionId}")).SubmitRefusedAsync("move", ("on", In(practice, 2)), ("at", "10:00"), ("integrationOn", In(practice, 1)), ("integrationAt", "10:00"))).MustSay("comes after the session");
        // The therapist may know: the same page tells them the reason.
        (await (await inga.GetAsync($"/people/{day.PatientId}")).SubmitRefusedAsync("day", ("on", In(practice, 3)), ("at", "10:00"))).MustSay("A day is set already");
    }

    private static async Task<Guid> MoveAsync(RunningPractice practice, Visitor perrin, DosingDay day)
    {
        var page = await (await perrin.GetAsync($"/day/{day.SessionId}")).SubmitAsync("move", ("on", In(practice, 2)), ("at", "10:00"), ("integrationOn", In(practice, 3)), ("integrationAt", "2:30 pm"));
        page.MustSay("not reached yet").MustSay("Here, the blue room");
        var id = Guid.Parse(page.Path[(page.Path.LastIndexOf('/') + 1)..]);
        (await (await perrin.GetAsync($"/day/{id}")).SubmitAsync("talk-form", ("talkOn", In(practice, 4)), ("talkAt", "4:00 pm"))).MustSay("4:00 pm");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await perrin.TryGetAsync($"/day/{day.SessionId}")).Status);
        (await perrin.GetAsync($"/day?on={Local(practice, 2):yyyy-MM-dd}")).MustSay(day.Name);
        (await perrin.GetAsync($"/day?on={Local(practice, 4):yyyy-MM-dd}")).MustSay("a talk, with Inga Sorrel");
        return id;
    }

    private static async Task AuditNamesTheDeskAsync(RunningPractice practice, DosingDay day)
    {
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.PatientId == day.PatientId && a.ActorName == "Perrin Vale").ToListAsync());
        Assert.Contains(audit, a => a.Resources.Contains("Patient:read", StringComparison.Ordinal) && a.ActorKind == nameof(ActorKind.Staff));
        Assert.Contains(audit, a => a.Resources.Contains("DosingAppointment:add", StringComparison.Ordinal) && a.ActorKind == nameof(ActorKind.Job) && a.ActorStaffMemberId is not null);
        // What the program looked at for its answer is not said to have been read by a person.
        Assert.DoesNotContain(audit, a => a.ActorKind == nameof(ActorKind.Staff) && a.Resources.Contains("TreatmentPlan", StringComparison.Ordinal));
    }

    private static string In(RunningPractice practice, int days) => Local(practice, days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Local(RunningPractice practice, int days) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(days);
}
