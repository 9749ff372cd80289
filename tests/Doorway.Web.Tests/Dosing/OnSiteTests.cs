using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
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

    [Theory, EachEngine]
    public async Task Who_may_prescribe_for_this_patient_no_more_is_on_site_no_more_and_the_notice_ends_with_the_session(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        await NewStaff.TakePlaceAsync(practice, Second, StaffRoles.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await BeginAsync(practice, inga, rae, amara, day);
        (await rae.GetAsync(day.Path)).MustSay("Amara Finch on site since").MustNotSay("Alarm: No prescriber is on site");

        var grant = await practice.LookAsync(db => db.Set<SharedCare>().AsNoTracking().SingleAsync(g => g.PatientId == day.PatientId));
        using var patient = await practice.AsAsync(day.Name);
        await (await patient.GetAsync("/sharing")).SubmitAsync($"revoke-{grant.Id:N}");
        (await rae.GetAsync(day.Path)).MustSay("Alarm: No prescriber is on site").MustSay("Who can take over: Tamsin Roe").MustNotSay("Amara Finch on site since");
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("No prescriber is on site by their word of today");

        using var tamsin = await practice.AsAsync(Second);
        (await (await tamsin.GetAsync(day.Path)).SubmitAsync("I am on site for this session")).MustSay("Over: No prescriber is on site");
        await (await inga.GetAsync("/practice")).SubmitAsync("left", ("gone", Second));
        (await rae.GetAsync(day.Path)).MustNotSay("Tamsin Roe on site since");
        Assert.Equal(2, await CountAsync(practice, day));

        await DayByHand.StopAsync(inga, day);
        Assert.Equal(["Tamsin Roe is on site.", "The session has ended."], await practice.LookAsync(db => db.Set<Alarm>().AsNoTracking().Where(a => a.DosingSessionId == day.SessionId && a.RuleId == Alarm.NobodyOnSite).OrderBy(a => a.RaisedAt).Select(a => a.ClearedBecause).ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task A_word_counts_on_its_own_day_and_whoever_comes_that_day_says_it_anew(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        await NewStaff.TakePlaceAsync(practice, Second, StaffRoles.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await amara.GetAsync($"{day.Path}/ready")).SubmitAsync("I am on site for this session");
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "prescriber-on-site"));

        await inga.MoveClockAsync(24);
        Assert.Equal("CannotAssess", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "prescriber-on-site"));
        using var tamsin = await practice.AsAsync(Second);
        await (await tamsin.GetAsync($"{day.Path}/ready")).SubmitAsync("I am on site for this session");
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("Tamsin Roe on site since");
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "prescriber-on-site"));
        using var back = await practice.AsAsync(NewPatient.Prescriber);
        await (await back.GetAsync($"{day.Path}/ready")).SubmitAsync("I am on site for this session");
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("Tamsin Roe, Amara Finch on site since");
    }

    [Theory, EachEngine]
    public async Task A_spray_given_before_anybody_was_on_site_begins_with_the_notice(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await (await inga.GetAsync($"{day.Path}/anyway")).SubmitAsync("anyway-form", [.. ClinicRoute.Devices(practice).Where(f => f.Item1 != "self"), ("what", "Given before anybody had gone through the list.")]);
        var alarm = await AlarmAsync(practice, day);
        Assert.Equal(("No prescriber of this patient has said today that they are on site", true), (alarm.Because, alarm.IsOpen));
        (await amara.GetAsync("/today")).MustSay("No prescriber is on site in a running session");
    }

    private static Task<int> CountAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.Set<Alarm>().CountAsync(a => a.DosingSessionId == day.SessionId && a.RuleId == Alarm.NobodyOnSite));

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
