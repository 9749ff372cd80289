using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Notes;
using Doorway.Care.Notes.CoSigning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Keeps the words of a note while it is not signed. The first opening drafts it from the timeline, under the headings that the therapist likes.</summary>
public sealed class WriteSessionNote(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>A null note: only open it.</summary>
    public sealed record Request(Guid DosingSessionId, TypedNote? Note, DraftSeen? Seen = null, DraftStep? Then = null);

    public sealed record Written(SessionNote Note, NoteText Text);

    public async Task<Outcome<Written>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Written>>(async inner =>
        {
            if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, inner) is not { EndedAt: not null } session)
                return new Refusal("words", "The note is written when the session has ended.");
            var me = actor.In(session.PracticeId)!.StaffMemberId;
            if (request.Note is not null)
                await scope.LockAsync("patients", session.PracticeId, session.PatientId, inner);
            var note = await scope.Change<SessionNote>().SingleOrDefaultAsync(n => n.DosingSessionId == session.Id, inner);
            if (note is not null && request.Note is null)
                return new Written(note, await OpenAsync(vault, note, inner));
            if (note is { IsLocked: true })
                return new Refusal("words", "This note is signed and locked. Write an addendum below it.");
            var isNew = note is null;
            if (note is null)
            {
                note = new SessionNote { PracticeId = session.PracticeId, Id = Guid.CreateVersion7(now), PatientId = session.PatientId, DosingSessionId = session.Id, AuthorStaffMemberId = me, DraftedAt = now };
                await scope.AddAsync(note, inner);
            }
            var text = isNew ? NoteText.Of(null) : await OpenAsync(vault, note, inner);
            if (request.Note is { } typed)
            {
                if (typed.TemplateId is not null && NoteTemplates.Find(typed.TemplateId, NoteKind.Dosing) is null)
                    return new Refusal("words", "These headings are not known here.");
                switch (DraftRules.Ask(note, request.Seen))
                {
                    case DraftTaking.ChangedMeanwhile:
                        return new Refusal("words", DraftRules.ChangedMeanwhile);
                    case DraftTaking.IsOlder:
                        return new Written(note, text);
                }
                text = text.With(typed, NoteTemplates.Find(typed.TemplateId, NoteKind.Dosing));
                if (request.Then is { } then)
                    text = await then.TakeAsync(scope, vault, NoteKind.Dosing, note.PracticeId, note.PatientId, me, text, now, inner);
            }
            else
            {
                text = NoteText.Plain(await SessionNoteDraft.OfAsync(scope, vault, session, inner));
                if (await DraftStep.ChosenAsync(scope, NoteKind.Dosing, note.PracticeId, me, inner) is { } liked)
                    text = text.Under(liked, NoteKind.Dosing);
            }
            note.Write(await vault.SealAsync(note.PracticeId, note.PatientId, text.ToKept(), inner), text, request.Seen, now);
            await scope.SaveAsync(inner);
            return new Written(note, text);
        }, ct);
    }

    internal static async Task<NoteText> OpenAsync(Vault vault, SessionNote note, CancellationToken ct)
        => NoteText.Read(note, note.Words.IsEmpty ? "" : await vault.OpenAsync(note.PracticeId, note.PatientId, note.Words, ct));
}

/// <summary>The author signs: the note is locked, and its bytes and their hash are kept as signed.</summary>
public sealed class SignSessionNote(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <param name="StillTrue">The author has said that what was brought over and not changed is still true.</param>
    public sealed record Request(Guid DosingSessionId, TypedNote Note, string SignedName, DraftSeen? Seen = null, bool StillTrue = false);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Change<SessionNote>().SingleOrDefaultAsync(n => n.DosingSessionId == request.DosingSessionId, inner) is not { } note)
                return new Refusal("words", "Open the note first.");
            if (note.IsLocked)
                return new Refusal("signature", "This note is signed already. Write an addendum below it.");
            if (DraftRules.Ask(note, request.Seen) == DraftTaking.ChangedMeanwhile)
                return new Refusal("words", DraftRules.ChangedMeanwhile);
            var text = (await WriteSessionNote.OpenAsync(vault, note, inner)).With(request.Note, NoteTemplates.Find(request.Note.TemplateId, NoteKind.Dosing));
            if (text.IsEmpty)
                return new Refusal("words", "A note without words cannot be signed.");
            if (BroughtOver.Refusal(text, request.StillTrue, (await scope.PracticeAsync(note.PracticeId, inner)).Zone) is { } untrue)
                return untrue;
            var (me, words) = (actor.In(note.PracticeId)!.StaffMemberId, text.ToKept());
            note.Write(await vault.SealAsync(note.PracticeId, note.PatientId, words, inner), text, request.Seen, now);
            var canonical = JsonSerializer.Serialize(new { note.Id, note.DosingSessionId, note.AuthorStaffMemberId, text.TemplateId, text.TemplateVersion, Words = words, SignedName = request.SignedName.Trim(), SignedAt = now.ToString("O") });
            note.Sign(request.SignedName.Trim(), me, await vault.SealAsync(note.PracticeId, note.PatientId, canonical, inner), Hash.Of(canonical), now);
            await CoSignStanding.AskAsync(scope, NoteKind.Dosing, note.PracticeId, note.PatientId, note.Id, note.DosingSessionId, me, note.Sha256!, now, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}

/// <summary>Adds to a signed note. What was signed stays as it was.</summary>
public sealed class AddNoteAddendum(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid DosingSessionId, string Words, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim().Length == 0)
            return new Refusal("addendum", "Write what you want to add.");
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("addendumSignature", "Type your full name to sign.");
        if (await scope.Read<SessionNote>().SingleOrDefaultAsync(n => n.DosingSessionId == request.DosingSessionId, ct) is not { IsLocked: true } note)
            return new Refusal("addendum", "The note is not signed yet: change the note itself.");
        await scope.AddAsync(new NoteAddendum
        {
            PracticeId = note.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = note.PatientId,
            SessionNoteId = note.Id,
            AuthorStaffMemberId = actor.In(note.PracticeId)!.StaffMemberId,
            SignedName = request.SignedName.Trim(),
            At = now,
            Words = await vault.SealAsync(note.PracticeId, note.PatientId, request.Words, ct),
            Sha256 = Hash.Of(request.Words),
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

internal static class Hash
{
    public static string Of(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
