using System.Net;
using System.Text;
using Doorway.Care.Audit;
using Doorway.Care.Languages;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.Trials;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

/// <summary>What the prescriber takes it to be, from the first word to the decision, the plan and the patient's own page.</summary>
public sealed class DiagnosisTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    private const string Words = "Startles, avoids the river road, sleeps badly.";

    [Theory, EachEngine]
    public async Task A_diagnosis_is_written_by_the_prescriber_kept_in_versions_and_read_by_the_therapist(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await prescriber.GetAsync($"{walk.Chart}/diagnosis")).MustSay("No indication recorded");
        var page = await WriteAsync(prescriber, walk, ("condition", "ptsd"), ("code", "f43.12"), ("since", "2019"), ("words", Words), ("indication", "yes"));
        page.MustSay("Treatment is considered for: Post-traumatic stress (PTSD), F43.12 (working diagnosis).").MustSay(Words).MustSay("2019").MustSay("Amara Finch, PMHNP");
        // The evidence beside it, with the trial that found nothing, and what it is not.
        page.MustSay("Trials: 2 in favor, 1 without a difference.").MustSay("Abdallah 2022").MustSay("No benefit for PTSD").MustSay("This is information, not advice to treat.");
        page = await (await page.FollowAsync("Write a new version")).SubmitAsync("diagnosis", ("standing", "Confirmed"), ("told", "yes"));
        page.MustSay("(confirmed)").MustSay("version 2").MustSay("Earlier versions: 1");
        (await therapist.GetAsync($"{walk.Chart}/diagnosis")).MustSay("F43.12 (confirmed)").MustSay(Words).MustNotSay("Write a diagnosis").MustNotSay("Write a new version").MustNotSay("Medicines tried");
        foreach (var closed in (string[])["diagnosis/new", "trials"])
            Assert.Equal(HttpStatusCode.Forbidden, (await therapist.TryGetAsync($"{walk.Chart}/{closed}")).Status);
        var rows = await RowsAsync(walk);
        Assert.Equal([1, 2], rows.Select(r => r.DiagnosisVersion));
        Assert.All(rows, r => Assert.DoesNotContain("Startles", Encoding.UTF8.GetString(r.Words.Bytes), StringComparison.Ordinal));
        Assert.All(rows, r => Assert.DoesNotContain("ptsd", Encoding.UTF8.GetString(r.Named.Bytes), StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(0, await practice.LookAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Resources.Contains(nameof(WorkingDiagnosis)))));
    }

    [Theory, EachEngine]
    public async Task One_diagnosis_at_a_time_is_the_indication_and_what_is_ruled_out_is_none(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await WriteAsync(prescriber, walk, ("condition", "panic-disorder"), ("indication", "yes"));
        var page = await WriteAsync(prescriber, walk, ("own", "Grief that does not end"), ("code", "F43.81"), ("indication", "yes"));
        page.MustSay("Treatment is considered for: Grief that does not end, F43.81").MustSay("In own words: no entry of the list stands beside it");
        page.MustSay("No study is held here; source 004 lists it.");
        var form = await prescriber.GetAsync($"{walk.Chart}/diagnosis/new");
        (string, string)[] rest = [("by", "Prescriber"), ("told", "yes")];
        var refused = await form.SubmitRefusedAsync("diagnosis", [("condition", "ocd"), ("standing", "RuledOut"), ("indication", "yes"), .. rest]);
        Assert.Equal("What is ruled out cannot be why treatment is considered.", refused.ErrorAt("indication"));
        refused = await form.SubmitRefusedAsync("diagnosis", [("condition", "ocd"), ("code", "twelve"), ("standing", "Working"), ("indication", "no"), ("words", "Typed words."), .. rest]);
        Assert.NotNull(refused.ErrorAt("code"));
        Assert.Equal("Typed words.", refused.Document.QuerySelector("textarea[name=words]")!.TextContent.Trim());
        refused = await form.SubmitRefusedAsync("diagnosis", [("standing", "Working"), ("indication", "no"), .. rest]);
        Assert.NotNull(refused.ErrorAt("condition"));
        var newest = (await RowsAsync(walk)).GroupBy(r => r.DiagnosisId).Select(g => g.MaxBy(r => r.DiagnosisVersion)!).ToList();
        Assert.Equal([false, true], newest.OrderBy(r => r.Id).Select(r => r.IsIndication).Order());
        Assert.Equal(3, (await RowsAsync(walk)).Count);
    }

    [Theory, EachEngine]
    public async Task An_old_form_does_not_overwrite_and_a_mistake_is_taken_back_and_stays(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        var page = await WriteAsync(prescriber, walk, ("condition", "personality-disorder"), ("indication", "yes"));
        var old = await page.FollowAsync("Write a new version");
        await (await page.FollowAsync("Write a new version")).SubmitAsync("diagnosis", ("since", "2020"), ("told", "yes"));
        var late = await old.SubmitRefusedAsync("diagnosis", ("since", "1999"), ("told", "yes"));
        Assert.Equal(RecordDiagnosis.ChangedMeanwhile, late.ErrorAt("words"));
        late.MustSay("What stands there now").MustSay("since 2020");
        Assert.Equal("1999", late.Document.QuerySelector("input[name=since]")!.GetAttribute("value"));
        var id = (await RowsAsync(walk))[0].DiagnosisId;
        page = await (await prescriber.GetAsync($"{walk.Chart}/diagnosis")).SubmitAsync($"settle-{id:N}/Written by mistake");
        page.MustSay("Written by mistake, taken back").MustSay("No indication recorded").MustNotSay("Write a new version");
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No indication recorded");
        Assert.Equal([false, false, true], (await RowsAsync(walk)).OrderBy(r => r.DiagnosisVersion).Select(r => r.IsInError));
        (await walk.Patient.GetAsync("/diagnosis")).MustSay("This was written by mistake and was taken back.");
    }

    [Theory, EachEngine]
    public async Task The_clearance_and_the_signed_decision_carry_the_indication_and_no_rule_changes(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        var clearance = (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("No indication recorded").MustSay("No finding in what was asked. The decision is yours.");
        Assert.Null(clearance.Document.QuerySelector("input[name=decision][value=Clear]")!.GetAttribute("disabled"));
        await WriteAsync(prescriber, walk, ("condition", "combat-trauma"), ("code", "F43.12"), ("indication", "yes"));
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("Trauma of war or service, F43.12").MustSay("Trials: 1 without a difference.").MustNotSay("No indication recorded").MustSay("No finding in what was asked. The decision is yours.");
        await SignAsync(walk, prescriber);
        var signed = (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("What it rested on, as it stood then");
        signed.MustSay("Trauma of war or service, F43.12");
        Assert.Contains(signed.Document.QuerySelectorAll(".evidence-table tr"), r => Page.Words(r) is "Indication Trauma of war or service, F43.12" or "IndicationTrauma of war or service, F43.12");
        foreach (var reader in (string[])[NewPatient.Prescriber, NewPatient.Therapist])
        {
            using var who = await practice.AsAsync(reader);
            (await who.GetAsync($"{walk.Chart}/plan")).MustSay("Considered for: Trauma of war or service, F43.12");
        }
    }

    [Theory, EachEngine]
    public async Task A_decision_without_an_indication_says_so_in_its_evidence(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        await SignAsync(walk, prescriber);
        var signed = await prescriber.GetAsync($"{walk.Chart}/clearance");
        Assert.Contains(signed.Document.QuerySelectorAll(".evidence-table tr"), r => Page.Words(r).Contains("No indication recorded", StringComparison.Ordinal));
        (await prescriber.GetAsync($"{walk.Chart}/plan")).MustSay("No indication recorded.");
    }

    [Theory, EachEngine]
    public async Task The_patient_reads_what_they_were_told_in_plain_words_and_nothing_before(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        (await walk.Patient.GetAsync("/diagnosis")).MustSay("There is no name here yet.").MustNotSay("wants to tell you in person");
        await WriteAsync(prescriber, walk, ("condition", "ptsd"), ("words", Words), ("indication", "yes"), ("told", "no"));
        (await prescriber.GetAsync($"{walk.Chart}/diagnosis")).MustSay("Not yet: their own pages do not name it");
        (await walk.Patient.GetAsync("/diagnosis")).MustSay("wants to tell you in person").MustNotSay("PTSD").MustNotSay(Words);
        foreach (var path in (string[])["/record/print", "/record/download"])
            (await walk.Patient.GetAsync(path)).MustNotSay("PTSD").MustNotSay(Words);
        var id = (await RowsAsync(walk))[0].DiagnosisId;
        await (await prescriber.GetAsync($"{walk.Chart}/diagnosis")).SubmitAsync($"settle-{id:N}/I have told them");
        var own = (await walk.Patient.GetAsync("/diagnosis")).MustSay("Post-traumatic stress (PTSD)").MustSay("It may turn out to be something else.").MustSay("It is why this treatment is being looked at.").MustSay(Words);
        own.MustSay("There are good studies, and they do not agree.").MustSay("It is not who you are").MustNotSay("wants to tell you in person");
        (await walk.Patient.GetAsync("/record/print")).MustSay(Words);
        // A later version that was not spoken about does not stand there; the earlier one does.
        await (await prescriber.GetAsync($"{walk.Chart}/diagnosis/{id}")).SubmitAsync("diagnosis", ("words", "Something harder."), ("told", "no"));
        (await walk.Patient.GetAsync("/diagnosis")).MustSay(Words).MustNotSay("Something harder.").MustSay("wants to tell you in person");
        (await walk.Patient.GetAsync("/record/print")).MustSay(Words).MustNotSay("Something harder.");
        // Taken back: they were told of it once, so they read at once that it was a mistake.
        await (await prescriber.GetAsync($"{walk.Chart}/diagnosis")).SubmitAsync($"settle-{id:N}/Written by mistake");
        (await walk.Patient.GetAsync("/diagnosis")).MustSay("This was written by mistake and was taken back.").MustNotSay("Something harder.").MustNotSay("wants to tell you in person");
        using var other = await NewPatient.InvitedAsync(practice, "Fen Ashby", $"fen.{id:N}@ashby.example");
        (await other.GetAsync("/diagnosis")).MustSay("There is no name here yet.").MustNotSay("PTSD");
        (await other.TryGetAsync($"{walk.Chart}/diagnosis")).MustNotSay("PTSD");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.TryGetAsync($"{walk.Chart}/diagnosis/new")).Status);
    }

    [Theory, EachEngine]
    public async Task Trials_are_written_down_counted_with_what_is_not_known_and_taken_back(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        var path = $"{walk.Chart}/trials";
        var page = (await prescriber.GetAsync(path)).MustSay("Cannot assess: no trial is written down. That does not mean that there was none.").MustSay("I would like to feel the floor again.");
        (string, string)[] good = [("drug", "Sertraline"), ("dose", "150"), ("weeks", "8"), ("when", "2021"), ("adequacy", "Adequate"), ("outcome", "NoResponse"), ("source", "Patient")];
        var refused = await page.SubmitRefusedAsync("trial", [.. good.Where(f => f.Item1 != "weeks")]);
        Assert.Equal("“Adequate” wants both, dose and weeks. Where one is not known, choose “cannot assess”.", refused.ErrorAt("adequacy"));
        Assert.Equal("150", refused.Document.QuerySelector("input[name=dose]")!.GetAttribute("value"));
        Assert.NotNull((await page.SubmitRefusedAsync("trial", [.. good.Where(f => f.Item1 != "dose"), ("dose", "0")])).ErrorAt("dose"));
        Assert.NotNull((await page.SubmitRefusedAsync("trial", ("drug", "x"), ("adequacy", "NotAdequate"), ("outcome", "NotKnown"), ("source", "Record"))).ErrorAt("adequacy"));
        page = await page.SubmitAsync("trial", good);
        page.MustSay("Adequate trials without response: 1 (not known: 0)").MustSay("(SSRI)").MustSay("150 mg").MustSay("Amara Finch, PMHNP");
        page = await page.SubmitAsync("trial", ("drug", "A tea from my aunt"), ("adequacy", "CannotAssess"), ("outcome", "NotKnown"), ("source", "Patient"));
        page.MustSay("Cannot assess: adequate trials without response 1 (not known: 1).").MustSay("(class not known)");
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("Cannot assess: adequate trials without response 1 (not known: 1).");
        (await walk.Patient.GetAsync("/diagnosis")).MustSay("sertraline").MustSay("It did not help.").MustSay("What it did is not known.");
        var tea = await practice.LookAsync(db => db.Set<AntidepressantTrial>().Where(t => t.PatientId == walk.PatientId).OrderByDescending(t => t.RecordedAt).Select(t => t.Id).FirstAsync());
        page = await page.SubmitAsync($"back-{tea:N}");
        page.MustSay("Adequate trials without response: 1 (not known: 0)").MustSay("Written by mistake, taken back by Amara Finch, PMHNP").MustSay("A tea from my aunt");
        (await walk.Patient.GetAsync("/diagnosis")).MustNotSay("A tea from my aunt");
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        Assert.Equal(HttpStatusCode.Forbidden, (await therapist.TryGetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await walk.Patient.TryGetAsync(path)).Status);
    }

    [Theory, EachEngine]
    public async Task Anybody_reads_what_is_known_of_each_condition_and_where_nothing_is(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var visitor = practice.Visitor();
        var page = await (await visitor.GetAsync("/questions")).FollowAsync("What is known, for which condition");
        foreach (var condition in KnowledgeSet.Embedded.Conditions)
            page.MustSay(condition.Name);
        page.MustSay("no promise").MustNotSay("%").MustNotSay("percent");
        Assert.Contains("found no help", Page.Words(page.Document.QuerySelector("#combat-trauma dd")!), StringComparison.Ordinal);
        Assert.Contains("do not agree", Page.Words(page.Document.QuerySelector("#ptsd dd")!), StringComparison.Ordinal);
        Assert.Equal("We hold no study of this.", Page.Words(page.Document.QuerySelector("#chronic-pain dd")!));
        Assert.Contains("988", page.Document.QuerySelector("#suicidal-ideation dd")!.TextContent, StringComparison.Ordinal);
        (await visitor.GetAsync("/knowledge/conditions")).MustSay("for the licensed esketamine spray alone");
        (await visitor.GetAsync("/knowledge/studies")).MustSay("KARMA-Dep 2, 2025");
    }

    [Fact]
    public void Each_condition_and_each_sentence_about_one_has_its_Spanish()
    {
        var set = KnowledgeSet.Embedded;
        Assert.All(set.Conditions.SelectMany(c => new[] { c.Name, c.Group }).Concat(Doorway.Web.Public.ConditionWords.Texts(set)).Distinct(), words => Assert.NotNull(SpanishTexts.Of(words)));
    }

    private static Task<List<WorkingDiagnosis>> RowsAsync(ScreeningWalk walk)
        => walk.Practice.LookAsync(db => db.Set<WorkingDiagnosis>().AsNoTracking().Where(d => d.PatientId == walk.PatientId).OrderBy(d => d.At).ThenBy(d => d.DiagnosisVersion).ToListAsync());

    private static async Task<Page> WriteAsync(Visitor prescriber, ScreeningWalk walk, params (string Field, string Value)[] fields)
    {
        (string Field, string Value)[] usual = [("standing", "Working"), ("indication", "no"), ("by", "Prescriber"), ("told", "yes")];
        return await (await prescriber.GetAsync($"{walk.Chart}/diagnosis/new")).SubmitAsync("diagnosis", [.. fields, .. usual.Where(u => fields.All(f => f.Field != u.Field))]);
    }

    private static async Task SignAsync(ScreeningWalk walk, Visitor prescriber)
    {
        var until = DateOnly.FromDateTime(walk.Practice.Now.AddDays(120).DateTime).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await (await prescriber.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("decision", ("decision", "Clear"), ("reason", "Nothing in what was asked stands against it."), ("expires", until));
    }
}
