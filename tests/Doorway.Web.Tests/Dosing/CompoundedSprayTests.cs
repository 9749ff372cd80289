using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.EffectClock;
using Doorway.Care.Episodes;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The compounded ketamine nasal spray in the clinic, from the decision to the release and the next day, through the same pages.</summary>
public sealed class CompoundedSprayTests
{
    private static readonly (string, string)[] Nose = [(nameof(DayOfQuestion.NoseFree), "yes"), (nameof(DayOfQuestion.NasalMedicine), "no")];
    private static readonly (string, string)[] Left = [("nostril", nameof(Nostril.Left))];
    private static readonly (string, string)[] Right = [("nostril", nameof(Nostril.Right))];

    [Theory, EachEngine]
    public async Task The_compounded_spray_goes_in_spray_by_spray_and_nobody_leaves_before_a_prescriber_has_said_it(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Nose);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var patient = await practice.AsAsync(day.Name);

        (await patient.GetAsync("/plan")).MustSay(ClinicRoute.Nose.OnThePlan).MustSay("5 sprays of 10 mg (0.1 mL of 100 mg/mL), at least 5 minutes apart").MustSay("here and never at home").MustNotSay("lozenge").MustNotSay("muscle");
        (await patient.GetAsync("/preparing/day")).MustSay("Your nose should be free").MustSay("No other spray into the nose for an hour before").MustSay("one spray at a time").MustSay("every 15 minutes after the first spray").MustNotSay("muscle").MustNotSay("two hours at least");
        (await patient.GetAsync("/consents/ketamine")).MustSay("In February 2022 the FDA warned").MustSay("stopped after five people").MustNotSay("muscle");

