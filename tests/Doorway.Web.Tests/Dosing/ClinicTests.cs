using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>An injection into a muscle in the clinic, from the decision to the release, through the same pages as a lozenge at home.</summary>
public sealed class ClinicTests
{
    [Theory, EachEngine]
    public async Task A_clinic_patient_walks_from_the_decision_to_the_release_to_their_escort(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var patient = await practice.AsAsync(day.Name);

        (await patient.GetAsync("/plan")).MustSay("given into a muscle").MustSay("An adult whom you name takes you home").MustNotSay("lozenge");
        (await patient.GetAsync("/medicine")).MustSay("The clinic keeps it");
        (await patient.GetAsync("/preparing/day")).MustSay("27 Larkspur Lane").MustSay("Jonah Halloway comes in to fetch you").MustSay("No food for six hours before").MustSay("every 15 minutes").MustNotSay("locked box");
        (await rae.GetAsync("/today")).MustSay("readings before the go").MustSay("Amara Finch, PMHNP on call");
        (await rae.GetAsync($"/patients/{day.PatientId}")).MustSay(day.Name).MustNotSay("Notes").MustNotSay("Intake").MustNotSay("Plan");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await rae.TryGetAsync($"/patients/{day.PatientId}/notes")).Status);

        var page = await ClinicDay.BeginAsync(inga, rae, day);
        page.MustSay("Nobody has confirmed yet").MustNotSay("Lozenges");
        Assert.Equal(EpisodeStage.Treating, await StageAsync(practice, day));

        // Before the time-out nobody gives anything; after one of two neither.
        var room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice))).MustSay("The time-out comes before the dose");
        (await ClinicDay.TimeOutAsync(rae, day)).MustSay("Rae Quillon confirmed").MustSay("Waits for the other person");
        (await (await rae.GetAsync(day.Path)).SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice))).MustSay("The time-out has one of two: Rae Quillon");
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("You have confirmed");
        await ClinicDay.TimeOutAsync(inga, day);

        // The therapist is one of the two and still does not give it; more than both looked at is not given.
        (await (await inga.GetAsync(day.Path)).SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice))).MustSay("A prescriber or a session monitor gives this medicine");
        room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice, "0.9"))).MustSay("The time-out was for 35 mg");
        (await room.SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice, "1.2"))).MustSay("More was given than was drawn up");
        room = await room.SubmitAsync("dose-form", ClinicDay.Vial(practice));
        room.MustSay("0.7 mL of 50 mg/mL, lot K-2201, into a muscle").MustSay("nobody else has seen it yet").MustSay("35 mg, 0.5 mg/kg").MustNotSay("I saw 0.3 mL wasted");
        (await (await inga.GetAsync(day.Path)).SubmitAsync("I saw 0.3 mL wasted")).MustSay("0.3 mL wasted, seen by Inga Sorrel");

        await ReadingsFollowTheIntervalAsync(practice, rae, day);
        (await inga.GetAsync($"{day.Path}/end")).MustSay("Modified Aldrete 9 or more").MustNotSay("chaperone");
        page = await ClinicDay.ReleaseAsync(inga, rae, day);
        page.MustSay("Released, to Jonah Halloway");
        var kept = await DoseAsync(practice, day);
        Assert.Equal((35_000L, DoseRoute.Intramuscular, "K-2201", false, 300), (kept.DoseMicrograms, kept.Route, kept.LotNumber, kept.SelfTaken, kept.WastedMicroliters));
        Assert.NotEqual(kept.GivenByStaffMemberId, kept.SecondStaffMemberId);
        Assert.NotNull(kept.SecondStaffMemberId);
        await OnToMaintenanceAsync(practice, inga, patient, day);
    }

    // The note, the talk, the prescriber's look, and how it goes on: the same pages as after a session at home.
    private static async Task OnToMaintenanceAsync(RunningPractice practice, Visitor inga, Visitor patient, DosingDay day)
    {
        (await inga.GetAsync($"{day.Path}/note")).MustSay("into a muscle, 0.7 mL of 50 mg/mL, lot K-2201, 0.3 mL wasted").MustSay("Time-out, Rae Quillon: 35 mg");
        await (await inga.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("signature", "Inga Sorrel"));
        await inga.MoveClockAsync(3);
        await Maintenance.ClosureTests.IntegrateAsync(practice, inga, day);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var maintenance = $"/patients/{day.PatientId}/maintenance";
        var looked = await amara.GetAsync(maintenance);
        await looked.SubmitAsync(looked.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!, ("goOn", "yes"), ("words", "Readings and scores read."));
        await (await inga.GetAsync(maintenance)).SubmitAsync("propose", ("kind", "Taper"), ("reasons", "Farther apart from here."));
        var asked = await amara.GetAsync(maintenance);
        await asked.SubmitAsync(asked.Document.QuerySelector("input[name=_handler][value^=decide-]")!.GetAttribute("value")!, ("agrees", "yes"), ("reasons", "I agree."));
        Assert.Equal(EpisodeStage.Maintaining, await StageAsync(practice, day));
        (await patient.GetAsync("/home")).MustNotSay("lozenge");
    }

    // Fifteen minutes after the dose a reading is due, and its absence is a condition.
    private static async Task ReadingsFollowTheIntervalAsync(RunningPractice practice, Visitor rae, DosingDay day)
    {
        await rae.MoveClockAsync(1);
        (await rae.GetAsync(day.Path)).MustSay("A reading is more than 10 minutes late");
        var room = await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "148"), ("diastolic", "88"), ("pulse", "84"), ("oxygen", "97"));
        room.MustSay("Over: A reading is more than 10 minutes late").MustSay("after the dose every 15 minutes");
        var session = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingSession>().SingleAsync(s => s.Id == day.SessionId));
        Assert.Equal(session.LastPressureAt!.Value.AddMinutes(15), session.NextReadingDueAt);
        await rae.MoveClockAsync(1);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "126"), ("diastolic", "80"), ("pulse", "74"), ("oxygen", "98"));
    }

    [Theory, EachEngine]
    public async Task The_gate_of_the_clinic_names_what_is_missing_and_what_happened_all_the_same_is_an_incident(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);

        // Something missing is written down as missing, and the gate says no.
        (await (await rae.GetAsync("/clinic")).SubmitRefusedAsync("equipment", ("there", "oxygen"))).MustSay("Write what is missing");
        await (await rae.GetAsync("/clinic")).SubmitAsync("equipment", ("there", "oxygen"), ("missing", "The defibrillator is away for its battery; fetched by noon."));
        var before = await inga.GetAsync($"{day.Path}/ready");
        Assert.Equal("CannotAssess", DayByHand.StateOf(before, "room"));
        var page = await ClinicDay.AskAsync(inga, day, (nameof(DayOfQuestion.EscortConfirmed), ""), (nameof(DayOfQuestion.SecondPersonOnDuty), "no"));
        Assert.Equal(("CannotAssess", "CannotAssess", "NotMet", "Met"), (DayByHand.StateOf(page, "equipment"), DayByHand.StateOf(page, "escort"), DayByHand.StateOf(page, "second-person"), DayByHand.StateOf(page, "room")));
        Assert.Null(DayByHand.StateOf(page, "chaperone"));
        Assert.Null(DayByHand.StateOf(page, "medicine-in-hand"));
        Assert.NotNull(page.Document.QuerySelector("#go-form-send-why-not"));

        // It was given all the same: written down, with an incident, by whoever says so.
        page = await (await inga.GetAsync($"{day.Path}/anyway")).SubmitAsync("anyway-form", [.. ClinicDay.Vial(practice), ("what", "Given before anybody had gone through the list.")]);
        page.MustSay("0.7 mL of 50 mg/mL").MustSay("An incident was opened");
        var kinds = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Incident>().Where(i => i.DosingSessionId == day.SessionId).Select(i => i.Kind).ToListAsync());
        Assert.Equal([IncidentKind.TakenWithoutGo, IncidentKind.WithoutTimeOut], kinds.Order());
        Assert.Null((await DoseAsync(practice, day)).GivenByStaffMemberId);
        // What staff did is no fact about the patient.
        var facts = (await inga.GetAsync($"/patients/{day.PatientId}/exposure")).Document.QuerySelector("[data-misuse]")!;
        Assert.Null(facts.QuerySelector("[data-fact=TakenOutsideTheGo]"));
    }

    [Theory, EachEngine]
    public async Task A_pressure_that_rises_after_the_go_asks_the_prescriber_before_the_dose(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await ClinicDay.BeginAsync(inga, rae, day);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "152"), ("diastolic", "88"), ("pulse", "80"), ("oxygen", "98"));
        (await inga.GetAsync(day.Path)).MustSay("The prescriber decides before the dose").MustNotSay("I, Inga Sorrel, decide this");
        (await (await rae.GetAsync($"{day.Path}/time-out")).SubmitRefusedAsync("time-out", [.. ClinicRoute.Muscle.Lines.Select(l => (l, "yes"))])).MustSay("Systolic pressure above 140: 152").MustSay("signed in as themselves");

        var room = await amara.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("pressure-form", ("answer", nameof(PressureAnswer.GoOn)), ("because", ""))).MustSay("Write why");
        await room.SubmitAsync("pressure-form", ("answer", nameof(PressureAnswer.NoMoreToday)), ("because", "Not today."));
        (await (await rae.GetAsync($"{day.Path}/time-out")).SubmitRefusedAsync("time-out", [.. ClinicRoute.Muscle.Lines.Select(l => (l, "yes"))])).MustSay("Amara Finch said: no more medicine today");
        await (await amara.GetAsync(day.Path)).SubmitAsync("pressure-form", ("answer", nameof(PressureAnswer.GoOn)), ("because", "Known white coat; 152 after the stairs."));
        (await ClinicDay.TimeOutAsync(rae, day)).MustSay("Rae Quillon confirmed");

        // A new reading asks anew; what is given all the same is an incident.
        await ClinicDay.TimeOutAsync(inga, day);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "158"), ("diastolic", "94"), ("pulse", "82"), ("oxygen", "98"));
        (await (await rae.GetAsync(day.Path)).SubmitRefusedAsync("dose-form", ClinicDay.Vial(practice))).MustSay("The prescriber decides before the dose");
        (await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", [.. ClinicDay.Vial(practice), ("anyway", "It was in before anybody looked up.")])).MustSay("An incident was opened");
    }

    [Theory, EachEngine]
    public async Task A_session_monitor_opens_the_emergency_card_and_writes_harm_down(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        await ClinicDay.BeginAsync(inga, rae, day);
        var room = await rae.GetAsync(day.Path);
        room.MustSay("Emergency card").MustSay("Write down an adverse event").MustNotSay("What the go rested on");
        (await rae.GetAsync($"{day.Path}/emergency")).MustSay("911");
        var written = await (await rae.GetAsync($"{day.Path}/adverse-event")).SubmitAsync("harm-form", ("kind", "nausea"), ("grade", "Mild"), ("what", "Retched twice."), ("actions", "A bowl, and lying on the side."));
        written.MustSay("Adverse event: Nausea or vomiting, mild");
        (await rae.GetAsync($"{day.Path}/adverse-event")).MustSay("Retched twice").MustNotSay("It goes on");
    }

    [Theory, EachEngine]
    public async Task A_yes_for_the_clinic_is_none_for_home_and_an_escort_is_needed_for_a_day(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice, ClinicRoute.Muscle.Way);
        (await people.Prescriber.GetAsync($"{people.Chart}/clearance")).MustSay("Asked for: an injection into a muscle, in the clinic").MustNotSay("Judge another way");
        (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).MustSay("Into a muscle in the clinic, with a therapist in the room");
        await ClinicDay.PlanAsync(people, ClinicRoute.Muscle);
        var plan = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<TreatmentPlan>().SingleAsync(p => p.PatientId == people.PatientId));
        Assert.Equal((CareSetting.Clinic, DoseRoute.Intramuscular), (plan.Setting, plan.Route));
        Assert.Equal(EpisodeStage.Preparing, await people.StageAsync());
        (await people.Prescriber.GetAsync($"{people.Chart}/medicine/order")).MustSay("There is no order to a pharmacy");
        (await people.Patient.GetAsync("/home")).MustSay("Say who takes you home");
        await PlanWalk.RecordSessionAsync(people);
        (await people.Therapist.GetAsync($"{people.Chart}/preparation")).MustSay("somebody who takes them home");
    }

    [Theory, EachEngine]
    public async Task What_was_judged_for_home_is_not_signed_once_the_course_is_meant_for_the_clinic(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(amara);
        var judged = await amara.GetAsync($"{walk.Chart}/clearance");
        judged.MustSay("Asked for: a lozenge, at home");
        (await (await amara.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("way", ("way", ClinicRoute.Muscle.Way))).MustSay("Asked for: an injection into a muscle, in the clinic");
        (await judged.SubmitRefusedAsync("decision", ("decision", "NotNow"), ("reason", "Not yet."), ("change", "Time."))).MustSay("This course is meant to be an injection into a muscle, in the clinic");
    }

    private static Task<AdministeredDose> DoseAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().SingleAsync(d => d.DosingSessionId == day.SessionId));

    private static Task<EpisodeStage> StageAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().Where(e => e.PatientId == day.PatientId).Select(e => e.Stage).SingleAsync());
}
