using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening;

/// <summary>Who is asked which questionnaire in the intake, and where its number stands when somebody decides.</summary>
public sealed class IntakeScoresTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    private const string Hard = "Is something bad that happened to you part of why you come?";
    private const string Drinks = "How often do you have a drink containing alcohol?";

    [Theory, EachEngine]
    public async Task Who_says_that_hard_memories_are_why_they_come_is_asked_the_PCL_5_and_the_scores_stand_beside_the_findings_and_in_the_frozen_evidence(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(otherwise: title => title switch
        {
            Hard => [("answer", "yes")],
            Drinks => [("answer", "4")],
            "Feeling jumpy or easily startled?" => [("answer", "3")],
            _ => null,
        }), "no", "no", "no");
        await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = await prescriber.GetAsync($"{walk.Chart}/clearance");
        clearance.MustSay("PCL-5").MustSay("3 of 80").MustSay("Does not reach the published cut-off (31).").MustSay("AUDIT-C").MustSay("4 of 12")
            .MustSay("(3 for women and 4 for men)").MustSay("All points come from question 1").MustSay("at the intake");
        (await prescriber.GetAsync($"{walk.Chart}/intake")).MustSay("3 of 80").MustSay("4 of 12").MustSay(Hard);
        var until = DateOnly.FromDateTime(practice.Now.AddDays(120).DateTime).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await clearance.SubmitAsync("decision", ("decision", "Clear"), ("reason", "Nothing in what was asked stands against it."), ("expires", until));
        var evidence = await EvidenceAsync(walk);
        Assert.Contains("\"version\":3", evidence, StringComparison.Ordinal);
        Assert.Contains("\"instrumentId\":\"pcl-5\",\"name\":\"PCL-5\"", evidence, StringComparison.Ordinal);
        Assert.Contains("\"total\":4,\"most\":12", evidence, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Who_comes_for_something_else_is_not_asked_the_twenty_and_who_never_drinks_is_not_asked_how_much(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        var asked = new List<string>();
        await walk.AnswerCardsAsync(otherwise: title => { asked.Add(title); return null; });
        Assert.Contains(Hard, asked);
        Assert.Contains(Drinks, asked);
        Assert.DoesNotContain("Feeling jumpy or easily startled?", asked);
        Assert.DoesNotContain("How many drinks containing alcohol do you have on a typical day when you are drinking?", asked);
        var scores = await ScoresAsync(walk);
        Assert.Equal(0, Assert.Single(scores, s => s.InstrumentId == "audit-c").TotalScore);
        Assert.DoesNotContain(scores, s => s.InstrumentId is "pcl-5" or "dast-10");

        // A changed answer opens what it had closed, and the number from before does not stand meanwhile.
        var first = IntakeQuestions.NumberOf("audit-c-1");
        var second = await (await walk.Patient.GetAsync($"/intake/{first}")).SubmitAsync("answer", ("answer", "2"));
        second.MustSay("How many drinks containing alcohol");
        Assert.Null((await ScoresAsync(walk)).Last(s => s.InstrumentId == "audit-c").TotalScore);
        await (await second.SubmitAsync("answer", ("answer", "1"))).SubmitAsync("answer", ("answer", "0"));
        Assert.Equal(3, (await ScoresAsync(walk)).Last(s => s.InstrumentId == "audit-c").TotalScore);
    }

    [Theory, EachEngine]
    public async Task Other_drugs_are_asked_about_where_the_practice_has_loaded_the_words(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var owner = await practice.AsAsync(NewPatient.Therapist);
        var words = InstrumentWording.NonCommercial.Single(w => w.Instrument == "dast-10");
        var json = System.Text.Json.JsonSerializer.Serialize(words, new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase });
        await (await owner.GetAsync("/practice/knowledge/instruments/dast-10")).SubmitAsync("texts", ("wording", json), ("holder", "Made-up Press"), ("reference", "contract 7 of May"), ("permitted", "5/7/2026"), ("safety", "none"), ("loader", NewPatient.Therapist));
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        // The third is turned round by the scoring: "no" to it is a point.
        await walk.AnswerCardsAsync(otherwise: title => title == "Are you always able to stop using drugs when you want to?" ? [("answer", "1")] : null);
        var score = Assert.Single(await ScoresAsync(walk), s => s.InstrumentId == "dast-10");
        Assert.Equal(0, score.TotalScore);
        Assert.NotNull(score.WordingId);
    }

    private static Task<List<CompletedInstrument>> ScoresAsync(ScreeningWalk walk)
        => walk.Practice.LookAsync(db => db.Set<CompletedInstrument>().AsNoTracking().Where(c => c.PatientId == walk.PatientId).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync());

    private static Task<string> EvidenceAsync(ScreeningWalk walk) => walk.Practice.InScopeAsync(async services =>
    {
        var decision = await services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), walk.Practice.Now).Read<EligibilityDecision>().OrderByDescending(d => d.DecidedAt).FirstAsync(d => d.PatientId == walk.PatientId);
        return await services.GetRequiredService<Vault>().OpenAsync(decision.PracticeId, decision.PatientId, decision.FindingsEvidence);
    });
}
