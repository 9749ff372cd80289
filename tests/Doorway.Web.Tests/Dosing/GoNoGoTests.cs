using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Dosing;

public sealed class GoNoGoTests(WalkedPractices walked)
{
    public static IEnumerable<object[]> Never() => Engines.With(
    [
        ["consent telehealth-consent plan", new DayIs { Attested = false, Telehealth = false, Agreed = false }, Array.Empty<string>()],
        ["consent therapist-licence prescriber-licence", new DayIs { Withdrawn = true }, new[] { nameof(DayOfQuestion.StateToday), "WY" }],
        ["chaperone channel", new DayIs(), new[] { nameof(DayOfQuestion.ChaperoneConfirmed), "" }],
        ["phone-fallback cuff hazards still-wants safe-at-home pregnancy", new DayIs(), new[]
        {
            nameof(DayOfQuestion.PhoneFallback), "no", nameof(DayOfQuestion.CuffAtHand), "no", nameof(DayOfQuestion.HazardsCleared), "no", nameof(DayOfQuestion.StillWants), "no",
            nameof(DayOfQuestion.SafeWithChaperone), "no", nameof(DayOfQuestion.Pregnancy), "yes",
        }],
    ]);

    [Theory, MemberData(nameof(Never))]
    public async Task Never_reasons_stop_and_nobody_lifts_them(Engine engine, string reasons, DayIs day, string[] answers)
    {
        await using var practice = await walked.OnTheDayAsync(engine, day);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.AskAsync(inga, patient, [.. answers.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        using var amara = await practice.AsAsync("Amara Finch");
        foreach (var reason in reasons.Split(' '))
        {
            Assert.Contains(DayByHand.StateOf(page, reason), new[] { "NotMet", "CannotAssess" });
            var lift = await amara.GetAsync($"{patient.Path}/lift/{reason}");
            if (lift.Document.QuerySelector("input[value=lift-form]") is not null)
                await lift.SubmitRefusedAsync("lift-form", ("because", "It will be fine"));
        }
        await RefusesAsync(practice, inga, patient);
    }

    [Theory, EachEngine]
    public async Task With_everything_met_the_evaluation_is_frozen_and_the_session_begins(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, patient);
        var (check, episode, evidence) = await practice.InScopeAsync(async services =>
        {
            var scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now);
            var check = await scope.Read<ReadinessCheck>().SingleAsync(c => c.AppointmentId == patient.SessionId);
            return (check, await scope.Read<Episode>().SingleAsync(e => e.PatientId == patient.PatientId),
                await services.GetRequiredService<Vault>().OpenAsync(check.PracticeId, check.PatientId, check.Evidence));
        });
        Assert.True(check.IsGo);
        Assert.Equal(EpisodeStage.Treating, episode.Stage);
        Assert.Equal(check.Sha256, SHA256.HashData(Encoding.UTF8.GetBytes(evidence)));
        Assert.Contains(check.KnowledgeHash, evidence, StringComparison.Ordinal);
        Assert.Contains("medicine-in-hand", evidence, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Nobody_on_call_is_a_no(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine, new DayIs { OnCall = false });
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await inga.GetAsync($"{patient.Path}/ready");
        Assert.Equal("NotMet", DayByHand.StateOf(page, "on-call"));
        await RefusesAsync(practice, inga, patient);
    }

    [Theory, EachEngine]
    public async Task High_pressure_twice_five_minutes_apart_is_no_dose_at_home(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await inga.GetAsync($"{patient.Path}/ready")).SubmitAsync("day", (nameof(DayOfQuestion.StateToday), "CO"), (nameof(DayOfQuestion.EmergencyAddress), DayByHand.Address), (nameof(DayOfQuestion.DispatchNumber), "720-555-0144"));
        var once = await DayByHand.ReadAsync(inga, patient, 162, 95, 80, minutesAgo: 8);
        Assert.Equal("CannotAssess", DayByHand.StateOf(once, "pressure-and-pulse"));
        once.MustSay("measure again after 5 minutes");
        var twice = await DayByHand.ReadAsync(inga, patient, 162, 95, 80, minutesAgo: 1);
        Assert.Equal("NotMet", DayByHand.StateOf(twice, "pressure-and-pulse"));
        twice.MustSay("No dose today");
        using var amara = await practice.AsAsync("Amara Finch");
        await (await amara.GetAsync($"{patient.Path}/lift/pressure-and-pulse")).SubmitRefusedAsync("lift-form", ("because", "The cuff is old"));
    }

    [Theory, EachEngine]
    public async Task A_raised_pressure_is_the_prescribers_to_decide_on_their_own_page(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.AskAsync(inga, patient);
        var page = await DayByHand.ReadAsync(inga, patient, 148, 92, 80);
        Assert.Equal("NotMet", DayByHand.StateOf(page, "pressure-decision"));
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='{patient.Path}/lift/pressure-decision']"));
        await page.SubmitAsync("ask-pressure-decision");
        await (await inga.GetAsync($"{patient.Path}/lift/pressure-decision")).SubmitRefusedAsync("lift-form", ("because", "Looks fine to me"));

