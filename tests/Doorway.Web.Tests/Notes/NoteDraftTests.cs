using System.Net;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Notes;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Notes;

public sealed class NoteDraftTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task What_is_typed_of_an_integration_and_of_a_preparation_is_there_again_sealed_and_for_its_author_alone(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        var integration = await (await inga.GetAsync($"{day.Path}/integration")).AutoSaveAsync("integration", ("from", "2:15 pm"), ("length", "40"), ("note", "The coat on the hook."));
        Assert.Equal(HttpStatusCode.OK, integration.Status);
        var talk = $"/patients/{day.PatientId}/preparation/session";
        await (await inga.GetAsync(talk)).AutoSaveAsync("session", ("length", "35"), ("covered", "stop"), ("notes", "Afraid of the mask."));

        var again = await inga.GetAsync($"{day.Path}/integration");
        Assert.Equal(["2:15 pm", "40", "The coat on the hook."], new[] { "from", "length", "note" }.Select(f => ValueOf(again, f)));
        again = await inga.GetAsync(talk);
        Assert.Equal(["35", "Afraid of the mask."], new[] { "length", "notes" }.Select(f => ValueOf(again, f)));
        Assert.NotNull(again.Document.QuerySelector("input[name=covered][value=stop][checked]"));

        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", StaffRoles.Therapist);
        using var piers = await practice.AsAsync("Piers Aldous");
        (await piers.GetAsync($"{day.Path}/integration")).MustNotSay("The coat on the hook.");
        (await piers.GetAsync(talk)).MustNotSay("Afraid of the mask.");
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/record/download")).MustNotSay("The coat on the hook.").MustNotSay("Afraid of the mask.");
        await practice.InScopeAsync(async services =>
        {
            var drafts = await services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now).Read<NoteDraft>().ToListAsync();
            Assert.Equal(2, drafts.Count);
            Assert.All(drafts, d => Assert.DoesNotContain("hook", Encoding.UTF8.GetString(d.Content.Bytes), StringComparison.Ordinal));
            return 0;
        });

        // Once it is signed the form is empty again, and the words stand above it.
        var signed = await NoteHeadingsTests.SignAsync(practice, await inga.GetAsync($"{day.Path}/integration"));
        signed.MustSay("The coat on the hook.");
        Assert.Equal("", ValueOf(signed, "note"));
    }

    [Theory, EachEngine]
    public async Task Two_windows_do_not_write_over_each_other_and_the_second_is_told(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        foreach (var (path, form, field, keep) in new[] { ($"{day.Path}/note", "note", "words", "note/Keep as a draft"), ($"{day.Path}/integration", "integration", "note", "integration/Keep as a draft"), ($"/patients/{day.PatientId}/preparation/session", "session", "notes", "session/Keep as a draft") })
        {
            var first = await inga.GetAsync(path);
            var second = await inga.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, (await first.AutoSaveAsync(form, (field, "Of the first window."))).Status);
            Mark(first, "step", "7");
            Assert.Equal(HttpStatusCode.OK, (await first.AutoSaveAsync(form, (field, "Of the first window, longer."))).Status);
            // What comes late from the same window is not taken over what is newer.
            Mark(first, "step", "6");
            Assert.Equal(HttpStatusCode.OK, (await first.AutoSaveAsync(form, (field, "Of the first."))).Status);
            Assert.Equal("Of the first window, longer.", ValueOf(await inga.GetAsync(path), field));

            Assert.Equal(HttpStatusCode.Conflict, (await second.AutoSaveAsync(form, (field, "Of the second window."))).Status);
            Assert.Equal("Of the first window, longer.", ValueOf(await inga.GetAsync(path), field));
            var told = await second.SubmitRefusedAsync(keep, (field, "Of the second window."));
            Assert.Equal(DraftRules.ChangedMeanwhile, told.ErrorAt(field));
            told.MustSay("Of the first window, longer.");
            Assert.Equal("Of the second window.", ValueOf(told, field));
            // Whoever has seen both decides.
            Assert.Equal("Of the second window.", ValueOf(await told.SubmitAsync(keep), field));
        }
    }

    [Theory, EachEngine]
    public async Task A_window_that_was_left_open_does_not_bring_a_signed_draft_back(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        var day = DosingDay.In(practice);
        var open = await inga.GetAsync($"{day.Path}/integration");
        await open.AutoSaveAsync("integration", ("note", "A hallway."));
        var left = await inga.GetAsync($"{day.Path}/integration");
        await NoteHeadingsTests.SignAsync(practice, open, ("note", "A hallway."));
        Assert.Equal(HttpStatusCode.Conflict, (await left.AutoSaveAsync("integration", ("note", "A hallway, again."))).Status);
        Mark(open, "step", "9");
        Assert.Equal(HttpStatusCode.Conflict, (await open.AutoSaveAsync("integration", ("note", "A hallway, late."))).Status);
        Assert.Equal("", ValueOf(await inga.GetAsync($"{day.Path}/integration"), "note"));
    }

    // What the page's script counts.
    private static void Mark(Page page, string name, string value) => page.Document.QuerySelector($"input[name={name}]")!.SetAttribute("value", value);

    private static string ValueOf(Page page, string field) => page.Document.QuerySelector($"textarea[name={field}]") is { } area ? area.TextContent.Trim() : page.Document.QuerySelector($"input[name={field}]")!.GetAttribute("value")!;
}
