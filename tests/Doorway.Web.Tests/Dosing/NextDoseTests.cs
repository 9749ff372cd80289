using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The next dose is decided by the prescriber after a session, within the agreed plan, and read wherever it is given or taken.</summary>
public sealed class NextDoseTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_prescriber_decides_it_in_the_review_within_the_agreed_most_and_nothing_is_filled_in(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        var page = await amara.GetAsync(Maintenance(day));
        Assert.Contains("100 mg, the first dose of the plan. Nothing else was decided.", Part(page, "first"), StringComparison.Ordinal);
        Assert.Equal("", page.Document.QuerySelector("input[name=next]")!.GetAttribute("value") ?? "");
        (await wren.GetAsync("/medicine")).MustSay("How much it is next time").MustSay("This is the first dose of your plan.");

        var above = await Review(page, refused: true, ("goOn", "yes"), ("words", "Calm."), ("next", "150.5"), ("nextReason", "One step."));
        Assert.Equal("Agreed is 200 mg at most in one session, booster included, so at most 150 mg here. More is a new version of the plan, which all three agree to.", above.ErrorAt("next"));
        Assert.Equal("Write why this amount.", (await Review(page, refused: true, ("goOn", "yes"), ("words", "Calm."), ("next", "150"))).ErrorAt("nextReason"));
        Assert.Equal("Type the amount that this reason is for, or leave the reason empty.", (await Review(page, refused: true, ("goOn", "yes"), ("words", "Calm."), ("nextReason", "One step."))).ErrorAt("next"));
        Assert.StartsWith("You wrote that there is no more medicine", (await Review(page, refused: true, ("goOn", "no"), ("words", "Wait."), ("next", "150"), ("nextReason", "One step."))).ErrorAt("next"), StringComparison.Ordinal);
        // Far below the usual: asked once more by itself.
        var slip = await Review(page, refused: true, ("goOn", "yes"), ("words", "Calm."), ("next", "10"), ("nextReason", "Much less."));
        Assert.NotNull(slip.Document.QuerySelector("input[name^='confirm-dose.lozenge']"));
        slip.MustSay("is a digit missing");

        var decided = await Review(page, refused: false, ("goOn", "yes"), ("words", "Calm, and nothing against another."), ("next", "150"), ("nextReason", "Little came of 100."));
        Assert.Contains("150 mg, decided by the prescriber after the last session.", Part(decided, "decided"), StringComparison.Ordinal);
        decided.MustSay("Little came of 100.").MustSay("Holds for the next session");
        var hers = await inga.GetAsync(Maintenance(day));
        Part(hers, "decided");
        Assert.Null(hers.Document.QuerySelector("input[name=next]"));
        (await wren.GetAsync("/medicine")).MustSay("150 mg").MustSay("Your prescriber, Amara Finch, decided this after your last session.").MustNotSay("Little came of 100.");

        // A change of mind is a decision of its own, down as well as up.
        var less = await decided.SubmitAsync("next-dose", ("next", "75"), ("nextReason", "On second thought less."));
        Assert.Contains("75 mg, decided by the prescriber", Part(less, "decided"), StringComparison.Ordinal);
        less.MustSay("Decided anew since").MustSay("Holds for the next session");
        (await wren.GetAsync("/medicine")).MustSay("75 mg");
    }

    [Theory, EachEngine]
    public async Task It_is_what_the_next_session_at_home_begins_with_and_holds_for_that_one_alone(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        await Review(await amara.GetAsync(Maintenance(day)), refused: false, ("goOn", "yes"), ("words", "Calm."), ("next", "150"), ("nextReason", "Little came of 100."));
        var second = await SecondDayAsync(practice, inga, day);
        (await wren.GetAsync("/preparing/day")).MustSay("150 mg").MustSay("decided this after your last session");
        await inga.MoveClockAsync(24 * 8);
        Assert.Contains("150 mg, decided by the prescriber after the last session.", Page.Words((await inga.GetAsync($"{second.Path}/ready")).Document.QuerySelector("[data-coming-dose]")!), StringComparison.Ordinal);
        (await inga.GetAsync($"{second.Path}/paper")).MustSay("Dose, decided by the prescriber after the last session: 150 mg");
        // 1½ lozenges of 100 mg, which is what was decided.
        var room = await (await inga.GetAsync($"{second.Path}/anyway")).SubmitAsync("anyway-form", ("units", "6"), ("what", "They took it before the call."));
        room.MustSay("150 mg, decided by the prescriber after the last session; at most 200 mg in a session");
        var session = await practice.LookAsync(db => db.Set<DosingSession>().AsNoTracking().SingleAsync(s => s.Id == second.SessionId));
        Assert.Equal((150_000L, true), (session.PlannedDoseMicrograms, session.NextDoseId is not null));
        Assert.False(await practice.LookAsync(db => db.Set<Incident>().AnyAsync(i => i.DosingSessionId == second.SessionId && i.Kind == IncidentKind.TakenBeyondMaximum)));
        Part(await amara.GetAsync(Maintenance(day)), "first");
        (await wren.GetAsync("/medicine")).MustSay("This is the first dose of your plan.");
    }

    [Theory, EachEngine]
    public async Task A_new_version_of_the_plan_makes_it_void_and_everybody_is_told(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var wren = await practice.AsAsync(day.Name);
        await Review(await amara.GetAsync(Maintenance(day)), refused: false, ("goOn", "yes"), ("words", "Calm."), ("next", "150"), ("nextReason", "Little came of 100."));
        await (await inga.GetAsync($"/patients/{day.PatientId}/plan/outline")).SubmitAsync("outline", ("sessions", "2"));
        var page = await amara.GetAsync(Maintenance(day));
        Assert.Contains("100 mg, the first dose of the plan. 150 mg was decided for version 2 of the plan as it was then; that does not hold any more.", Part(page, "void"), StringComparison.Ordinal);
        (await wren.GetAsync("/medicine")).MustSay("100 mg").MustSay("150 mg was decided for your plan as it was before. That does not hold any more.");
        Assert.Equal("Version 3 of the plan is not agreed by all three yet. The next dose is decided within an agreed plan.", (await page.SubmitRefusedAsync("next-dose", ("next", "150"), ("nextReason", "As before."))).ErrorAt("next"));
        using var people = await PlanningPeople.InAsync(practice);
        await PlanWalk.AgreeAllAsync(people);
        Part(await (await amara.GetAsync(Maintenance(day))).SubmitAsync("next-dose", ("next", "150"), ("nextReason", "As before.")), "decided");
    }

    [Theory, EachEngine]
    public async Task At_home_more_than_was_decided_is_not_offered_and_what_was_taken_is_written_down_with_an_incident(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var page = await DayByHand.BeginAsync(inga, day);
        Assert.Contains("For today: 100 mg, the first dose of the plan.", Page.Words(page.Document.QuerySelector("[data-planned-dose]")!), StringComparison.Ordinal);
        var refused = await page.SubmitRefusedAsync("dose-form", ("units", "6"));
        Assert.Equal("That is 150 mg. For today it is 100 mg, the first dose of the plan. Only the prescriber decides on more, beforehand.", refused.ErrorAt("units"));
        await page.SubmitAsync("dose-form", ("units", "6"), ("anyway", "They took one and a half."));
        Assert.Equal(150_000, await practice.LookAsync(db => db.Set<AdministeredDose>().Where(d => d.DosingSessionId == day.SessionId).Select(d => d.DoseMicrograms).SingleAsync()));
        Assert.Equal(IncidentKind.TakenBeyondMaximum, await practice.LookAsync(db => db.Set<Incident>().Where(i => i.DosingSessionId == day.SessionId).Select(i => i.Kind).SingleAsync()));
    }

    [Theory, EachEngine]
    public async Task In_the_clinic_two_people_look_at_the_amount_that_was_decided(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await ClinicDay.BeginAsync(inga, rae, day);
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("35 mg is the first dose of the plan");
        await ClinicDay.TimeOutAsync(rae, day);
        await ClinicDay.TimeOutAsync(inga, day);
        await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicDay.Vial(practice));
        await inga.MoveClockAsync(3);
        await (await inga.GetAsync($"{day.Path}/end")).SubmitAsync("other-end", ("ending", "LeftAgainstAdvice"), ("what", "The taxi was there."));
        await Review(await amara.GetAsync(Maintenance(day)), refused: false, ("goOn", "yes"), ("words", "Calm."), ("next", "42"), ("nextReason", "A small step."));
        var second = await SecondDayAsync(practice, inga, day);
        await inga.MoveClockAsync(24 * 8);
        // Given before the go, as it can always be written down: the amount of the session is the decided one all the same.
        (await rae.GetAsync($"{second.Path}/paper")).MustSay("Dose, decided by the prescriber after the last session: 42 mg");
        await (await inga.GetAsync($"{second.Path}/anyway")).SubmitAsync("anyway-form", [.. ClinicDay.Vial(practice, "0.8"), ("what", "Given before the list was gone through.")]);
        var session = await practice.LookAsync(db => db.Set<DosingSession>().AsNoTracking().SingleAsync(s => s.Id == second.SessionId));
        Assert.Equal((42_000L, true), (session.PlannedDoseMicrograms, session.NextDoseId is not null));
    }

    private static string Maintenance(DosingDay day) => $"/patients/{day.PatientId}/maintenance";

    private static string Part(Page page, string standing)
    {
        var part = page.Document.QuerySelector("[data-next-dose]") ?? throw new InvalidOperationException($"{page.Path} says nothing of the next dose.");
        Assert.Equal(standing, part.GetAttribute("data-next-dose"));
        return Page.Words(part);
    }

    private static Task<Page> Review(Page page, bool refused, params (string, string)[] fields)
    {
        var form = page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        return refused ? page.SubmitRefusedAsync(form, fields) : page.SubmitAsync(form, fields);
    }

    private static async Task<DosingDay> SecondDayAsync(RunningPractice practice, Visitor therapist, DosingDay first)
    {
        var on = TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).AddDays(8);
        await (await therapist.GetAsync($"/patients/{first.PatientId}/preparation/day")).SubmitAsync("day", ("on", on.ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("at", on.ToString("HH:mm", CultureInfo.InvariantCulture)));
        var next = await practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().Where(a => a.PatientId == first.PatientId && a.SessionNumber == 2).SingleAsync());
        return new DosingDay(practice, new WalkedTo(first.PatientId, next.Id, first.Name, first.Email));
    }
}
