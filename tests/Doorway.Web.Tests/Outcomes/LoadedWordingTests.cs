using System.Text;
using Doorway.Care.Knowledge;
using Doorway.Care.Screening;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Outcomes;

/// <summary>Made-up texts of the right shape: the real ones are licensed and do not belong here.</summary>
public sealed class LoadedWordingTests
{
    private const string Director = "Teodora Marsh";
    private const string Sleep = "/practice/knowledge/instruments/isi";
    private static readonly string SleepTexts = string.Join('\n', Enumerable.Range(1, 7).Select(n => $"{n}. Made-up sleep question {n}")) + "\n\nNone\nMild\nModerate\nSevere\nVery severe";

    [Theory, EachEngine]
    public async Task Texts_that_a_practice_is_licensed_for_are_loaded_asked_scored_and_withdrawn_without_touching_past_answers(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var director = await practice.AsAsync(Director);
        (await inga.GetAsync($"{patient.Chart}/measures")).MustNotSay("ISI");

        var page = await director.GetAsync(Sleep);
        page = await LoadAsync(page, SleepTexts, "none", Director);
        page.MustSay("In use").MustSay("signed Teodora Marsh").MustSay("Permission of Made-up Press").MustSay("contract 7 of May").MustSay("Made-up sleep question 7");
        Assert.Equal(1, await practice.LookAsync(db => db.Set<LoadedWording>().AsNoTracking().CountAsync(w => w.InstrumentId == "isi")));
        Assert.True(await practice.LookAsync(db => db.Set<Care.Audit.AuditEntry>().AsNoTracking().AnyAsync(e => e.ActorName == Director && e.Resources.Contains(nameof(LoadedWording)))));
        // Licensed words are not for the public.
        (await practice.Visitor().GetAsync("/knowledge/instruments")).MustSay("ISI").MustNotSay("Made-up sleep question");

        var send = await inga.GetAsync($"{patient.Chart}/measures");
        send.MustSay("own license: Made-up Press: contract 7 of May");
        (await send.SubmitAsync("send", ("instruments", "isi"))).MustSay("ISI");
        using var holder = practice.Visitor();
        var card = await holder.GetAsync((await holder.NewestMailToAsync(patient.Email)).Link);
        card.MustSay("Question 1 of 7").MustSay("Made-up sleep question 1").MustSay("Very severe");
        Assert.Equal("Choose one of the answers.", (await card.SubmitRefusedAsync("card")).ErrorAt("answer"));
        for (var question = 1; question <= 7; question++)
            card = await card.SubmitAsync("card", ("answer", "3"));
        card.MustSay("Thank you");
        (await inga.GetAsync(patient.Chart)).MustSay("ISI").MustSay("21").MustSay("moderate clinical insomnia");
        var before = await ScoresAsync(practice, patient, "isi");
        Assert.NotNull(Assert.Single(before).WordingId);

        page = await director.GetAsync(Sleep);
        Assert.Equal("Write why, for example that the license has ended.", (await page.SubmitRefusedAsync("withdraw", ("withdrawer", Director))).ErrorAt("why"));
        page = await page.SubmitAsync("withdraw", ("why", "The license ended in June."), ("withdrawer", Director));
        page.MustSay("Withdrawn").MustSay("The license ended in June.").MustNotSay("In use");
        (await inga.GetAsync($"{patient.Chart}/measures")).MustNotSay("own license");
        (await inga.GetAsync(patient.Chart)).MustSay("moderate clinical insomnia");
        Assert.Equal(before.Select(c => (c.Id, c.TotalScore, c.Band, c.WordingId)), (await ScoresAsync(practice, patient, "isi")).Select(c => (c.Id, c.TotalScore, c.Band, c.WordingId)));
    }

