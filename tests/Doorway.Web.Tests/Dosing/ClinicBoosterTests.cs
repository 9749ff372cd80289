using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>A booster into a muscle: agreed with the plan, in its window, and after a time-out of its own.</summary>
public sealed class ClinicBoosterTests
{
    private static readonly ClinicRoute WithBooster = ClinicRoute.Muscle with
    {
        Plan = [("first", "35"), ("most", "50"), ("booster", "yes"), ("boosterMg", "15"), ("boosterFrom", "10"), ("boosterUntil", "30")],
    };

    [Theory, EachEngine]
    public async Task A_booster_in_the_clinic_waits_for_its_window_and_for_two_people_who_look_again(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, WithBooster);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        await ClinicDay.BeginAsync(inga, rae, day);
        await ClinicDay.TimeOutAsync(rae, day);
        await ClinicDay.TimeOutAsync(inga, day);
        var room = await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicDay.Vial(practice));
        room.MustNotSay("Booster given").MustNotSay("Time-out for the booster");

        await (await rae.GetAsync("/demo")).SubmitAsync("clock", ("minutes", "12"));
        room = await rae.GetAsync(day.Path);
        room.MustSay("Time-out for the booster").MustSay("Nobody has confirmed yet");
        (await room.SubmitRefusedAsync("booster-form", ClinicDay.Vial(practice, "0.3"))).MustSay("The time-out comes before the dose");
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("Medicine and dose of the booster").MustSay("15 mg");
        await ClinicDay.TimeOutAsync(rae, day);
        (await (await rae.GetAsync(day.Path)).SubmitRefusedAsync("booster-form", ClinicDay.Vial(practice, "0.3"))).MustSay("The time-out has one of two: Rae Quillon");
        await ClinicDay.TimeOutAsync(inga, day);
        room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("booster-form", ClinicDay.Vial(practice, "0.4"))).MustSay("Agreed is a booster of 15 mg at most");
        (await room.SubmitAsync("booster-form", ClinicDay.Vial(practice, "0.3"))).MustSay("15 mg booster").MustSay("0.3 mL of 50 mg/mL").MustNotSay("Booster declined");

        var doses = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().Where(d => d.DosingSessionId == day.SessionId).OrderBy(d => d.TakenAt).ToListAsync());
        Assert.Equal([(35_000L, false), (15_000L, true)], doses.Select(d => (d.DoseMicrograms, d.IsBooster)));
        Assert.All(doses, d => Assert.Equal((DoseRoute.Intramuscular, false), (d.Route, d.SelfTaken)));
        Assert.Equal(4, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<TimeOutConfirmation>().CountAsync(c => c.DosingSessionId == day.SessionId)));
    }

    [Theory, EachEngine]
    public async Task A_booster_that_was_declined_is_not_offered_again(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, WithBooster);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        await ClinicDay.BeginAsync(inga, rae, day);
        await ClinicDay.TimeOutAsync(rae, day);
        await ClinicDay.TimeOutAsync(inga, day);
        await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicDay.Vial(practice));
        await (await rae.GetAsync("/demo")).SubmitAsync("clock", ("minutes", "12"));
        await (await inga.GetAsync(day.Path)).SubmitAsync("decline-form");
        (await rae.GetAsync(day.Path)).MustNotSay("Booster given").MustNotSay("Time-out for the booster");
    }
}
