using Doorway.Care.Notes;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Notes;

public sealed class BroughtOverTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task What_is_brought_over_and_not_changed_is_said_asked_about_and_marked_in_the_signed_note(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        var page = await (await inga.GetAsync($"{day.Path}/integration")).SubmitAsync("integration/Use these headings", ("headings", "dap"));
        page = await NoteHeadingsTests.SignAsync(practice, page, ("section-data", "A hallway."), ("section-assessment", "Grief, softer."), ("section-plan", "Walk each morning."));
        await inga.MoveClockAsync(24 * 7);

        page = (await inga.GetAsync($"{day.Path}/integration")).MustSay("Bring over from the note of");
        page = await page.SubmitAsync("integration/Bring over “Plan”", ("section-data", "The stairs this time."));
        Assert.Equal(["The stairs this time.", "", "Walk each morning."], Fields(page));
        // What stands already is never written over.
        page = await page.SubmitAsync("integration/Bring over “Assessment”", ("section-data", "The stairs, twice."));
        Assert.Equal(["The stairs, twice.", "Grief, softer.", "Walk each morning."], Fields(page));
        page.MustSay("What I brought over is still true").MustSay(": Assessment, Plan");

        page = await page.TrySubmitAsync("integration/Sign and keep", [.. NoteHeadingsTests.Held(practice), ("section-assessment", "Grief, and some anger."), ("signature", "Inga Sorrel")]);
        Assert.Contains(": Plan. Say that it is still true", page.ErrorAt("stillTrue"), StringComparison.Ordinal);
        Assert.DoesNotContain("Assessment", page.ErrorAt("stillTrue"), StringComparison.Ordinal);
        page = await page.SubmitAsync("integration/Sign and keep", ("stillTrue", "yes"), ("signature", "Inga Sorrel"));
        var marks = page.Document.QuerySelectorAll("main section p.second.small").Select(p => p.TextContent.Trim()).Where(t => t.StartsWith("Brought over", StringComparison.Ordinal)).ToList();
        Assert.Equal([false, true], marks.Select(m => m.EndsWith(", unchanged", StringComparison.Ordinal)));
        Assert.Contains("As it was before", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Nothing_comes_over_from_a_psychotherapy_note_from_another_author_or_from_other_headings(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", StaffRoles.Therapist);
        using var piers = await practice.AsAsync("Piers Aldous");
        var secret = await (await piers.GetAsync($"/patients/{day.PatientId}/psychotherapy-notes")).SubmitAsync("begin");
        await secret.SubmitAsync("psychotherapy/Keep", ("words", "I felt the pull to comfort."));
        await NoteHeadingsTests.SignAsync(practice, await (await inga.GetAsync($"{day.Path}/integration")).SubmitAsync("integration/Use these headings", ("headings", "dap")), ("section-plan", "Walk each morning."));

        var page = await (await piers.GetAsync($"{day.Path}/integration")).SubmitAsync("integration/Use these headings", ("headings", "dap"));
        page.MustNotSay("Bring over").MustNotSay("I felt the pull");
        // Also not by a button that the page did not show.
        page.Document.QuerySelector("button[value=headings]")!.SetAttribute("value", "bring:");
        await page.SubmitAsync("integration/Use these headings");
        Assert.All(Fields(await piers.GetAsync($"{day.Path}/integration")), words => Assert.Equal("", words));
        page = await (await inga.GetAsync($"{day.Path}/integration")).SubmitAsync("integration/Use these headings", ("headings", "soap"));
        page.MustNotSay("Bring over");
    }

    private static IEnumerable<string> Fields(Page page) => page.Document.QuerySelectorAll("textarea[name^=section-]").Select(a => a.TextContent.Trim());
}
