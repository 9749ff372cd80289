using Doorway.Care.Episodes;
using Doorway.Care.Screening.Clearance;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

public sealed class SettledAnswerTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    private const string Vessels = "Has anyone found one of these in your blood vessels";

    [Theory, EachEngine]
    public async Task What_the_patient_left_open_is_asked_again_and_the_clearance_follows(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice, "Are you pregnant", Vessels);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("two facts are missing");
        Assert.NotNull(clearance.Document.QuerySelector("input[name=decision][value=Clear]")!.GetAttribute("disabled"));
        (await prescriber.GetAsync($"{walk.Chart}/evaluation")).MustSay("2 answers of the intake are open");

        var open = await (await prescriber.GetAsync($"{walk.Chart}/evaluation/answers")).MustSay("2 of 2 still to ask").MustSay("Not sure: not known")
            .SubmitAsync("settle", ("pregnant", "no"), ("pregnant-how", "Test of today is negative."), ("vessels", "none"), ("vessels-how", "Asked one by one; none."));
        open.MustSay("0 of 2 still to ask").MustSay("Amara Finch, PMHNP");
        clearance = (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No finding in what was asked").MustSay("“Test of today is negative.”");
        Assert.Null(clearance.Document.QuerySelector("input[name=decision][value=Clear]")!.GetAttribute("disabled"));
        // The patient's own answer stays where it is.
        (await prescriber.GetAsync($"{walk.Chart}/intake")).MustSay("Not sure: not known").MustSay("Asked one by one; none.");
    }

    [Theory, EachEngine]
    public async Task What_is_heard_makes_its_finding_and_a_correction_takes_its_place(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice, Vessels);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var path = $"{walk.Chart}/evaluation/answers";
        await (await prescriber.GetAsync(path)).SubmitAsync("settle", ("vessels", "aneurysm"), ("vessels-how", "Found in a scan of 2019."));
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("Stopped by the label: one finding");
        await (await prescriber.GetAsync(path)).SubmitAsync("settle", ("vessels", "none"), ("vessels-how", "The scan read again: it was a cyst."));
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustNotSay("Stopped by the label: one finding");
        Assert.Equal(2, await practice.LookAsync(db => db.Set<SettledAnswer>().CountAsync(a => a.PatientId == walk.PatientId)));
    }

    [Theory, EachEngine]
    public async Task How_it_was_asked_must_be_written_and_what_was_typed_stays(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice, Vessels);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        var refused = await (await prescriber.GetAsync($"{walk.Chart}/evaluation/answers")).SubmitRefusedAsync("settle", ("vessels", "stroke"));
        Assert.Equal("Write what you asked and what was answered.", refused.ErrorAt("vessels-how"));
        Assert.NotNull(refused.Document.QuerySelector("input[name=vessels][value=stroke]")!.GetAttribute("checked"));
        refused = await (await prescriber.GetAsync($"{walk.Chart}/evaluation/answers")).SubmitRefusedAsync("settle", ("vessels", "stroke"), ("vessels", "none"), ("vessels-how", "Asked."));
        Assert.Equal("Choose what was answered. What is still not known stays open.", refused.ErrorAt("vessels"));
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await therapist.TryGetAsync($"{walk.Chart}/evaluation/answers")).Status);
    }

    [Theory, EachEngine]
    public async Task A_safety_question_left_for_a_talk_is_asked_in_the_evaluation_and_the_clearance_follows(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        var page = await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "no");
        page = await page.SubmitAsync("safety/I’d rather talk about this one");
        await walk.AnswerSafetyAsync(page, "no", "no", "no", "no");
        await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("one fact is missing").MustSay("Safety questions (C-SSRS)");

        var asking = (await prescriber.GetAsync($"{walk.Chart}/evaluation")).MustSay("The safety questions are not all answered");
        asking = await prescriber.GetAsync($"{walk.Chart}/evaluation/safety");
        Assert.Equal("Choose yes or no.", (await asking.SubmitRefusedAsync("safety")).ErrorAt("answer"));
        foreach (var answer in new[] { "no", "no", "no" })
            asking = await asking.SubmitAsync("safety", ("answer", answer));
        asking.MustSay("Asked, and kept");
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No finding in what was asked").MustNotSay("Safety questions (C-SSRS)");
        (await prescriber.GetAsync($"{walk.Chart}/evaluation")).MustNotSay("The safety questions are not all answered");
        (await prescriber.GetAsync(walk.Chart)).MustSay("In the evaluation");
    }

    [Theory, EachEngine]
    public async Task A_grave_answer_in_the_evaluation_shows_help_and_opens_a_call_at_once(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        var asking = await prescriber.GetAsync($"{walk.Chart}/evaluation/safety");
        foreach (var answer in new[] { "yes", "yes", "no", "yes" })
            asking = await asking.SubmitAsync("safety", ("answer", answer));
        asking.MustSay("988").MustSay("Amara Finch, PMHNP has been asked to phone before");
        var call = Assert.Single(await walk.CallsAsync(CallPromise.Crisis));
        Assert.Equal(TimeSpan.FromMinutes(15), call.DueAt - call.OpenedAt);
        (await prescriber.GetAsync("/today")).MustSay("Phone now");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await therapist.TryGetAsync($"{walk.Chart}/evaluation/safety")).Status);
    }

    private static async Task<ScreeningWalk> SentAsync(RunningPractice practice, params string[] unsureOf)
    {
        var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(otherwise: title => unsureOf.Any(q => title.StartsWith(q, StringComparison.Ordinal)) ? [("answer", "unsure")] : null), "no", "no", "no");
        await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        return walk;
    }
}
