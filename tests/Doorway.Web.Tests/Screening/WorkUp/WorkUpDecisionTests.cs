using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening.WorkUp;

/// <summary>How requests stand beside the decision, and what tests add to its facts.</summary>
public sealed class WorkUpDecisionTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_yes_over_an_open_request_wants_a_reason_and_the_decision_keeps_how_all_of_them_stood(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(amara);
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustSay("Nothing was asked for.");
        var ecg = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg, 7);
        var lab = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.LaboratoryTests, 7, "ALT");
        await WorkUpWalk.ReadAsync(await WorkUpWalk.AnswerAsync(lab, practice, "ALT 22."), WorkUpReading.NothingThatSpeaksAgainst, "In its range.");
        var until = DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
        var clearance = await amara.GetAsync($"{walk.Chart}/clearance");
        clearance.MustSay("Asked, not answered").MustSay("Read: nothing that speaks against").MustSay("a yes wants a reason").MustSay("Why you say yes although the work-up is as it is");
        (string, string)[] yes = [("decision", "Clear"), ("reason", "Nothing speaks against it."), ("expires", until)];
        (await clearance.SubmitRefusedAsync("decision", yes)).MustSay("ECG: asked, not answered. Write why you say yes all the same, or wait for it.");
        Assert.Equal(EpisodeStage.Deciding, await walk.StageAsync());

        // Unread wants it too, and so does a reading that needs more.
        var unread = await WorkUpWalk.AnswerAsync(ecg, practice, "Sinus rhythm, as printed.");
        (await (await amara.GetAsync($"{walk.Chart}/clearance")).SubmitRefusedAsync("decision", yes)).MustSay("ECG: answered, not read yet.");
        await WorkUpWalk.ReadAsync(unread, WorkUpReading.NeedsMore, "The copy is too pale to read.");
        clearance = await amara.GetAsync($"{walk.Chart}/clearance");
        (await clearance.SubmitRefusedAsync("decision", yes)).MustSay("ECG: read as “needs more”.");
        (await clearance.SubmitAsync("decision", [.. yes, ("in-spite", "The one of May was seen by me; the new copy only confirms it.")])).MustSay("The one of May was seen by me");
        Assert.Equal(EpisodeStage.Planning, await walk.StageAsync());
        var evidence = await EvidenceAsync(walk);
        Assert.Contains("\"title\":\"ECG\",\"standing\":\"read\"", evidence, StringComparison.Ordinal);
        Assert.Contains("\"reading\":\"needsMore\"", evidence, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Laboratory tests: ALT\"", evidence, StringComparison.Ordinal);
        Assert.Contains("The one of May was seen by me", evidence, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task No_reason_is_asked_for_a_no_or_where_all_that_was_asked_speaks_for_nothing_against(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(amara);
        var withdrawn = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.ClearanceLetter, 7, "", nameof(WorkUpWay.OtherDoctor), "Dr. Kemp", "720-555-0188");
        await withdrawn.SubmitAsync("withdraw", ("because", "He has retired."));
        (await amara.GetAsync($"{walk.Chart}/clearance")).MustSay("Withdrawn").MustNotSay("Why you say yes");
        await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg, 7);
        await (await amara.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("decision", ("decision", "AskForMore"), ("reason", "I wait for the tracing."), ("change", "The tracing of your heart."));
        Assert.Equal(EpisodeStage.Screening, await walk.StageAsync());
        Assert.Contains("\"standing\":\"asked\"", await EvidenceAsync(walk), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_positive_pregnancy_test_counts_at_once_and_a_negative_one_answers_for_its_own_day_alone(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(amara);
        var clearance = $"{walk.Chart}/clearance";
        (await amara.GetAsync(clearance)).MustSay("No finding in what was asked. The decision is yours.");
        var asked = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.UrinePregnancyTest);
        (await asked.SubmitRefusedAsync("answer", ("made", WorkUpWalk.Day(practice, 0)))).MustSay("Choose what the test says.");
        var positive = await WorkUpWalk.AnswerAsync(asked, practice, "", 3, PregnancyTestResult.Positive);
        positive.MustSay("Pregnancy test: positive");
        (await amara.GetAsync(clearance)).MustSay("Stopped by the label: one finding");
        // An older negative one changes nothing; a later one ends the positive one, and what the patient said stands again.
        await WorkUpWalk.AnswerAsync(await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.BloodPregnancyTest), practice, "", 5, PregnancyTestResult.Negative);
        (await amara.GetAsync(clearance)).MustSay("Stopped by the label: one finding");
        await WorkUpWalk.AnswerAsync(await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.BloodPregnancyTest), practice, "", 1, PregnancyTestResult.Negative);
        (await amara.GetAsync(clearance)).MustNotSay("Stopped by the label: one finding").MustNotSay("Cannot be assessed");
        await WorkUpWalk.AnswerAsync(await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.UrinePregnancyTest), practice, "A weak line.", 0, PregnancyTestResult.Unclear);
        (await amara.GetAsync(clearance)).MustSay("Cannot be assessed yet: one fact is missing");
    }

    [Theory]
    [InlineData(null, "Negative", null)]
    [InlineData(false, "Negative", false)]
    [InlineData(true, "Negative", true)]
    [InlineData(false, "Positive", true)]
    [InlineData(null, "Unclear,Positive,Negative", true)]
    [InlineData(false, "Unclear,Negative", null)]
    [InlineData(false, "Negative,Positive", false)]
    [InlineData(false, "", false)]
    public void A_negative_test_never_says_not_pregnant(bool? said, string newestFirst, bool? known)
        => Assert.Equal(known, PregnancyTests.Over(said, [.. newestFirst.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PregnancyTestResult>)]));

    private static Task<string> EvidenceAsync(ScreeningWalk walk) => walk.Practice.InScopeAsync(async services =>
    {
        var decision = await services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), walk.Practice.Now).Read<EligibilityDecision>().OrderByDescending(d => d.DecidedAt).FirstAsync(d => d.PatientId == walk.PatientId);
        return await services.GetRequiredService<Vault>().OpenAsync(decision.PracticeId, decision.PatientId, decision.FindingsEvidence);
    });
}