        await GateAsync(inga, rae, day);
        await SpraysAsync(practice, inga, rae, amara, day);
        await LeavingAsync(inga, rae, amara, day);
        await NextDayAsync(practice, rae, patient, inga, day);
    }

    private static async Task GateAsync(Visitor inga, Visitor rae, DosingDay day)
    {
        await ClinicDay.CheckEquipmentAsync(rae);
        await ClinicDay.MeasureAsync(rae, day);
        var page = await ClinicDay.AskAsync(inga, day);
        page.MustNotSay("certification");
        Assert.All(new[] { "nose-free", "nasal-medicine" }, reason => Assert.Equal("CannotAssess", DayByHand.StateOf(page, reason)));
        page = await ClinicDay.AnswerAsync(inga, day, (nameof(DayOfQuestion.NoseFree), "no"), (nameof(DayOfQuestion.NasalMedicine), "yes"));
        Assert.All(new[] { "nose-free", "nasal-medicine" }, reason => Assert.Equal("NotMet", DayByHand.StateOf(page, reason)));
        page = await ClinicDay.AnswerAsync(inga, day, Nose);
        Assert.All(new[] { "nose-free", "nasal-medicine" }, reason => Assert.Equal("Met", DayByHand.StateOf(page, reason)));
        page.MustSay("Nothing stands in the way of what was asked");
        await page.SubmitAsync("go-form");
    }

    private static async Task SpraysAsync(RunningPractice practice, Visitor inga, Visitor rae, Visitor amara, DosingDay day)
    {
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("Ketamine, 50 mg: 5 sprays of 10 mg (0.1 mL of 100 mg/mL), at least 5 minutes apart").MustSay("the label on the bottle says this strength");
        var room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bottle(practice))).MustSay("The time-out comes before the dose");
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Nose);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Nose);

        room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bottle(practice, strength: "50"))).MustSay("The plan was made for sprays of 10 mg");
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bottle(practice, sprays: "6"))).MustSay("That would be 60 mg in this session");
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Bottle(practice, bottle: "0.6"))).MustSay("The bottle holds less than these sprays");
        room = await room.SubmitAsync("dose-form", ClinicRoute.Bottle(practice));
        room.MustSay("1 of 5 sprays of 10 mg").MustSay("by their own hand, lot N-310").MustSay("Spray 2 of 5 is in").MustSay("10 mg by the label, 1 of 5 sprays so far").MustNotSay("wasted");
        Assert.Null((await inga.GetAsync(day.Path)).Document.QuerySelector("[name=spray-at]"));

        // The plan's minutes lie between two; sooner is not offered, and happened all the same is an incident.
        (await room.SubmitRefusedAsync("spray-form", Right)).MustSay("at least 5 minutes between two sprays");
        room = await room.SubmitAsync("spray-form", [.. Right, ("anyway", "They pressed it twice.")]);
        room.MustSay("2 of 5 sprays").MustSay("An incident was opened").MustSay("One more spray, right");

        // A raised pressure asks the prescriber before the next one.
        await rae.MoveClockAsync(1);
        room = await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "182"), ("diastolic", "104"), ("pulse", "92"), ("oxygen", "97"));
        (await room.SubmitRefusedAsync("spray-form", Left)).MustSay("The prescriber decides whether there is another");
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "136"), ("diastolic", "84"), ("pulse", "80"), ("oxygen", "97"));
        await (await amara.GetAsync(day.Path)).SubmitAsync("pressure-form", ("answer", nameof(PressureAnswer.GoOn)), ("because", "Back to 136/84, no pain."));
        room = await (await rae.GetAsync(day.Path)).SubmitAsync("spray-form", Left);
        room.MustSay("3 of 5 sprays").MustSay("30 mg");

        // Nobody has to take all of them.
        (await (await inga.GetAsync(day.Path)).SubmitRefusedAsync("no-more-form", ("why", ""))).MustSay("Write why");
        room = await (await inga.GetAsync(day.Path)).SubmitAsync("no-more-form", ("why", "They did not want more."));
        room.MustSay("Ended after 3 of 5 sprays").MustSay("They did not want more").MustSay("4.5 mL is left in the bottle").MustSay("0.2 mL wasted; nobody else has seen it yet");
        (await room.SubmitAsync("I saw 0.2 mL wasted")).MustSay("0.2 mL wasted, seen by Inga Sorrel");

        var dose = await DoseAsync(practice, day);
        Assert.Equal((30_000L, 300, 500, 3, true), (dose.DoseMicrograms, dose.GivenMicroliters!.Value, dose.DrawnMicroliters!.Value, dose.SpraysTaken, dose.SelfTaken));
        var steps = await practice.LookAsync(db => DoseStep.OfAsync(db.For(Actor.SetUp("test"), practice.Now), dose.PracticeId, [dose.DosingSessionId], CancellationToken.None));
        Assert.Equal([Nostril.Left, Nostril.Right, Nostril.Left, null], steps[dose.Id].Select(s => s.Nostril));
        Assert.Equal([10.0, 10.0, 10.0], CourseDoses.Taken([dose], steps, DoseRoute.Nasal, LozengeResidue.Spat, KnowledgeSet.Embedded).Select(d => d.Mg));
        (await inga.GetAsync(day.Path)).MustSay("Not validated: a compounded nasal spray");
    }

    // Hours pass, everything on the list is met, and still nobody leaves: no number of minutes is known, and a prescriber has to say it.
    private static async Task LeavingAsync(Visitor inga, Visitor rae, Visitor amara, DosingDay day)
    {
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "134"), ("diastolic", "82"), ("pulse", "78"), ("oxygen", "97"));
        await rae.MoveClockAsync(4);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "78"), ("pulse", "70"), ("oxygen", "98"));
        await ClinicDay.ScoreAsync(rae, day);
        await (await inga.GetAsync($"{day.Path}/end")).SubmitAsync("seen", ("Oriented", "yes"), ("SteadyGait", "yes"), ("NauseaTolerable", "yes"), ("EscortPresent", "yes"), ("ToldNotToDrive", "yes"), ("EmergencyNumbersGiven", "yes"));
        await DayByHand.ScreenAsync(inga, $"{day.Path}/screen/after", "no", "no", "no");
        var end = await inga.GetAsync($"{day.Path}/end");
        end.MustSay("No number is known for this route; the prescriber decides");
        Assert.Equal(["time-other"], end.Document.QuerySelectorAll("[data-item]").Where(i => i.GetAttribute("data-state") != "Met").Select(i => i.GetAttribute("data-item")));
        (await rae.GetAsync($"{day.Path}/recovery")).MustSay("a prescriber says here that they may leave");
        Assert.Null((await rae.GetAsync($"{day.Path}/recovery")).Document.QuerySelector("#judge"));
        (await amara.GetAsync("/today")).MustSay("Say whether they may leave");
        (await (await amara.GetAsync($"{day.Path}/recovery")).SubmitAsync("judge-form")).MustSay("Said at");
        (await amara.GetAsync("/today")).MustNotSay("Say whether they may leave");
        (await (await inga.GetAsync($"{day.Path}/end")).SubmitAsync("release-form", ("releasedTo", ClinicDay.Escort))).MustSay("Released, to Jonah Halloway");
    }

    private static async Task NextDayAsync(RunningPractice practice, Visitor rae, Visitor patient, Visitor inga, DosingDay day)
    {
        (await inga.GetAsync($"{day.Path}/note")).MustSay("3 of 5 sprays").MustSay("0.2 mL wasted");
        await rae.MoveClockAsync(24);
        var check = await patient.GetAsync($"/check-in/mine/{day.SessionId}/day");
        check.MustNotSay("nothing to answer here now");
        await check.SubmitAsync("card", ("answer", "same"));
        var session = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingSession>().SingleAsync(s => s.Id == day.SessionId));
        Assert.Equal((CareSetting.Clinic, DoseRoute.Nasal, SessionEnding.Released), (session.Setting, session.Route, session.Ending!.Value));
        Assert.Equal(EpisodeStage.Treating, (await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().SingleAsync(e => e.Id == session.EpisodeId))).Stage);
    }

    [Theory, EachEngine]
    public async Task What_no_source_gives_is_asked_of_a_prescriber_and_the_dose_is_whole_sprays(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await DosingDay.MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice, ClinicRoute.Nose.Way);
        var outline = await people.Therapist.GetAsync($"{people.Chart}/plan/outline");
        outline.MustSay("Cannot be proposed here: no source gives a number for it");
        (await outline.SubmitRefusedAsync("outline", ("goals", "To sleep."))).MustSay("how many sessions with medicine");
        await PlanWalk.DraftAsync(people, ClinicRoute.Nose.Outline);
        var medicine = await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine");
        medicine.MustSay("A first dose through the nose is 25 to 50 mg").MustSay("What one spray really gives is not known").MustNotSay("booster included");
        Assert.Null(medicine.Document.QuerySelector("[name=booster]"));
        Assert.Equal("5", medicine.Document.QuerySelector("[name=spray-gap]")!.GetAttribute("value"));
        (string, string)[] unlabeled = [("weight", "70"), ("spray-volume", "0.1"), ("most", "60")];
        (string, string)[] dose = [.. unlabeled, ("spray-strength", "100")];
        (await medicine.SubmitRefusedAsync("medicine", [.. unlabeled, ("first", "50"), ("spray-strength", "")])).MustSay("the strength on the label");
        (await medicine.SubmitRefusedAsync("medicine", [.. dose, ("first", "45"), ("reason", "Low.")])).MustSay("45 mg is no whole number of sprays of 10 mg");
        (await medicine.SubmitRefusedAsync("medicine", [.. dose, ("first", "50")])).MustSay("No upper limit of a compounded nasal dose is known").MustSay("cannot be assessed").MustSay("Write why this is right for this patient");
        (await medicine.SubmitRefusedAsync("medicine", [.. dose, ("first", "50"), ("spray-gap", "3")])).MustSay("3 minutes between two sprays; the trials waited 5");
        await medicine.SubmitAsync("medicine", [.. dose, ("first", "50"), ("reason", "No licensed spray was possible.")]);
        (await people.Patient.GetAsync("/plan")).MustSay("5 sprays of 10 mg").MustSay("The FDA warned of that in 2022");
    }

    private static Task<AdministeredDose> DoseAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().SingleAsync(d => d.DosingSessionId == day.SessionId));
}
