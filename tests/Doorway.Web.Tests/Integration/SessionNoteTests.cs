using System.Net;
using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Integration;

public sealed class SessionNoteTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_note_is_drafted_from_the_timeline_signed_locked_and_only_added_to(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync("Amara Finch");

        (await inga.GetAsync("/today")).MustSay("Sign the note of session 1");
        (await amara.GetAsync($"{day.Path}/note")).MustSay("Not signed yet").MustNotSay("ceiling");
        var note = await inga.GetAsync($"{day.Path}/note");
        note.MustSay("100 mg, taken by the patient").MustSay("124/80 mmHg, pulse 72").MustSay("The ceiling is kind.").MustSay("released to Jonah Halloway");
        var draft = note.Document.QuerySelector("textarea[name=words]")!.TextContent;

        var saved = await inga.GetAsync($"{day.Path}/note");
        Assert.Equal(HttpStatusCode.OK, (await saved.AutoSaveAsync("note", ("words", draft + "They came back slowly."))).Status);
        note = (await inga.GetAsync($"{day.Path}/note")).MustSay("They came back slowly.");
        Assert.Equal("Type your full name to sign.", (await note.SubmitRefusedAsync("note/Sign and lock")).ErrorAt("signature"));
        var signed = await note.SubmitAsync("note/Sign and lock", ("signature", "Inga Sorrel"));
        signed.MustSay("Signed and locked").MustSay("They came back slowly.");
        Assert.Null(signed.Document.QuerySelector("textarea[name=words]"));
        (await inga.GetAsync("/today")).MustNotSay("Sign the note of session 1");

        // A page that was left open does not write over what is signed.
        (await saved.TrySubmitAsync("note/Sign and lock", ("words", "Something else."), ("signature", "Inga Sorrel"))).MustNotSay("Something else. Signed");
        signed = (await inga.GetAsync($"{day.Path}/note")).MustNotSay("Something else.");
        await signed.SubmitAsync("addendum", ("addendum", "The music was the second list."), ("addendumSignature", "Inga Sorrel"));
        (await amara.GetAsync($"{day.Path}/note")).MustSay("They came back slowly.").MustSay("The music was the second list.").MustNotSay("Add to this note");

        await practice.InScopeAsync(async services =>
        {
            var scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now);
            var row = await scope.Read<SessionNote>().SingleAsync(n => n.DosingSessionId == day.SessionId);
            var canonical = await services.GetRequiredService<Vault>().OpenAsync(row.PracticeId, row.PatientId, row.CanonicalText);
            Assert.Contains("They came back slowly.", canonical, StringComparison.Ordinal);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), row.Sha256);
            Assert.DoesNotContain("They came back", Encoding.UTF8.GetString(row.Words.Bytes), StringComparison.Ordinal);
            return 0;
        });
    }

    [Theory, EachEngine]
    public async Task An_integration_session_is_written_down_also_when_it_is_early_and_says_so(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var day = DosingDay.In(practice);
        using var amara = await practice.AsAsync("Amara Finch");
        await inga.MoveClockAsync(3);
        var page = await inga.GetAsync($"{day.Path}/integration");
        page.MustSay("good practice, not evidence");
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
        var local = TimeZoneInfo.ConvertTime(practice.Now.AddMinutes(-5), zone);
        page = await page.SubmitAsync("integration", ("on", local.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("from", local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            ("length", "50"), ("note", "A hallway, a coat on a hook."), ("signature", "Inga Sorrel"));
        page.MustSay("earlier than 24 hours after").MustSay("A hallway, a coat on a hook.");
        (await amara.GetAsync($"/patients/{day.PatientId}/notes")).MustSay("50 minutes").MustNotSay("A hallway");
        Assert.Equal(HttpStatusCode.Forbidden, (await amara.TryGetAsync($"{day.Path}/integration")).Status);
    }
}
