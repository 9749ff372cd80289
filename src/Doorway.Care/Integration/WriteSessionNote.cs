using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Keeps the words of a note while it is not signed. The first opening drafts it from the timeline.</summary>
public sealed class WriteSessionNote(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Null words: only open it.</summary>
    public sealed record Request(Guid DosingSessionId, string? Words);

    public sealed record Written(SessionNote Note, string Words);

    public async Task<Outcome<Written>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Written>>(async inner =>
        {
            if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, inner) is not { EndedAt: not null } session)
                return new Refusal("words", "The note is written when the session has ended.");
            var note = await scope.Change<SessionNote>().SingleOrDefaultAsync(n => n.DosingSessionId == session.Id, inner);
            if (note is { IsLocked: true })
                return request.Words is null
                    ? new Written(note, await vault.OpenAsync(note.PracticeId, note.PatientId, note.Words, inner))
                    : new Refusal("words", "This note is signed and locked. Write an addendum below it.");
            if (note is null)
            {
                note = new SessionNote
                {
                    PracticeId = session.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = session.PatientId,
                    DosingSessionId = session.Id,
                    AuthorStaffMemberId = actor.In(session.PracticeId)!.StaffMemberId,
                    DraftedAt = now,
                };
                await scope.AddAsync(note, inner);
            }
            else if (request.Words is null)
            {
                return new Written(note, await vault.OpenAsync(note.PracticeId, note.PatientId, note.Words, inner));
            }
            var words = request.Words ?? await SessionNoteDraft.OfAsync(scope, vault, session, inner);
            note.Write(await vault.SealAsync(note.PracticeId, note.PatientId, words, inner), now);
            await scope.SaveAsync(inner);
            return new Written(note, words);
        }, ct);
    }
}

/// <summary>The author signs: the note is locked, and its bytes and their hash are kept as signed.</summary>
public sealed class SignSessionNote(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid DosingSessionId, string Words, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "A note without words cannot be signed.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Change<SessionNote>().SingleOrDefaultAsync(n => n.DosingSessionId == request.DosingSessionId, inner) is not { } note)
                return new Refusal("words", "Open the note first.");
            if (note.IsLocked)
                return new Refusal("signature", "This note is signed already. Write an addendum below it.");
            note.Write(await vault.SealAsync(note.PracticeId, note.PatientId, request.Words, inner), now);
            var canonical = JsonSerializer.Serialize(new { note.Id, note.DosingSessionId, note.AuthorStaffMemberId, request.Words, SignedName = request.SignedName.Trim(), SignedAt = now.ToString("O") });
            note.Sign(request.SignedName.Trim(), await vault.SealAsync(note.PracticeId, note.PatientId, canonical, inner), Hash.Of(canonical), now);
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