    [Theory, EachEngine]
    public async Task Faults_stand_at_their_fields_a_file_is_kept_and_only_the_owner_or_medical_director_loads(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var director = await practice.AsAsync(Director);
        var page = await director.GetAsync(Sleep);
        var refused = await page.SubmitRefusedAsync("texts", ("wording", "One question\n\nNone\nMild"), ("holder", "Made-up Press"));
        Assert.Contains("There is 1 question, and ISI has 7.", refused.ErrorAt("wording"), StringComparison.Ordinal);
        Assert.Contains("The answers after the empty line: there are 2, and it has 5", refused.ErrorAt("wording"), StringComparison.Ordinal);
        Assert.NotNull(refused.ErrorAt("reference"));
        Assert.NotNull(refused.ErrorAt("permitted"));
        Assert.Equal($"Type your name as it stands here: {Director}.", refused.ErrorAt("loader"));
        Assert.Equal("One question\n\nNone\nMild", refused.Document.QuerySelector("textarea[name=wording]")!.TextContent.Trim());

        var broken = await page.Attach("file", "isi.json", Encoding.UTF8.GetBytes("{\n\"instrument\": \"isi\"\n\"language\": 1}")).SubmitRefusedAsync("texts");
        Assert.StartsWith("Line 3: this is not valid JSON.", broken.ErrorAt("wording"), StringComparison.Ordinal);
        Assert.Contains("\"instrument\": \"isi\"", broken.Document.QuerySelector("textarea[name=wording]")!.TextContent, StringComparison.Ordinal);

        // A question that speaks of death has to be named, or read again.
        var dark = SleepTexts.Replace("Made-up sleep question 4", "Made-up thoughts of death", StringComparison.Ordinal);
        page = await director.GetAsync(Sleep);
        var unnamed = await page.SubmitRefusedAsync("texts", Fields(dark, "none", Director));
        Assert.StartsWith("Question 4 speaks of death or harm.", unnamed.ErrorAt("read"), StringComparison.Ordinal);
        Assert.NotNull(unnamed.Document.QuerySelector("input[name=read]"));
        Assert.StartsWith("Type the numbers", (await page.SubmitRefusedAsync("texts", Fields(dark, "8", Director))).ErrorAt("safety"), StringComparison.Ordinal);
        Assert.Equal(0, await practice.LookAsync(db => db.Set<LoadedWording>().AsNoTracking().CountAsync()));

        (await unnamed.SubmitAsync("texts", ("read", "yes"))).MustSay("No question of safety was named.");

        // Another practice has its own: the owner there finds nothing loaded.
        using var finch = await practice.AsAsync(NewPatient.Prescriber);
        (await finch.GetAsync(Sleep)).MustSay("Not loaded").MustNotSay("Made-up");
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", Care.Staff.StaffRoles.Therapist);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        Assert.Null((await tamsin.GetAsync(Sleep)).MustSay("The owner or the medical director loads texts").Document.QuerySelector("textarea[name=wording]"));
        // The owner of the house may as well.
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await LoadAsync(await inga.GetAsync(Sleep), dark, "4", NewPatient.Therapist)).MustSay("Questions of safety: 4.");
        // What ships with its words has nothing to load.
        Assert.Null((await inga.GetAsync("/practice/knowledge/instruments/phq-9")).Document.QuerySelector("textarea[name=wording]"));
    }

    [Theory, EachEngine]
    public async Task A_named_question_of_safety_opens_a_call_and_texts_that_are_withdrawn_are_asked_no_more(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await LoadAsync(await inga.GetAsync(Sleep), SleepTexts, "2", NewPatient.Therapist);
        var send = await inga.GetAsync($"{patient.Chart}/measures");
        await send.SubmitAsync("send", ("instruments", "gad-7"), ("instruments", "isi"));
        using var holder = practice.Visitor();
        var link = (await holder.NewestMailToAsync(patient.Email)).Link;
        var card = await holder.GetAsync(link);
        for (var question = 1; question <= 7; question++)
            card = await card.SubmitAsync("card", ("answer", "1"));
        card = await card.SubmitAsync("card", ("answer", "4"));
        card.MustNotSay("Call or text 988, any hour. In danger now, call 911.");
        card = await card.SubmitAsync("card", ("answer", "1"));
        card.MustSay("Call or text 988, any hour. In danger now, call 911.");
        (await inga.GetAsync("/today")).MustSay("Phone to talk");

        await (await inga.GetAsync(Sleep)).SubmitAsync("withdraw", ("why", "A slip in the words."), ("withdrawer", NewPatient.Therapist));
        card = await holder.GetAsync(link);
        card.MustNotSay("Made-up sleep question").MustSay("Thank you");
        Assert.Equal(7, Assert.Single(await ScoresAsync(practice, patient, "gad-7")).TotalScore);
        Assert.Empty(await ScoresAsync(practice, patient, "isi"));
    }

    [Theory, EachEngine]
    public async Task A_questionnaire_answered_with_numbers_and_one_that_passes_over_questions_are_asked_as_they_are_meant(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        await LoadAsync(await inga.GetAsync("/practice/knowledge/instruments/ebi"), string.Join('\n', Enumerable.Range(1, 6).Select(n => $"Made-up moment {n}")), "none", NewPatient.Therapist);
        var audit = Clinical.Instruments.InstrumentWording.NonCommercial.Single(w => w.Instrument == "audit");
        var json = System.Text.Json.JsonSerializer.Serialize(audit, new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase });
        await LoadAsync(await inga.GetAsync("/practice/knowledge/instruments/audit"), json, "none", NewPatient.Therapist);
        await (await inga.GetAsync($"{patient.Chart}/measures")).SubmitAsync("send", ("instruments", "ebi"), ("instruments", "audit"));
        using var holder = practice.Visitor();
        var card = await holder.GetAsync((await holder.NewestMailToAsync(patient.Email)).Link);
        Assert.Equal("Type a whole number from 0 to 100.", (await card.SubmitRefusedAsync("card", ("answer", "101"))).ErrorAt("answer"));
        for (var question = 1; question <= 6; question++)
            card = await card.SubmitAsync("card", ("answer", "50"));
        card.MustSay("Question 7 of 16");
        card = await card.SubmitAsync("card", ("answer", "0"));
        card.MustSay("Question 8 of 9").MustSay(audit.Items[8].Text);
        card = await card.SubmitAsync("card", ("answer", "0"));
        (await card.SubmitAsync("card", ("answer", "0"))).MustSay("Thank you");
        Assert.Equal(300, Assert.Single(await ScoresAsync(practice, patient, "ebi")).TotalScore);
        Assert.Equal(0, Assert.Single(await ScoresAsync(practice, patient, "audit")).TotalScore);
        (await inga.GetAsync(patient.Chart)).MustSay("EBI").MustSay("300");
    }

    [Theory, EachEngine]
    public async Task What_a_clinician_rates_is_never_sent_and_is_kept_whole_or_not_at_all(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var patient = await ScreeningWalk.ArrivedAsync(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var rate = $"{patient.Chart}/measures/rate/madrs";
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await inga.TryGetAsync(rate)).Status);
        // Codes between two printed anchors have no words of their own.
        await LoadAsync(await inga.GetAsync("/practice/knowledge/instruments/madrs"), string.Join('\n', Enumerable.Range(1, 10).Select(n => $"Made-up sign {n}")) + "\n\nNone\n1\nSome\n3\nMuch\n5\nMost", "10", NewPatient.Therapist);
        var send = await inga.GetAsync($"{patient.Chart}/measures");
        Assert.Null(send.Document.QuerySelector("input[name=instruments][value=madrs]"));
        var page = await send.FollowAsync("MADRS");
        var refused = await page.SubmitRefusedAsync("rate", [.. Enumerable.Range(1, 9).Select(n => ($"q{n}", "2"))]);
        Assert.Equal("Choose one of the answers.", refused.ErrorAt("q10"));
        Assert.Null(refused.ErrorAt("q9"));
        Assert.Empty(await ScoresAsync(practice, patient, "madrs"));
        (await inga.GetAsync("/today")).MustNotSay("Phone to talk");
        (await refused.SubmitAsync("rate", ("q10", "4"))).MustSay("MADRS").MustSay("22");
        var row = Assert.Single(await ScoresAsync(practice, patient, "madrs"));
        Assert.Equal((22, "moderate", true), (row.TotalScore, row.Band, row.SuicideFlag));
        (await inga.GetAsync("/today")).MustSay("Phone to talk");
    }

    private static Task<Page> LoadAsync(Page page, string texts, string safety, string signed) => page.SubmitAsync("texts", Fields(texts, safety, signed));

    private static (string Field, string Value)[] Fields(string texts, string safety, string signed) =>
        [("wording", texts), ("holder", "Made-up Press"), ("reference", "contract 7 of May"), ("permitted", "5/7/2026"), ("safety", safety), ("loader", signed)];

    private static Task<List<CompletedInstrument>> ScoresAsync(RunningPractice practice, ScreeningWalk patient, string instrument)
        => practice.LookAsync(db => db.Set<CompletedInstrument>().AsNoTracking().Where(c => c.PatientId == patient.PatientId && c.InstrumentId == instrument).ToListAsync());
}
