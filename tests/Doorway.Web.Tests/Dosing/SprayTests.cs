using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.EffectClock;
using Doorway.Care.Episodes;
using Doorway.Care.Rems;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The licensed esketamine spray in the clinic: what its REMS asks for, from the decision to the filed record, through the same pages.</summary>
public sealed class SprayTests
{
    private static readonly (string, string)[] Resolved = [(nameof(DayOfQuestion.SedationResolved), "yes"), (nameof(DayOfQuestion.DissociationResolved), "yes"), (nameof(DayOfQuestion.BreathingResolved), "yes")];

    [Theory, EachEngine]
    public async Task The_spray_is_gated_taken_device_by_device_watched_for_two_hours_and_its_record_is_filed(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var patient = await practice.AsAsync(day.Name);

        (await patient.GetAsync("/plan")).MustSay(ClinicRoute.Spray.OnThePlan).MustSay("here and never at home").MustNotSay("lozenge").MustNotSay("muscle");
        (await patient.GetAsync("/preparing/day")).MustSay("No drink, not even water, for 30 minutes before").MustSay("No other spray into the nose for an hour before").MustSay("at 40 minutes").MustSay("two hours at least after the first device").MustNotSay("muscle");
        (await patient.GetAsync("/consents/ketamine")).MustSay("Medication Guide").MustNotSay("muscle");

        await GateAsync(practice, inga, rae, amara, day);
        await DevicesAsync(practice, inga, rae, amara, day);
        await WatchAsync(practice, inga, rae, day);
        await FileAsync(practice, inga, rae, day);
    }

