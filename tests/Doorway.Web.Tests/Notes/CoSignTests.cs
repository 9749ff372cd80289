using System.Net;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Notes;

public sealed class CoSignTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_note_signed_under_supervision_waits_is_sent_back_added_to_and_co_signed_and_never_changes(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", StaffRoles.Therapist);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        using var piers = await practice.AsAsync("Piers Aldous");
        Assert.Equal(HttpStatusCode.Forbidden, (await tamsin.TryGetAsync("/practice/co-signing")).Status);
        var owners = (await inga.GetAsync("/practice")).MustSay("Second signatures");
        owners = await owners.FollowAsync("Second signatures");
        Assert.Equal("Nobody co-signs their own notes.", (await owners.SubmitRefusedAsync("supervision", ("author", "Tamsin Roe"), ("by", "Tamsin Roe"))).ErrorAt("by"));
        (await owners.SubmitAsync("supervision", ("author", "Tamsin Roe"), ("by", "Inga Sorrel"))).MustSay("Tamsin Roe: by Inga Sorrel");

        await (await tamsin.GetAsync($"{day.Path}/note")).SubmitAsync("note/Sign and lock", ("words", "They rested."), ("signature", "Tamsin Roe"));
        (await tamsin.GetAsync($"{day.Path}/note")).MustSay("Not co-signed yet");
        (await tamsin.GetAsync("/today")).MustSay("Co-signature of a session’s note").MustNotSay("Co-sign a session’s note");
        (await piers.GetAsync("/today")).MustNotSay("Co-sign");
        var waits = await (await inga.GetAsync("/today")).FollowAsync("Co-sign a session’s note");
        waits.MustSay("They rested.").MustSay("Tamsin Roe");
        (await piers.GetAsync(waits.Path)).MustSay("Waits for Inga Sorrel").MustNotSay("Type your full name to sign");
        (await tamsin.GetAsync(waits.Path)).MustNotSay("Type your full name to sign");
        // The form of another, sent by somebody whose note it is or who was not asked, changes nothing.
        Assert.Equal("Write what is missing or not so.", (await waits.SubmitRefusedAsync("sendback", ("back", " "))).ErrorAt("back"));
        Assert.Equal("Type your full name to sign.", (await waits.SubmitRefusedAsync("cosign")).ErrorAt("signature"));

        waits = await waits.SubmitAsync("sendback", ("back", "What did you do at the second alarm?"));
        waits.MustSay("Sent back").MustNotSay("Type your full name to sign");
        (await inga.GetAsync("/today")).MustNotSay("Co-sign a session’s note");
        var back = await (await tamsin.GetAsync("/today")).FollowAsync("Add to a session’s note: it was sent back");
        back.MustSay("What did you do at the second alarm?");
        await (await back.FollowAsync("Add to this note")).SubmitAsync("addendum", ("addendum", "I called Amara at once."), ("addendumSignature", "Tamsin Roe"));

        waits = await (await inga.GetAsync("/today")).FollowAsync("Co-sign a session’s note");
        waits.MustSay("I called Amara at once.").MustSay("They rested.");
        // Something was added while the page stood open: nobody signs under what they have not seen.
        await (await tamsin.GetAsync($"{day.Path}/note")).SubmitAsync("addendum", ("addendum", "Amara came at ten past."), ("addendumSignature", "Tamsin Roe"));
        waits = await waits.SubmitRefusedAsync("cosign", ("signature", "Inga Sorrel"));
        waits.MustSay("Amara came at ten past.");
        (await waits.SubmitAsync("cosign", ("signature", "Inga Sorrel"))).MustSay("Co-signed");
        (await inga.GetAsync("/today")).MustNotSay("Co-sign");
        using var amara = await practice.AsAsync("Amara Finch");
        foreach (var reader in new[] { tamsin, amara })
            (await reader.GetAsync($"{day.Path}/note")).MustSay("They rested.").MustSay("Co-signed").MustSay("Inga Sorrel").MustNotSay("What did you do");
        (await inga.GetAsync($"{day.Path}/note/print")).MustSay("Co-signed").MustSay("Inga Sorrel").MustSay("Tamsin Roe").MustNotSay("What did you do");
        Assert.Equal(HttpStatusCode.Forbidden, (await amara.TryGetAsync(waits.Path)).Status);
        using var wren = await practice.AsAsync(day.Name);
        (await wren.GetAsync("/record/download")).MustSay("Inga Sorrel").MustNotSay("What did you do");
    }

    [Theory, EachEngine]
    public async Task An_integration_and_a_preparation_ask_too_and_another_co_signer_takes_over_what_waits(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", StaffRoles.Therapist);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.MoveClockAsync(1);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        using var piers = await practice.AsAsync("Piers Aldous");
        await (await inga.GetAsync("/practice/co-signing")).SubmitAsync("supervision", ("author", "Tamsin Roe"), ("by", "Inga Sorrel"));
        await (await tamsin.GetAsync($"{day.Path}/integration")).SubmitAsync("integration/Sign and keep", [.. NoteHeadingsTests.Held(practice), ("note", "A hallway."), ("signature", "Tamsin Roe")]);
        await (await tamsin.GetAsync($"/patients/{day.PatientId}/preparation/session")).SubmitAsync("session/Keep this session", [.. NoteHeadingsTests.Held(practice), ("covered", "stop"), ("notes", "Afraid of the mask.")]);
        var waiting = await (await inga.GetAsync("/today")).FollowAsync("Co-sign the note of a preparation");
        await (await inga.GetAsync("/practice/co-signing")).SubmitAsync("supervision", ("author", "Tamsin Roe"), ("by", "Piers Aldous"));
        // The page of the one before was still open: its form is there no more.
        Assert.Equal(HttpStatusCode.BadRequest, (await waiting.TrySubmitAsync("cosign", ("signature", "Inga Sorrel"))).Status);
        (await inga.GetAsync(waiting.Path)).MustSay("Waits for Piers Aldous");
        (await inga.GetAsync("/today")).MustNotSay("Co-sign the note");
        await (await (await piers.GetAsync("/today")).FollowAsync("Co-sign the note of a preparation")).SubmitAsync("cosign", ("signature", "Piers Aldous"));
        (await tamsin.GetAsync($"/patients/{day.PatientId}/preparation")).MustSay("Afraid of the mask.").MustSay("Co-signed").MustSay("Piers Aldous");

        var sent = await (await piers.GetAsync("/today")).FollowAsync("Co-sign the note of an integration");
        await sent.SubmitAsync("sendback", ("back", "Was safety asked?"));
        var page = await (await (await tamsin.GetAsync("/today")).FollowAsync("Add to the note of an integration: it was sent back")).FollowAsync("Add to this note");
        page = await page.SubmitAsync("Add", ("addendum", "Asked; no finding in what was asked."), ("addendumSignature", "Tamsin Roe"));
        page.MustSay("Asked; no finding in what was asked.").MustSay("Not co-signed yet");
        await (await (await piers.GetAsync("/today")).FollowAsync("Co-sign the note of an integration")).SubmitAsync("cosign", ("signature", "Piers Aldous"));
        (await tamsin.GetAsync($"{day.Path}/integration")).MustSay("Co-signed").MustSay("A hallway.");
        // Nobody co-signs Inga's: hers asks for nothing.
        await NoteHeadingsTests.SignAsync(practice, await inga.GetAsync($"{day.Path}/integration"), ("note", "Mine."));
        foreach (var reader in new[] { piers, tamsin })
            (await reader.GetAsync("/today")).MustNotSay("Co-sign");
    }
}
