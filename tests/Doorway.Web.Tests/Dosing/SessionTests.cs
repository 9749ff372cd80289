using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

public sealed class SessionTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_session_is_charted_by_hand_from_the_dose_to_the_release(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, patient);
        page.MustSay("Tell me it will pass.").MustSay("Hold my hand if I reach out").MustNotSay("A hand on my shoulder");

        // More than agreed is not taken from the page; what was agreed is.
        (await page.SubmitRefusedAsync("dose-form", ("units", "12"), ("taken", patient.Ago(130)))).MustSay("Agreed is 200 mg at most");
        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(130)));
        page.MustSay("100 mg, 1.43 mg/kg").MustSay("2:10");
        // The agreed window has gone by: the booster is not offered, and only what happened is written down.
        Assert.Null(page.Document.QuerySelector("input[value=booster-form]"));
        (await page.SubmitRefusedAsync("more-form", ("units", "2"))).MustSay("The booster was agreed for 30 to 60 minutes");
        page = await page.SubmitAsync($"hold-{await DoseIdAsync(practice, patient)}", ("hold", "11"), ("residue", "Spat"));
        page.MustSay("held 11 min, spat out");

        page = await page.SubmitAsync("tap/Fear, settled");
        page = await page.SubmitAsync("tap/Hold my hand if I reach out");
        page = await page.SubmitAsync("phase/Easing");
        page = await page.SubmitAsync("words", ("said", "The ceiling is kind."));
        page.MustSay("“The ceiling is kind.”");
        var undo = page.Document.QuerySelector("form.undo-form input[name=_handler]")!.GetAttribute("value")!;
        page = await page.SubmitAsync(undo);
        page.MustSay("taken back").MustSay("“The ceiling is kind.”");

        (await page.SubmitRefusedAsync("signs-form", ("systolic", "999"))).MustSay("is not possible");
        (await page.SubmitRefusedAsync("signs-form", ("systolic", "120"))).MustSay("A blood pressure has two numbers");
        page = await page.SubmitAsync("signs-form", ("systolic", "168"), ("diastolic", "98"), ("pulse", "88"), ("measured", patient.Ago(60)));
        page.MustSay("Systolic pressure is 160 or more").MustSay("Inga Sorrel’s.");
        page = await page.SubmitAsync(page.Document.QuerySelector("input[name=_handler][value^=have-]")!.GetAttribute("value")!);
        page.MustSay("Inga Sorrel has it.");
        page = await page.SubmitAsync("signs-form", ("systolic", "124"), ("diastolic", "80"), ("pulse", "72"));
        page.MustNotSay("Inga Sorrel has it.").MustSay("Over: Systolic pressure is 160 or more");

        page = await (await page.FollowAsync("Write down an adverse event")).SubmitAsync("harm-form", ("kind", "nausea"), ("grade", "Mild"), ("what", "Nausea for ten minutes"), ("actions", "Ginger, watched"));
        page.MustSay("Adverse event: Nausea or vomiting, mild");
        await ReleaseAsync(inga, patient);
        var session = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<DosingSession>().SingleAsync(s => s.Id == patient.SessionId));
        Assert.Equal((SessionEnding.Released, "Jonah Halloway"), (session.Ending, session.ReleasedToName));
    }

    private static async Task ReleaseAsync(Visitor inga, DosingDay patient)
    {
        var end = await inga.GetAsync($"{patient.Path}/end");
        Assert.NotNull(end.Document.QuerySelector("#release-form-send-why-not"));
        end = await end.SubmitAsync("seen", ("Oriented", "yes"), ("SteadyGait", "yes"), ("BackToUsual", "yes"), ("NauseaTolerable", "yes"), ("ChaperonePresent", "yes"), ("ToldNotToDrive", "yes"), ("EmergencyNumbersGiven", "yes"));
        await DayByHand.ScreenAsync(inga, $"{patient.Path}/screen/after", "no", "no", "no");
        end = await inga.GetAsync($"{patient.Path}/end");
        await end.SubmitRefusedAsync("release-form");
        var page = await end.SubmitAsync("release-form", ("releasedTo", "Jonah Halloway"));
        page.MustSay("Released, to Jonah Halloway");
        Assert.Null(page.Document.QuerySelector("input[value=dose-form]"));
    }

    [Theory, EachEngine]
    public async Task A_booster_that_was_not_agreed_is_refused_and_can_be_written_down_as_what_happened(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine, new DayIs { BoosterAgreed = false });
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, patient);
        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(40)));
        page.MustSay("None was agreed");
        (await page.SubmitRefusedAsync("more-form", ("units", "2"))).MustSay("No booster was agreed beforehand");
        page = await page.SubmitAsync("more-form", ("units", "2"), ("anyway", "They took half a lozenge more"));
        page.MustSay("150 mg").MustSay("An incident was opened");
        Assert.Equal([IncidentKind.BoosterNotAgreed], await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Incident>().Where(i => i.PatientId == patient.PatientId).Select(i => i.Kind).ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task The_agreed_booster_stands_in_its_window_and_a_no_stays_a_no(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, patient);
        page = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(40)));
        (await page.SubmitRefusedAsync("booster-form", ("units", "4"))).MustSay("Agreed is a booster of 50 mg at most");
        var declined = await page.SubmitAsync("decline-form");
        declined.MustSay("Booster declined");
        Assert.Null(declined.Document.QuerySelector("input[value=booster-form]"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await page.TrySubmitAsync("booster-form", ("units", "2"))).Status);
        (await declined.SubmitRefusedAsync("more-form", ("units", "2"))).MustSay("A no stays a no for today");
        Assert.Single(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().Where(d => d.PatientId == patient.PatientId).ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task A_threat_to_life_opens_the_card_at_once_with_the_number_and_the_address(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var card = await (await DayByHand.BeginAsync(inga, patient)).SubmitAsync("threat-form/Does not respond");
        Assert.Equal($"{patient.Path}/emergency", card.Address.AbsolutePath);
        card.MustSay("720-555-0144").MustSay(DayByHand.Address).MustSay("Ask the chaperone to call 911 now");
        (await inga.GetAsync(patient.Path)).MustSay("The person does not respond");
    }

    [Theory, EachEngine]
    public async Task The_patients_one_door_reaches_the_therapist_and_after_thirty_seconds_the_prescriber(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, patient);
        using var wren = await practice.AsAsync(patient.Name);
        (await wren.GetAsync("/home")).MustSay("Your session");
        var door = await wren.GetAsync("/session");
        Assert.Equal("Inga is with you.", door.Document.QuerySelector("h1 span:last-child")?.TextContent);
        Assert.Single(door.Document.QuerySelectorAll("button"));
        door = await door.SubmitAsync("someone");
        door = await door.SubmitAsync("someone");
        (await inga.GetAsync(patient.Path)).MustSay("The patient wants someone");
        Assert.Single(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Alarm>().Where(a => a.DosingSessionId == patient.SessionId).ToListAsync()));

        using var amara = await practice.AsAsync("Amara Finch");
        (await amara.GetAsync("/today")).MustNotSay("An alarm in a session has no answer yet");
        await amara.MoveClockAsync(1);
        var room = await (await amara.GetAsync("/today")).MustSay("An alarm in a session has no answer yet").FollowAsync("An alarm in a session has no answer yet");
        await room.SubmitAsync("I have it");
        (await inga.GetAsync(patient.Path)).MustSay("Amara Finch has it.");
    }

    [Theory, EachEngine]
    public async Task A_reading_that_was_asked_for_and_does_not_come_is_an_alarm(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await (await DayByHand.BeginAsync(inga, patient)).SubmitAsync("expect", ("minutes", "5"));
        page.MustNotSay("A reading is more than");
        await inga.MoveClockAsync(1);
        page = await inga.GetAsync(patient.Path);
        page.MustSay("A reading is more than 10 minutes late");
        page = await page.SubmitAsync("signs-form", ("systolic", "120"), ("diastolic", "80"));
        page.MustSay("Over: A reading is more than 10 minutes late").MustSay("None is due");
    }

    private static Task<Guid> DoseIdAsync(RunningPractice practice, DosingDay patient)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().Where(d => d.PatientId == patient.PatientId).Select(d => d.Id).SingleAsync());
}