    // Nothing of the REMS is assumed: each is missing until somebody who may say so has said it.
    private static async Task GateAsync(RunningPractice practice, Visitor inga, Visitor rae, Visitor amara, DosingDay day)
    {
        await ClinicDay.CheckEquipmentAsync(rae);
        await ClinicDay.MeasureAsync(rae, day);
        var page = await ClinicDay.AskAsync(inga, day);
        Assert.All(new[] { "rems-setting", "rems-enrollment", "prescriber-on-site", "oximeter", "nasal-medicine" }, reason => Assert.Equal("CannotAssess", DayByHand.StateOf(page, reason)));
        page = await ClinicDay.AnswerAsync(inga, day, (nameof(DayOfQuestion.OximeterAtHand), "no"), (nameof(DayOfQuestion.NasalMedicine), "yes"));
        Assert.All(new[] { "oximeter", "nasal-medicine" }, reason => Assert.Equal("NotMet", DayByHand.StateOf(page, reason)));
        await ClinicDay.AnswerAsync(inga, day, SprayDay.Nose);

        (await inga.GetAsync("/clinic")).MustSay("Certification for the esketamine spray");
        var rems = await inga.GetAsync("/practice/rems");
        rems.MustSay("Not on record");
        var certificate = SprayDay.Certificate(practice);
        (await rems.SubmitRefusedAsync("rems", [.. certificate, ("expires", SprayDay.Typed(practice, -400))])).MustSay("It ends after it began");
        await rems.SubmitAsync("rems", [.. certificate, ("expires", SprayDay.Typed(practice, -1))]);
        (await inga.GetAsync($"{day.Path}/ready")).MustSay("The certification ended on");
        (await SprayDay.CertifyAsync(inga, practice)).MustSay("RC-7731");

        Assert.Null((await inga.GetAsync($"/patients/{day.PatientId}/rems")).Document.QuerySelector("[name=enrolled]"));
        (await amara.GetAsync("/today")).MustSay("Enroll the patient for the esketamine spray");
        var enrollment = await amara.GetAsync($"/patients/{day.PatientId}/rems");
        (await enrollment.SubmitRefusedAsync("enroll", ("enrolled", SprayDay.Typed(practice, 0)), ("number", "E-40"))).MustSay("Tick it once you have the form");
        (await SprayDay.EnrollAsync(amara, practice, day)).MustSay("Amara Finch");

        (await inga.GetAsync($"{day.Path}/ready")).MustNotSay("I am on site for this session");
        Assert.Equal("CannotAssess", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "prescriber-on-site"));
        (await (await amara.GetAsync($"{day.Path}/ready")).SubmitAsync("on-site-form")).MustSay("by their own word");
        page = await inga.GetAsync($"{day.Path}/ready");
        Assert.All(new[] { "rems-setting", "rems-enrollment", "prescriber-on-site", "oximeter", "nasal-medicine" }, reason => Assert.Equal("Met", DayByHand.StateOf(page, reason)));
        page.MustSay("Nothing stands in the way of what was asked");
        await page.SubmitAsync("go-form");
    }

    private static async Task DevicesAsync(RunningPractice practice, Visitor inga, Visitor rae, Visitor amara, DosingDay day)
    {
        (await rae.GetAsync($"{day.Path}/time-out")).MustSay("Esketamine, 2 devices of 28 mg, 56 mg").MustSay("Amara Finch, PMHNP is here");
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Spray);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Spray);

        // The prescriber leaves: no device, until one is on site again.
        await (await amara.GetAsync(day.Path)).SubmitAsync("on-site-form");
        (await (await rae.GetAsync(day.Path)).SubmitRefusedAsync("dose-form", ClinicRoute.Devices(practice))).MustSay("No prescriber is on site");
        await (await amara.GetAsync(day.Path)).SubmitAsync("on-site-form");
        var room = await rae.GetAsync(day.Path);
        (await room.SubmitRefusedAsync("dose-form", ClinicRoute.Devices(practice, 3))).MustSay("The time-out was for 56 mg");
        (await room.SubmitRefusedAsync("dose-form", [.. ClinicRoute.Devices(practice).Where(f => f.Item1 != "self"), ("self", "")])).MustSay("The patient sprays it themselves");
        room = await room.SubmitAsync("dose-form", ClinicRoute.Devices(practice));
        room.MustSay("1 of 2 devices of 28 mg, by their own hand, lot SP-118").MustSay("Device 2 of 2 taken");
        var first = await DoseAsync(practice, day);
        Assert.Equal((28_000L, 2), (first.DoseMicrograms, first.Devices!.Value));

        // Five minutes lie between two; sooner is not offered, and happened all the same is an incident.
        (await room.SubmitRefusedAsync("device-form", ("self", "yes"))).MustSay("5 minutes lie between two devices");
        room = await room.SubmitAsync("device-form", ("self", "yes"), ("anyway", "They took it at once."));
        room.MustSay("2 of 2 devices").MustSay("An incident was opened").MustNotSay("Device 3");
        var dose = await DoseAsync(practice, day);
        Assert.Equal((56_000L, true, DoseRoute.NasalEsketamine, "SP-118"), (dose.DoseMicrograms, dose.SelfTaken, dose.Route, dose.LotNumber));
        Assert.NotNull(dose.GivenByStaffMemberId);
        var steps = await practice.LookAsync(db => DoseStep.OfAsync(db.For(Actor.SetUp("test"), practice.Now), dose.PracticeId, [dose.DosingSessionId], CancellationToken.None));
        Assert.Equal((56.0, 1), (CourseDoses.Taken([dose], steps, DoseRoute.NasalEsketamine, LozengeResidue.Spat, KnowledgeSet.Embedded).Sum(d => d.Mg), CourseDoses.Taken([dose], steps, DoseRoute.NasalEsketamine, LozengeResidue.Spat, KnowledgeSet.Embedded).Count));
        (await inga.GetAsync(day.Path)).MustSay("Monitoring record");
        var task = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().SingleAsync(f => f.Kind == FileRemsRecord.Task));
        Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(dose.TakenAt, DosingDay.Zone).DateTime).AddDays(7), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(task.DueAt, DosingDay.Zone).DateTime));
        (await inga.GetAsync("/today")).MustSay("File the monitoring record of a session");
    }

    // The reading of minute 40 is due at minute 40; two hours alone let nobody go.
    private static async Task WatchAsync(RunningPractice practice, Visitor inga, Visitor rae, DosingDay day)
    {
        (await inga.GetAsync($"{day.Path}/monitoring-record")).MustSay("Still missing").MustSay("Blood pressure at 40 minutes").MustSay("56 mg").MustSay("122/78");
        await rae.MoveClockAsync(1);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "138"), ("diastolic", "86"), ("pulse", "80"), ("oxygen", "97"));
        (await rae.GetAsync($"{day.Path}/monitoring-record")).MustSay("138/86");
        var early = await inga.GetAsync($"{day.Path}/end");
        Assert.Equal("NotMet", early.Document.QuerySelector("[data-item=time-esketamine]")!.GetAttribute("data-state"));
        Assert.Equal("CannotAssess", early.Document.QuerySelector("[data-item=sedation-resolved]")!.GetAttribute("data-state"));
        await rae.MoveClockAsync(2);
        await (await rae.GetAsync(day.Path)).SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "80"), ("pulse", "72"), ("oxygen", "98"));
        await ClinicDay.ScoreAsync(rae, day);
        await (await inga.GetAsync($"{day.Path}/end")).SubmitAsync("seen", [("Oriented", "yes"), ("SteadyGait", "yes"), ("NauseaTolerable", "yes"), ("EscortPresent", "yes"), ("ToldNotToDrive", "yes"), ("EmergencyNumbersGiven", "yes"), .. Resolved]);
        await DayByHand.ScreenAsync(inga, $"{day.Path}/screen/after", "no", "no", "no");
        (await (await inga.GetAsync($"{day.Path}/end")).SubmitRefusedAsync("release-form", ("releasedTo", ClinicDay.Escort))).MustSay("in their judgement they may leave");
        Assert.Null((await inga.GetAsync($"{day.Path}/recovery")).Document.QuerySelector("#judge"));
        (await (await rae.GetAsync($"{day.Path}/recovery")).SubmitAsync("judge-form")).MustSay("Said at");
        (await (await inga.GetAsync($"{day.Path}/end")).SubmitAsync("release-form", ("releasedTo", ClinicDay.Escort))).MustSay("Released, to Jonah Halloway");
    }

    private static async Task FileAsync(RunningPractice practice, Visitor inga, Visitor rae, DosingDay day)
    {
        (await rae.GetAsync("/today")).MustSay("Sign the monitoring record of a session");
        var record = await rae.GetAsync($"{day.Path}/monitoring-record");
        (string, string)[] answers =
        [
            ("benzodiazepine", "no"), ("hypnotic", "no"), ("opioid", "no"), ("stimulant", "no"), ("maoi", "no"), ("before", "yes"), ("end", "yes"),
            ("sedation", "yes"), ("sedationFrom", "15"), ("sedationUntil", "70"), ("dissociation", "no"), ("breathing", "no"), ("serious", "no"), ("ready", "95"),
        ];
        (await record.SubmitRefusedAsync("answers", [.. answers, ("signature", "Somebody Else")])).MustSay("Type your own name");
        (await record.SubmitRefusedAsync("answers", [.. answers.Where(a => a.Item1 != "sedationFrom"), ("sedationFrom", ""), ("signature", "Rae Quillon")])).MustSay("in which minute it began");
        record = await record.SubmitAsync("answers", [.. answers, ("signature", "rae  quillon")]);
        record.MustSay("Yes, from minute 15, resolved by minute 70").MustSay("RC-7731").MustSay("E-40").MustSay("7 days left").MustSay("First treatment").MustNotSay("Not charted");
        Assert.Null(record.Document.QuerySelector("[data-missing]"));
        record = await (await inga.GetAsync($"{day.Path}/monitoring-record")).SubmitAsync("file", ("filedOn", SprayDay.Typed(practice, 0)), ("how", nameof(FiledBy.Online)));
        record.MustSay("Filed").MustSay("by Inga Sorrel");
        (await inga.GetAsync("/today")).MustNotSay("File the monitoring record");
        Assert.NotNull((await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().SingleAsync(f => f.Kind == FileRemsRecord.Task))).DoneAt);
    }

    private static Task<AdministeredDose> DoseAsync(RunningPractice practice, DosingDay day)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().SingleAsync(d => d.DosingSessionId == day.SessionId));
}