        using var amara = await practice.AsAsync("Amara Finch");
        var today = await amara.GetAsync("/today");
        Assert.NotEmpty(today.Document.QuerySelectorAll($"a[href='{patient.Path}/lift/pressure-decision']"));
        var decide = await amara.GetAsync($"{patient.Path}/lift/pressure-decision");
        decide.MustSay("148/92");
        await decide.SubmitAsync("lift-form", ("because", "Known white-coat reading; home mean is 128/80"));
        Assert.Empty((await amara.GetAsync("/today")).Document.QuerySelectorAll($"a[href='{patient.Path}/lift/pressure-decision']"));

        var ready = await inga.GetAsync($"{patient.Path}/ready");
        ready.MustSay("home mean is 128/80").MustSay("Nothing stands in the way of what was asked");
        Assert.Equal(patient.Path, (await ready.SubmitAsync("go-form")).Address.AbsolutePath);
    }

    [Theory, EachEngine]
    public async Task A_count_that_does_not_match_waits_for_the_prescriber(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine, new DayIs { CountMatches = false });
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.AskAsync(inga, patient);
        Assert.Equal("NotMet", DayByHand.StateOf(page, "medicine-in-hand"));
        await RefusesAsync(practice, inga, patient);
    }

    [Theory, EachEngine]
    public async Task An_integration_that_is_not_booked_is_the_therapists_to_lift_with_a_reason(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine, new DayIs { IntegrationBooked = false });
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.AskAsync(inga, patient);
        var lift = await inga.GetAsync($"{patient.Path}/lift/integration-booked");
        await lift.SubmitRefusedAsync("lift-form", ("because", " "));
        var ready = await lift.SubmitAsync("lift-form", ("because", "They want to choose the day themselves"));
        ready.MustSay("Nothing stands in the way of what was asked").MustSay("They want to choose the day themselves");
    }

    [Theory, EachEngine]
    public async Task A_grave_answer_shows_the_numbers_at_once_and_opens_a_call(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await (await inga.GetAsync($"{patient.Path}/ready")).SubmitAsync("day", (nameof(DayOfQuestion.StateToday), "CO"), (nameof(DayOfQuestion.EmergencyAddress), DayByHand.Address), (nameof(DayOfQuestion.DispatchNumber), "720-555-0144"));
        var page = await DayByHand.ScreenAsync(inga, $"{patient.Path}/screen", "yes", "yes", "no", "yes");
        page.MustSay("Call 988").MustSay("Amara Finch, PMHNP has been asked to phone before");
        var calls = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().Where(f => f.PatientId == patient.PatientId && f.Kind == "crisis-call").ToListAsync());
        Assert.Single(calls);
        Assert.True(calls[0].IsFirst && calls[0].OwnerStaffMemberId is not null);
    }

    [Theory, EachEngine]
    public async Task A_therapist_holds_one_home_session_at_a_time(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var first = DosingDay.In(practice);
        var second = await DosingDay.MakeAsync(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var ready = await DayByHand.AskAsync(inga, second);
        ready.MustSay("Nothing stands in the way of what was asked");
        await DayByHand.BeginAsync(inga, first);
        await ready.SubmitRefusedAsync("go-form");
        Assert.Equal("NotMet", DayByHand.StateOf(await inga.GetAsync($"{second.Path}/ready"), "one-home-session"));
    }

    [Theory, EachEngine]
    public async Task A_day_that_was_missed_takes_no_session_from_the_plan_and_another_is_set(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        (await inga.GetAsync("/today")).MustSay("Go or no-go for the session");
        await inga.MoveClockAsync(25);
        var day = await (await inga.GetAsync("/today")).MustNotSay("Go or no-go for the session").FollowAsync("Set the day of the session");
        await day.SubmitAsync("day", ("on", practice.Now.AddDays(5).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("at", "10:00 am"));
        var numbers = await practice.LookAsync(db => db.Set<DosingAppointment>().Where(a => a.PatientId == patient.PatientId).Select(a => a.SessionNumber).ToListAsync());
        Assert.Equal([1, 1], numbers);
    }

    [Theory, EachEngine]
    public async Task What_happened_can_always_be_written_down_and_opens_an_incident(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine, new DayIs { Attested = false });
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var anyway = await inga.GetAsync($"{patient.Path}/anyway");
        await anyway.SubmitRefusedAsync("anyway-form", ("units", "8"));
        var session = await anyway.SubmitAsync("anyway-form", ("units", "8"), ("taken", patient.Ago(20)), ("what", "They took two lozenges before the call"));
        session.MustSay("200 mg").MustSay("An incident was opened");
        var incidents = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Incident>().Where(i => i.PatientId == patient.PatientId).ToListAsync());
        Assert.Contains(incidents, i => i.Kind == IncidentKind.TakenWithoutGo);
        var check = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<ReadinessCheck>().SingleAsync(c => c.AppointmentId == patient.SessionId));
        Assert.False(check.IsGo);
        Assert.NotEmpty((await inga.GetAsync("/today")).Document.QuerySelectorAll("a[href*='/incidents/']"));
    }

    // The button is not offered; a request that is sent all the same is refused by the use case itself.
    private static async Task RefusesAsync(RunningPractice practice, Visitor therapist, DosingDay patient)
    {
        var page = await therapist.GetAsync($"{patient.Path}/ready");
        Assert.Equal("Not while something stands in the way.", page.Document.QuerySelector("#go-form-send-why-not")?.TextContent);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await therapist.PostRawAsync($"{patient.Path}/ready", ("_handler", "go-form"), ("__RequestVerificationToken", token));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.False(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingSession>().AnyAsync(s => s.Id == patient.SessionId)));
    }
}
