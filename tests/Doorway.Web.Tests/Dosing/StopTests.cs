using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>The patient says stop in a session: no more medicine, no touch, and care goes on.</summary>
public sealed class StopTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task Somebody_who_says_stop_gets_no_booster_and_no_touch_and_ends_in_their_own_time(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await DayByHand.BeginAsync(inga, patient);
        var open = await page.SubmitAsync("dose-form", ("units", "4"), ("taken", patient.Ago(40)));
        Assert.NotNull(open.Document.QuerySelector("input[value=booster-form]"));
        Assert.NotNull(open.Document.QuerySelector("button[value='touch:hand']"));

        Assert.Equal("Write down what they said.", (await open.SubmitRefusedAsync("stop", ("stopped", " "))).ErrorAt("stopped"));
        var stopped = await open.SubmitAsync("stop", ("stopped", "I want to stop now."));
        stopped.MustSay("They have taken their consent back.").MustSay("Consent taken back: “I want to stop now.”").MustSay("watching and care go on");
        Assert.Null(stopped.Document.QuerySelector("input[value=booster-form]"));
        Assert.Null(stopped.Document.QuerySelector("button[value='touch:hand']"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await open.TrySubmitAsync("booster-form", ("units", "2"))).Status);
        (await stopped.SubmitRefusedAsync("more-form", ("units", "2"))).MustSay("The patient has taken their consent back");
        Assert.Single(await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AdministeredDose>().ToListAsync()));

        // What is watched and marked goes on, and so does the ending by the list.
        await stopped.SubmitAsync("tap/Tears");
        await stopped.SubmitAsync("signs-form", ("systolic", "132"), ("diastolic", "84"), ("pulse", "78"));
        await inga.MoveClockAsync(2);
        await (await inga.GetAsync(patient.Path)).SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "80"), ("pulse", "72"));
        (await HeldSession.EndAsync(inga, patient)).MustSay("Released, to Jonah Halloway");
        (await inga.GetAsync("/today")).MustSay("Phone them: a consent was taken back").MustSay("Sign the note of session 1");
        (await inga.GetAsync($"{patient.Path}/note")).MustSay("Consent taken back");
    }

    [Theory, EachEngine]
    public async Task Stop_before_the_dose_leaves_no_dose_to_give_and_ends_without_one(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await (await DayByHand.BeginAsync(inga, patient)).SubmitAsync("stop", ("stopped", "Not today, please."));
        Assert.Null(page.Document.QuerySelector("input[value=dose-form]"));
        (await page.SubmitRefusedAsync("more-form", ("units", "4"))).MustSay("The patient has taken their consent back");
        (await DayByHand.StopAsync(inga, patient)).MustSay("Stopped before the dose");
        using var wren = await practice.AsAsync(patient.Name);
        (await wren.GetAsync("/consents")).MustSay("Taken back");
    }

    [Theory, EachEngine]
    public async Task What_was_taken_after_a_stop_is_written_down_and_opens_an_incident(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await (await DayByHand.BeginAsync(inga, patient)).SubmitAsync("stop", ("stopped", "Stop."));
        page = await page.SubmitAsync("more-form", ("units", "4"), ("anyway", "They took one while I turned to the door"));
        page.MustSay("Taken: 100 mg").MustSay("An incident was opened");
    }
}
