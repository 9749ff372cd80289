using System.Net;
using Doorway.Care.Notes;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Notes;

public sealed class NoteHeadingsTests(WalkedPractices walked)
{
    [Fact]
    public void Six_sets_of_headings_are_there_each_with_version_date_source_and_a_prompt_for_each_heading()
    {
        Assert.Equal(["birp", "dap", "kap-dosing", "kap-integration", "kap-preparation", "soap"], NoteTemplates.All.Select(t => t.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["Subjective", "Objective", "Assessment", "Plan"], NoteTemplates.Find("soap", NoteKind.Dosing)!.Sections.Select(s => s.Heading));
        Assert.Equal(["Data", "Assessment", "Plan"], NoteTemplates.Find("dap", NoteKind.Dosing)!.Sections.Select(s => s.Heading));
        Assert.Equal(["Behavior", "Intervention", "Response", "Plan"], NoteTemplates.Find("birp", NoteKind.Dosing)!.Sections.Select(s => s.Heading));
        foreach (var template in NoteTemplates.All)
        {
            Assert.True(template is { Version: >= 1, Source.Length: > 20, Kinds.Count: > 0, Date.Year: >= 2026 }, template.Id);
            Assert.True(template.Sections.All(s => s.Prompt.Length > 5), template.Id);
            Assert.Equal(template.Sections.Count, template.Sections.Select(s => s.Id).Distinct().Count());
        }
    }

    [Theory, EachEngine]
    public async Task A_note_gets_headings_without_losing_a_word_is_signed_under_them_and_read_printed_and_downloaded_with_them(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        var note = await inga.GetAsync($"{day.Path}/note");
        var draft = note.Document.QuerySelector("textarea[name=words]")!.TextContent;
        note = await note.SubmitAsync("note/Use these headings", ("words", draft + "They came back slowly."), ("headings", "kap-dosing"));
        // The timeline stands where it belongs, with what was typed below it.
        var course = note.Document.QuerySelector("textarea[name=section-course]")!.TextContent;
        Assert.Contains("100 mg, taken by the patient", course, StringComparison.Ordinal);
        Assert.Contains("They came back slowly.", course, StringComparison.Ordinal);
        note = await note.SubmitAsync("note/Use these headings", ("section-plan", "Call on Thursday."), ("section-during", "Quiet hands."), ("headings", "soap"));
        Assert.Equal("Call on Thursday.", note.Document.QuerySelector("textarea[name=section-plan]")!.TextContent.Trim());
        var objective = note.Document.QuerySelector("textarea[name=section-objective]")!.TextContent;
        Assert.Contains("Quiet hands.", objective, StringComparison.Ordinal);
        Assert.Contains("They came back slowly.", objective, StringComparison.Ordinal);
        Assert.Equal("A note without words cannot be signed.", (await note.SubmitRefusedAsync("note/Sign and lock", ("section-objective", ""), ("section-plan", ""), ("signature", "Inga Sorrel"))).ErrorAt("section-subjective"));
        note = await inga.GetAsync($"{day.Path}/note");
        // A refused signature keeps what was typed.
        await note.SubmitRefusedAsync("note/Sign and lock", ("section-subjective", "The ceiling was kind."), ("section-objective", objective), ("section-plan", "Call on Thursday."));
        note = await inga.GetAsync($"{day.Path}/note");
        note.MustSay("The ceiling was kind.");
        var signed = await note.SubmitAsync("note/Sign and lock", ("signature", "Inga Sorrel"));
        Assert.Equal(["Subjective", "Objective", "Plan"], signed.Document.QuerySelectorAll("main h3").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Subjective", "Objective", "Plan"], (await inga.GetAsync($"{day.Path}/note/print")).MustSay("Call on Thursday.").Document.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()));
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/record/download")).MustSay("Subjective\\nThe ceiling was kind.");
    }

    [Theory, EachEngine]
    public async Task Each_therapist_finds_their_own_headings_again(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        var page = await inga.GetAsync($"{day.Path}/integration");
        Assert.NotNull(page.Document.QuerySelector("textarea[name=note]"));
        await page.SubmitAsync("integration/Use these headings", ("headings", "dap"));
        page = await SignAsync(practice, await inga.GetAsync($"{day.Path}/integration"), ("section-data", "A hallway."));
        page.MustSay("A hallway.");
        Assert.NotNull(page.Document.QuerySelector("textarea[name=section-data]"));
        // Another kind of note, and another therapist, are as they were.
        Assert.NotNull((await inga.GetAsync($"{day.Path}/note")).Document.QuerySelector("textarea[name=words]"));
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", Doorway.Care.Staff.StaffRoles.Therapist);
        using var piers = await practice.AsAsync("Piers Aldous");
        Assert.NotNull((await piers.GetAsync($"{day.Path}/integration")).MustSay("A hallway.").Document.QuerySelector("textarea[name=note]"));
    }

    internal static Task<Page> SignAsync(RunningPractice practice, Page page, params (string, string)[] words) => page.SubmitAsync("integration/Sign and keep", [.. Held(practice), .. words, ("signature", "Inga Sorrel")]);

    internal static (string, string)[] Held(RunningPractice practice)
    {
        var local = TimeZoneInfo.ConvertTime(practice.Now.AddMinutes(-1), DosingDay.Zone);
        return [("on", local.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("from", local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), ("length", "50")];
    }
}
