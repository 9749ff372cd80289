using Doorway.Care.Dosing;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The licensed spray wants a prescriber on site. When the last one leaves a running session, everybody in it is told.</summary>
public sealed class OnSiteTests
{
    private const string Second = "Tamsin Roe";

    [Theory, EachEngine]
    public async Task When_the_last_prescriber_leaves_a_running_session_the_room_and_the_day_say_so_until_one_is_there(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        await NewStaff.TakePlaceAsync(practice, Second, StaffRoles.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var tamsin = await practice.AsAsync(Second);
        await BeginAsync(practice, inga, rae, amara, day);
        (await rae.GetAsync(day.Path)).MustSay("Amara Finch on site since").MustNotSay("No prescriber is on site");

        // Two are there; one who leaves takes nobody else along, and nothing is raised.
        (await (await tamsin.GetAsync(day.Path)).SubmitAsync("I am on site for this session")).MustSay("Tamsin Roe is on site, by their own word");
        await (await amara.GetAsync(day.Path)).SubmitAsync("I am leaving the site");
        (await rae.GetAsync(day.Path)).MustSay("Amara Finch left the site, by their own word").MustSay("Tamsin Roe on site since").MustNotSay("No prescriber is on site");
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("Tamsin Roe").MustNotSay("Amara Finch, PMHNP is here");

        await (await tamsin.GetAsync(day.Path)).SubmitAsync("I am leaving the site");
        var room = await rae.GetAsync(day.Path);
        room.MustSay("Tamsin Roe left the site, by their own word").MustSay("Alarm: No prescriber is on site").MustSay("Who can take over: Amara Finch, PMHNP");
        Assert.NotNull(room.Document.QuerySelector("[aria-label=Alarms]"));
        foreach (var person in new[] { inga, rae, amara })
            (await person.GetAsync("/today")).MustSay("No prescriber is on site in a running session");
        (await inga.GetAsync("/clinic")).MustSay("No prescriber is on site");
        // Nobody says for a prescriber that one is there.
        var alarm = await AlarmAsync(practice, day);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await inga.PostRawAsync(day.Path, ("_handler", $"over-{alarm.Id}"), ("because", "Somebody is there."))).Status);
        Assert.DoesNotContain($"over-{alarm.Id}", room.Body, StringComparison.Ordinal);
        (await room.SubmitAsync($"have-{alarm.Id}")).MustSay("has it.");

        // Who is back says it themselves; the notice is over and the record keeps both.
        (await (await amara.GetAsync(day.Path)).SubmitAsync("I am on site for this session")).MustSay("Over: No prescriber is on site");
        Assert.Equal(("Amara Finch is on site.", "Rae Quillon"), ((await AlarmAsync(practice, day)).ClearedBecause, (await AlarmAsync(practice, day)).AcknowledgedByName));
        foreach (var person in new[] { inga, rae, amara })
            (await person.GetAsync("/today")).MustNotSay("No prescriber is on site in a running session");
        (await inga.GetAsync("/clinic")).MustNotSay("No prescriber is on site");

        // A prescriber in the room also reports a threat to life.
        await (await amara.GetAsync(day.Path)).SubmitAsync("Seizure");
        (await rae.GetAsync(day.Path)).MustSay("Emergency: Seizure");
    }

    private static async Task BeginAsync(RunningPractice practice, Visitor inga, Visitor rae, Visitor amara, DosingDay day)
    {
        await ClinicDay.CheckEquipmentAsync(rae);
        await ClinicDay.MeasureAsync(rae, day);
        await ClinicDay.AskAsync(inga, day, SprayDay.Nose);
        await SprayDay.CertifyAsync(inga, practice);
        await SprayDay.EnrollAsync(amara, practice, day);
        await (await amara.GetAsync($"{day.Path}/ready")).SubmitAsync("on-site-form");
        await (await inga.GetAsync($"{day.Path}/ready")).SubmitAsync("go-form");
    }

    private static Task<Alarm> AlarmAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.Set<Alarm>().AsNoTracking().SingleAsync(a => a.DosingSessionId == day.SessionId && a.RuleId == Alarm.NobodyOnSite));
}
