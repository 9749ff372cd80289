using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Integration;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Maintenance;

public sealed class ClosureTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task From_the_review_to_the_letter_and_the_question_six_months_on(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var amara = await practice.AsAsync("Amara Finch");
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        var maintenance = $"/patients/{day.PatientId}/maintenance";
        var letter = $"/patients/{day.PatientId}/letter";
        (await inga.GetAsync(maintenance)).MustSay("write down an integration session first");
        await inga.MoveClockAsync(3);
        await IntegrateAsync(practice, inga, day);
        (await amara.GetAsync("/today")).MustSay("Look at session 1, before more medicine");
        var review = (await amara.GetAsync(maintenance)).Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        await (await amara.GetAsync(maintenance)).SubmitAsync(review, ("goOn", "yes"), ("words", "Pressure settled, no harm."));
        var page = await (await inga.GetAsync(maintenance)).SubmitAsync("propose", ("kind", "Close"), ("reasons", "You said it is enough."));
        page.MustSay("has not said anything to it yet");
        var going = await wren.GetAsync("/home");
        going.MustSay("How should it go on?");
        await (await wren.GetAsync("/record/going-on")).SubmitAsync("say", ("words", "I want to stop here, and be well."));
        var asked = await amara.GetAsync(maintenance);
        asked.MustSay("I want to stop here, and be well.");
        await asked.SubmitAsync(asked.Document.QuerySelector("input[name=_handler][value^=decide-]")!.GetAttribute("value")!, ("agrees", "yes"), ("reasons", "I agree."));

        (await inga.GetAsync("/today")).MustSay("Write the closing letter");
        (await inga.GetAsync(maintenance)).MustSay("No plan if it comes back yet: make one with them");
        var draft = (await inga.GetAsync(letter)).MustSay("No plan if it comes back yet: make one with them");
        Assert.Equal("Write the early signs, in the patient’s own words.", (await draft.SubmitRefusedAsync("letter/Give it to the prescriber to read", ("opening", "You came."), ("whatWeDid", "We met."), ("whatChanged", "Much."))).ErrorAt("earlySigns"));
        await draft.SubmitAsync("letter/Give it to the prescriber to read", ("opening", "You came curious and tired."), ("whatWeDid", "We met five times."), ("whatChanged", "You answer the phone again."), ("earlySigns", "Waking before four."), ("closing", "It was an honor."));
        (await wren.GetAsync("/letter")).MustSay("There is no letter yet");
        (await inga.GetAsync(letter)).MustNotSay("Sign and send");
        var reading = await amara.GetAsync(letter);
        reading.MustSay("Waking before four.").MustSay("100 mg").MustSay("988");
        await reading.SubmitAsync("read/Send it back", ("asks", "Name the plan for sleep."));
        (await inga.GetAsync(letter)).MustSay("Name the plan for sleep.");
        await (await inga.GetAsync(letter)).SubmitAsync("letter/Give it to the prescriber to read", ("closing", "Keep the sleep plan. It was an honor."));
        await (await amara.GetAsync(letter)).SubmitAsync("read/I have read it; it may go");

        // What is owed stands before the signature: the note, and the medicine at home.
        (await (await inga.GetAsync(letter)).SubmitRefusedAsync("sign", ("signature", "Inga Sorrel"))).MustSay("The note of session 1 is not signed");
        await (await inga.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("signature", "Inga Sorrel"));
        (await (await inga.GetAsync(letter)).SubmitRefusedAsync("sign", ("signature", "Inga Sorrel"))).MustSay("still at home");
        await (await wren.GetAsync("/medicine")).SubmitAsync("gone", ("goneUnits", "5"), ("way", "TakeBackSite"), ("goneOn", practice.Now.AddDays(-1).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        var signed = await (await inga.GetAsync(letter)).SubmitAsync("sign", ("signature", "Inga Sorrel"));
        signed.MustSay("Corrections are added, never written over.");
        var mine = await wren.GetAsync("/letter");
        mine.MustSay("Dear Wren,").MustSay("You answer the phone again.").MustSay("100 mg").MustSay("No harm written down").MustSay("Read by the prescriber, Amara Finch").MustSay("Seal");
        (await wren.GetAsync("/home")).MustSay("Your letter is here");
        await mine.SubmitAsync("keep");
        (await wren.GetAsync("/home")).MustNotSay("Your letter is here");
        (await wren.GetAsync("/record")).MustSay("Your letter");
        Assert.Equal(EpisodeStage.Closed, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().Where(e => e.PatientId == day.PatientId).Select(e => e.Stage).SingleAsync()));
        (await inga.GetAsync("/today")).MustSay("Ask how it is, 6 months after the end").MustSay("Ask how it is, 12 months after the end");

        var before = (await wren.ReadMailAsync()).Count;
        await wren.MoveClockAsync(24 * 190);
        for (var attempt = 0; attempt < 60 && (await wren.ReadMailAsync()).Count == before; attempt++)
            await Task.Delay(500, TestContext.Current.CancellationToken);
        var link = (await wren.NewestMailToAsync(day.Email)).Link;
        Assert.StartsWith("/measures/", link, StringComparison.Ordinal);
        (await practice.Visitor().GetAsync(link)).MustSay("Question 1 of 16");
        (await inga.GetAsync("/today")).MustSay("days late");
    }

    [Theory, EachEngine]
    public async Task There_is_no_second_day_before_the_prescriber_has_looked_at_the_first(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var amara = await practice.AsAsync("Amara Finch");
        var day = DosingDay.In(practice);
        await inga.MoveClockAsync(1);
        (await inga.GetAsync($"/patients/{day.PatientId}/preparation/day")).MustSay("The prescriber looks at session 1 before there is more medicine");
        var page = await amara.GetAsync($"/patients/{day.PatientId}/maintenance");
        var review = page.Document.QuerySelector("input[name=_handler][value^=review-]")!.GetAttribute("value")!;
        await page.SubmitAsync(review, ("goOn", "no"), ("words", "The pressure needs a look first."));
        (await inga.GetAsync($"/patients/{day.PatientId}/preparation/day")).MustSay("The prescriber wants no more medicine for now");
        await (await amara.GetAsync($"/patients/{day.PatientId}/maintenance")).SubmitAsync(review, ("goOn", "yes"), ("words", "Looked at again: fine."));
        var second = await inga.GetAsync($"/patients/{day.PatientId}/preparation/day");
        await second.MustNotSay("The prescriber").SubmitAsync("day", ("on", practice.Now.AddDays(20).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("at", "10:00 am"));
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/home")).MustSay("Your session:");

        // The go or no-go says how the session stands among the doses so far, by the practice's own limits.
        var ready = $"/patients/{day.PatientId}/sessions/{await practice.LookAsync(db => db.Set<DosingAppointment>().Where(a => a.PatientId == day.PatientId && a.SessionNumber == 2).Select(a => a.Id).SingleAsync())}/ready";
        Assert.Contains("No finding", Page.Words((await inga.GetAsync(ready)).Document.QuerySelector("section[aria-labelledby=found]")!), StringComparison.Ordinal);
        using var director = await practice.AsAsync("Teodora Marsh");
        await (await director.GetAsync("/practice/knowledge/limits/dose.home.spacing")).SubmitAsync("ruling", ("act", "Changed"), ("number", "600"), ("again", "600"), ("reason", "Slower for everybody here."), ("signature", "Teodora Marsh"));
        (await inga.GetAsync(ready)).MustSay("hours after the last dose; at least 600 hours.");
    }

    internal static async Task IntegrateAsync(RunningPractice practice, Visitor inga, DosingDay day)
    {
        var local = TimeZoneInfo.ConvertTime(practice.Now.AddMinutes(-5), TimeZoneInfo.FindSystemTimeZoneById("America/Denver"));
        await (await inga.GetAsync($"{day.Path}/integration")).SubmitAsync("integration", ("on", local.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("from", local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            ("length", "50"), ("note", "The coat, and what it means."), ("signature", "Inga Sorrel"));
    }
}
