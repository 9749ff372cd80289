using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>The author adds to the kept note of a preparation or an integration. What was signed stays as it was.</summary>
public sealed class AddTalkAddendum(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(NoteKind Kind, Guid NoteId, string Words, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words.Trim().Length == 0)
            return new Refusal("addendum", "Write what you want to add.");
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("addendumSignature", "Type your full name to sign.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        (IPatientRecord Row, Guid Author)? found = request.Kind == NoteKind.Integration
            ? await scope.Read<IntegrationSession>().SingleOrDefaultAsync(s => s.Id == request.NoteId, ct) is { } held ? (held, held.TherapistStaffMemberId) : null
            : await scope.Read<PreparationSession>().SingleOrDefaultAsync(s => s.Id == request.NoteId, ct) is { } talk ? (talk, talk.TherapistStaffMemberId) : null;
        if (found is not { } note || actor.In(note.Row.PracticeId) is not { } member || member.StaffMemberId != note.Author)
            return new Refusal("addendum", "Only its author adds to this note.");
        var (id, name, sha256) = (Guid.CreateVersion7(now), request.SignedName.Trim(), Hash.Of(request.Words));
        var words = await vault.SealAsync(note.Row.PracticeId, note.Row.PatientId, request.Words, ct);
        if (request.Kind == NoteKind.Integration)
            await scope.AddAsync(new IntegrationAddendum { PracticeId = note.Row.PracticeId, Id = id, PatientId = note.Row.PatientId, NoteId = note.Row.Id, AuthorStaffMemberId = note.Author, SignedName = name, At = now, Words = words, Sha256 = sha256 }, ct);
        else
            await scope.AddAsync(new PreparationAddendum { PracticeId = note.Row.PracticeId, Id = id, PatientId = note.Row.PatientId, NoteId = note.Row.Id, AuthorStaffMemberId = note.Author, SignedName = name, At = now, Words = words, Sha256 = sha256 }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
