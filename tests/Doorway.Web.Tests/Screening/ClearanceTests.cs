using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening;

public sealed class ClearanceTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_yes_freezes_what_it_rested_on_and_the_patient_reads_it(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = await prescriber.GetAsync($"{walk.Chart}/clearance");
        clearance.MustSay("No finding in what was asked").MustSay("128/82").MustSay("I would like to feel the floor again.");
        var until = DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
        (await clearance.SubmitAsync("decision", ("decision", "Clear"), ("reason", "I found nothing that speaks against it."), ("expires", until))).MustSay("SHA-256");
        Assert.Equal(EpisodeStage.Planning, await walk.StageAsync());
        (await walk.Patient.GetAsync("/decision")).MustSay("Yes, we can go on.").MustSay("I found nothing that speaks against it.");
        var decision = await DecisionAsync(walk);
        var evidence = await practice.InScopeAsync(async services =>
        {
            services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now);
            return await services.GetRequiredService<Vault>().OpenAsync(decision.PracticeId, decision.PatientId, decision.FindingsEvidence);
        });
        Assert.Equal(decision.EvidenceSha256, SHA256.HashData(Encoding.UTF8.GetBytes(evidence)));
        Assert.Equal(Doorway.Clinical.Knowledge.KnowledgeSet.Embedded.ContentHash, decision.KnowledgeHash);
        Assert.Contains("\"systolicMmHg\":128", evidence);
        Assert.True(decision.IsYesOn(DateOnly.FromDateTime(practice.Now.DateTime)));
    }

    [Theory, EachEngine]
    public async Task Clear_is_not_offered_while_facts_are_missing_and_asking_for_more_leads_back_to_the_patient(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice, measure: false, otherwise: title => title.StartsWith("Are you pregnant", StringComparison.Ordinal) ? [("answer", "unsure")] : null);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = await prescriber.GetAsync($"{walk.Chart}/clearance");
        clearance.MustSay("Cannot be assessed yet: four facts are missing").MustSay("not while facts are missing");
        Assert.NotNull(clearance.Document.QuerySelector("input[name=decision][value=Clear]")!.GetAttribute("disabled"));
        await clearance.SubmitRefusedAsync("decision", ("decision", "AskForMore"), ("reason", "I want one oxygen reading."));
        await clearance.SubmitAsync("decision", ("decision", "AskForMore"), ("reason", "I want one oxygen reading."), ("change", "Two readings with a finger clip."));
        Assert.Equal(EpisodeStage.Screening, await walk.StageAsync());
        (await walk.Patient.GetAsync("/decision")).MustSay("Something is still missing").MustSay("Two readings with a finger clip.");
        (await walk.Patient.GetAsync("/home")).MustSay("Read what the prescriber still needs");
    }

    [Theory, EachEngine]
    public async Task A_label_row_stops_by_itself_and_a_proposal_is_the_prescribers_to_decide(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await SentAsync(practice, otherwise: title => title.StartsWith("Has anyone found one of these in your blood vessels", StringComparison.Ordinal) ? [("answer", "aneurysm"), ("answer", "stroke")] : null);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = await prescriber.GetAsync($"{walk.Chart}/clearance");
        clearance.MustSay("Stopped by the label: one finding").MustSay("practice default, to be confirmed by your medical director");
        foreach (var yes in new[] { "Clear", "ClearWithConditions" })
            Assert.NotNull(clearance.Document.QuerySelector($"input[name=decision][value={yes}]")!.GetAttribute("disabled"));
    }

    [Theory, EachEngine]
    public async Task After_a_crisis_answer_a_not_now_is_told_by_a_call_first(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "yes", "yes", "no", "yes");
        var rest = await walk.Patient.GetAsync("/intake/safety");
        rest = await walk.AnswerSafetyAsync(rest, "no", "no");
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        await (await prescriber.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("decision", ("decision", "NotNow"), ("reason", "First I want you safe."), ("change", "Four weeks without a plan, and your sister in the know."));
        (await walk.Patient.GetAsync("/decision")).MustNotSay("First I want you safe.").MustSay("There is no answer yet");
        Assert.DoesNotContain(await walk.Patient.ReadMailAsync(), m => m.To == walk.Email && m.Subject == "There is an answer for you");
        var call = Assert.Single(await walk.CallsAsync("decision-call"));
        await (await prescriber.GetAsync(call.Link!)).SubmitAsync("call-done", ("reached", "yes"), ("words", "Told, and agreed on the next weeks."));
        (await walk.Patient.GetAsync("/decision")).MustSay("Not now.").MustSay("First I want you safe.").MustSay("Four weeks without a plan");
        Assert.Equal(EpisodeStage.NotNow, await walk.StageAsync());
    }

    private static async Task<ScreeningWalk> SentAsync(RunningPractice practice, bool measure = true, Func<string, (string, string)[]?>? otherwise = null)
    {
        var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(otherwise: otherwise), "no", "no", "no");
        if (measure)
            await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        return walk;
    }

    private static Task<EligibilityDecision> DecisionAsync(ScreeningWalk walk)
        => walk.Practice.LookAsync(db => db.Set<EligibilityDecision>().AsNoTracking().SingleAsync(d => d.PatientId == walk.PatientId));
}
