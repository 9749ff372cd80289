using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.EffectClock;
using Doorway.Care.Episodes;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>An infusion in the clinic, from the decision to the release, through the same pages as an injection or a lozenge.</summary>
public sealed class InfusionTests
{
    [Theory, EachEngine]
    public async Task An_infusion_is_planned_begun_paused_ended_early_and_followed_to_the_release(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Vein);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var patient = await practice.AsAsync(day.Name);

        (await patient.GetAsync("/plan")).MustSay(ClinicRoute.Vein.OnThePlan).MustSay("What has gone in cannot be taken out again").MustNotSay("lozenge").MustNotSay("muscle");
        (await patient.GetAsync("/preparing/day")).MustSay("a thin tube into a vein of your arm").MustSay("every 10 minutes while it runs in").MustSay("every 30 minutes after it").MustNotSay("muscle");
        (await patient.GetAsync("/consents/ketamine")).MustSay("a thin tube into a vein").MustNotSay("muscle");

        (await ClinicDay.BeginAsync(inga, rae, day)).MustSay("Nobody has confirmed yet");
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("Ketamine, 35 mg over 40 minutes").MustSay("Looked at now: it is in, it runs, nothing swells");
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Vein);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Vein);
        await BeginTheInfusionAsync(practice, rae, day);
        await PressureAsksThePrescriberAsync(rae, amara, day);
        await EndEarlyAsync(practice, rae, inga, day);
        await ReleaseAsync(practice, rae, inga, day);
    }

    private static async Task BeginTheInfusionAsync(RunningPractice practice, Visitor rae, DosingDay day)
    {
        var room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bag(practice, minutes: "30"))).MustSay("The plan says over 40 minutes");
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bag(practice, drawn: "0.9"))).MustSay("The time-out was for 35 mg");
        room = await room.SubmitAsync("dose-form", ClinicRoute.Bag(practice));
        room.MustSay("The infusion runs").MustSay("75 mL an hour").MustSay("35 mg in 50 mL").MustSay("the infusion has not ended").MustNotSay("wasted");
        Assert.Equal(0, (await DoseAsync(practice, day)).DoseMicrograms);
        var session = await SessionAsync(practice, day);
        Assert.Equal(session.FirstDoseAt!.Value.AddMinutes(10), session.NextReadingDueAt);
    }

    // A limit that is passed while it runs: pause first, and only the prescriber lets it go on.
    private static async Task PressureAsksThePrescriberAsync(Visitor rae, Visitor amara, DosingDay day)
    {
        var room = await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "182"), ("diastolic", "104"), ("pulse", "92"), ("oxygen", "97"));
        room.MustSay("Pause the infusion, measure again within 2 minutes, and call the prescriber on call").MustSay("The prescriber decides");
        room = await room.SubmitAsync("pause-form", ("pump", "0.001"));
        room.MustSay("The infusion is paused").MustSay("Infusion paused at 0.001 mL");
        (await room.SubmitRefusedAsync("go-on-form", ("pump", "0.001"))).MustSay("The prescriber decides whether it goes on");
        Assert.Null(room.Document.QuerySelector("form [name=answer]"));
        (await (await amara.GetAsync(day.Path)).SubmitAsync("pressure-form", ("answer", nameof(PressureAnswer.Wait)), ("because", "Too high. Lie back, measure again."))).MustSay("wait, and measure again");
        (await (await rae.GetAsync(day.Path)).SubmitRefusedAsync("go-on-form", ("pump", "0.001"))).MustSay("Amara Finch said: wait, and measure again");
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "146"), ("diastolic", "88"), ("pulse", "84"), ("oxygen", "97"));
        await (await amara.GetAsync(day.Path)).SubmitAsync("pressure-form", ("answer", nameof(PressureAnswer.GoOn)), ("because", "Back under 160, no pain, no headache."));
        room = await (await rae.GetAsync(day.Path)).SubmitAsync("go-on-form", ("pump", "0.001"));
        room.MustSay("Infusion went on at 75 mL an hour").MustSay("Amara Finch decided").MustSay("go on");
        (await room.SubmitRefusedAsync("go-on-form", ("pump", "0.001"), ("rate", "90"))).MustSay("That is faster than planned: 75 mL an hour at most");
        (await room.SubmitRefusedAsync("pause-form", ("pump", "51"))).MustSay("The bag holds 50 mL");
    }

    // Stopped before the bag was empty: what went in is what the pump says, to the microgram, and the rest is waste.
    private static async Task EndEarlyAsync(RunningPractice practice, Visitor rae, Visitor inga, DosingDay day)
    {
        await rae.MoveClockAsync(1);
        var room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("end-form", ("pump", "30.003"))).MustSay("It ended before the bag was empty. Write why");
        (await inga.GetAsync($"{day.Path}/end")).MustSay("Not known");
        room = await room.SubmitAsync("end-form", ("pump", "30.003"), ("why", "They asked for it to stop."));
        room.MustSay("21 mg").MustSay("Infusion ended at 30.003 mL").MustSay("They asked for it to stop").MustSay("nobody else has seen it yet");
        (await (await inga.GetAsync(day.Path)).SubmitAsync("I saw 19.997 mL wasted")).MustSay("19.997 mL wasted, seen by Inga Sorrel");
        var dose = await DoseAsync(practice, day);
        Assert.Equal((21_002L, 35_000L, 30_003, 19_997, DoseRoute.Intravenous), (dose.DoseMicrograms, dose.InBagMicrograms!.Value, dose.GivenMicroliters!.Value, dose.WastedMicroliters!.Value, dose.Route));

        // The effect clock has it as it was: a moment before the pause, and the rest afterwards.
        var steps = await practice.LookAsync(db => DoseStep.OfAsync(db.For(Actor.SetUp("test"), practice.Now), dose.PracticeId, [dose.DosingSessionId], CancellationToken.None));
        var given = CourseDoses.Taken([dose], steps, DoseRoute.Intravenous, LozengeResidue.Spat, KnowledgeSet.Embedded);
        Assert.Equal(21.002, given.Sum(d => d.Mg), 0.001);
        Assert.All(given, d => Assert.True(d.InfusionMin > 0));
        (await inga.GetAsync(day.Path)).MustSay("21 mg");
        Assert.Equal([DoseStepKind.Started, DoseStepKind.Paused, DoseStepKind.WentOn, DoseStepKind.Ended], steps[dose.Id].Select(s => s.Kind));
    }

    private static async Task ReleaseAsync(RunningPractice practice, Visitor rae, Visitor inga, DosingDay day)
    {
        var session = await SessionAsync(practice, day);
        Assert.Equal(session.InfusionEndedAt, session.NextReadingDueAt);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "132"), ("diastolic", "82"), ("pulse", "78"), ("oxygen", "98"));
        session = await SessionAsync(practice, day);
        Assert.Equal(session.LastPressureAt!.Value.AddMinutes(30), session.NextReadingDueAt);
        var early = await inga.GetAsync($"{day.Path}/end");
        Assert.Equal("NotMet", early.Document.QuerySelector("[data-item=time-infusion]")!.GetAttribute("data-state"));
        await rae.MoveClockAsync(2);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "79"), ("pulse", "72"), ("oxygen", "98"));
        (await ClinicDay.ReleaseAsync(inga, rae, day)).MustSay("Released, to Jonah Halloway");
        (await inga.GetAsync($"{day.Path}/note")).MustSay("30.003 mL of it in").MustSay("19.997 mL wasted").MustSay("21.002 mg");
    }

    [Theory, EachEngine]
    public async Task A_plan_of_an_infusion_has_its_minutes_and_no_booster(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice, ClinicRoute.Vein.Way);
        (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).MustSay("Six infusions");
        await PlanWalk.DraftAsync(people);
        var medicine = await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine");
        medicine.MustSay("The infusion takes 40 minutes").MustNotSay("booster included");
        Assert.Null(medicine.Document.QuerySelector("[name=booster]"));
        (string, string)[] dose = [("weight", "70"), ("confirm-dose.weight.change", "yes"), ("first", "35"), ("most", "50")];
        (await medicine.SubmitRefusedAsync("medicine", [.. dose, ("infusion", "20")])).MustSay("20 minutes is less than 30 minutes");
        (await medicine.SubmitRefusedAsync("medicine", [.. dose, ("infusion", "")])).MustSay("over how many minutes");
        await medicine.SubmitAsync("medicine", [.. dose, ("infusion", "45")]);
        (await people.Patient.GetAsync("/plan")).MustSay("over 45 minutes");
    }

    private static Task<AdministeredDose> DoseAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().SingleAsync(d => d.DosingSessionId == day.SessionId));

    private static Task<DosingSession> SessionAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingSession>().SingleAsync(s => s.Id == day.SessionId));
}
