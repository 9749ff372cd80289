using System.Globalization;
using System.Net;
using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.WorkUp;

/// <summary>The letter to another doctor, and the state's record of prescriptions.</summary>
public sealed class WorkUpPaperTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_prescriber_signs_the_request_for_a_clearance_and_it_stays_as_it_left(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var request = await WorkUpWalk.AskAsync(inga, walk, WorkUpKind.ClearanceLetter, 9, "", nameof(WorkUpWay.OtherDoctor), "Dr. Hollis Kemp, Aspen Primary Care", "720-555-0188");
        (await request.FollowAsync("The letter to the other doctor")).MustSay("A prescriber writes this letter");
        var form = await amara.GetAsync($"{request.Path}/letter");
        // Only what a label says here; a proposal and the age are no question to another doctor.
        form.MustSay("Aneurysm").MustSay("Bleeding in the brain").MustNotSay("65 or older").MustNotSay("Sleep apnea");
        (await form.SubmitRefusedAsync("letter", ("knows", "yes"), ("signature", "Amara Finch"))).MustSay("Choose what you ask about, or write your question.");
        (await form.SubmitRefusedAsync("letter", ("warnings", "CV-01"), ("signature", "Amara Finch"))).MustSay("Speak with the patient first");
        var letter = await form.SubmitAsync("letter", ("warnings", "CV-01"), ("warnings", "CV-03"), ("question", "Was the tracing of spring in order?"), ("knows", "yes"), ("signature", "Amara Finch"));
        letter.MustSay("Dr. Hollis Kemp, Aspen Primary Care").MustSay("720-555-0188").MustSay(walk.Name).MustSay("born ").MustSay("a lozenge, at home").MustSay("Larkspur House, ").MustSay("Was the tracing of spring in order?")
            .MustSay("Aneurysm of the aorta").MustSay("Bleeding in the brain").MustNotSay("Arteriovenous").MustSay("Your answer").MustSay("Name, signature, date:").MustSay("not FDA-approved").MustSay("Seal ").MustNotSay("Before we decide.");
        (await inga.GetAsync(letter.Address.PathAndQuery)).MustSay("Was the tracing of spring in order?");
        (await (await inga.GetAsync($"{walk.Chart}/documents")).MustSay("Request for a clearance, to Dr. Hollis Kemp").FollowAsync("Request for a clearance, to Dr. Hollis Kemp, Aspen Primary Care")).MustSay("Your answer");
        (await walk.Patient.GetAsync("/record/print")).MustSay("Was the tracing of spring in order?");
        Assert.Equal(HttpStatusCode.Forbidden, (await walk.Patient.TryGetAsync(letter.Address.PathAndQuery)).Status);
        // Of a test there is no letter.
        var ecg = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg);
        (await amara.GetAsync($"{ecg.Path}/letter")).MustSay("No letter here");
    }

    [Theory, EachEngine]
    public async Task A_look_at_the_state_record_has_who_when_where_a_finding_and_the_day_to_look_again(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var list = await amara.GetAsync($"{walk.Chart}/work-up");
        list.MustSay("Nobody has written down that they looked.");
        (await list.SubmitRefusedAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"), ("pdmp-finding", "SomethingToTalkAbout"))).MustSay("Write what there is to talk about");
        (await list.SubmitRefusedAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"))).MustSay("Choose what you found.");
        (await list.SubmitRefusedAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"), ("pdmp-finding", "NothingOfNote"), ("again", WorkUpWalk.Day(practice, 0)))).MustSay("It comes after the day on which you looked.");
        var kept = await list.SubmitAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"), ("pdmp-finding", "SomethingToTalkAbout"), ("pdmp-words", "Two names on the sedatives."), ("again", WorkUpWalk.Day(practice, 3)));
        kept.MustSay("Something to talk about, Colorado, looked at on").MustSay("by Amara Finch, PMHNP").MustSay("Two names on the sedatives.").MustSay("look again from");
        (await amara.GetAsync("/today")).MustNotSay("Look at the state prescription record again");
        await amara.MoveClockAsync(96);
        (await amara.GetAsync("/today")).MustSay("Look at the state prescription record again");
        await (await amara.GetAsync($"{walk.Chart}/work-up")).SubmitAsync("pdmp-check", ("looked", WorkUpWalk.Day(practice, 0)), ("pdmp-state", "CO"), ("pdmp-finding", "NothingOfNote"));
        (await amara.GetAsync("/today")).MustNotSay("Look at the state prescription record again");
        // The newest one was on the wrong chart: the day of the one before holds again.
        var page = await amara.GetAsync($"{walk.Chart}/work-up");
        (await page.SubmitAsync(page.Document.QuerySelectorAll("input[name=_handler]").Select(h => h.GetAttribute("value")!).First(h => h.StartsWith("pdmp-aside-", StringComparison.Ordinal)))).MustSay("entered in error");
        (await amara.GetAsync("/today")).MustSay("Look at the state prescription record again");
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"{walk.Chart}/work-up")).MustNotSay("sedatives");
    }

    [Theory, EachEngine]
    public async Task The_evaluation_asks_for_a_finding_with_the_day(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (string, string)[] visit = [("met", "LiveVideo"), ("identity", "PhotoIdOnVideo"), ("state", "CO"), ("findings", "Clear.")];
        var form = await amara.GetAsync($"{walk.Chart}/evaluation");
        (await form.SubmitRefusedAsync("evaluation", [.. visit, ("pdmp", WorkUpWalk.Day(practice, 0))])).MustSay("Choose what you found.");
        (await form.SubmitRefusedAsync("evaluation", [.. visit, ("pdmp-finding", "NothingOfNote")])).MustSay("Write the day on which you looked.");
        Assert.Empty(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<EvaluationVisit>().Where(v => v.PatientId == walk.PatientId).ToListAsync()));
        await form.SubmitAsync("evaluation", [.. visit, ("pdmp", WorkUpWalk.Day(practice, 0)), ("pdmp-finding", "NothingOfNote")]);
        var list = await amara.GetAsync($"{walk.Chart}/work-up");
        list.MustSay("Nothing of note, Colorado").MustNotSay("no finding was written down");
        Assert.Single(list.Document.QuerySelectorAll("[data-pdmp]"));
        var check = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<PdmpCheck>().SingleAsync(c => c.PatientId == walk.PatientId));
        Assert.Equal(DateOnly.Parse(WorkUpWalk.Day(practice, 0), CultureInfo.InvariantCulture), check.LookedOn);
    }
}
