using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>One signed note of whatever kind, with what stands between its author and its co-signer.</summary>
public sealed class ReadCoSignedNote(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid CoSignRequestId);

    /// <param name="Link">Where the author adds to it.</param>
    public sealed record Opened(CoSignStanding Standing, NoteText Text, string Title, string SignedName, string Link);

    public async Task<Outcome<Opened>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (await scope.Read<CoSignRequest>().SingleOrDefaultAsync(r => r.Id == request.CoSignRequestId && r.PatientId == request.PatientId, ct) is not { } asked)
            return new Refusal("", "There is no such note.");
        var standing = await CoSignStanding.OfAsync(scope, asked, ct);
        async Task<Opened> Open(ITemplated row, SealedText words, string title, string name, string link)
            => new(standing, NoteText.Read(row, words.IsEmpty ? "" : await vault.OpenAsync(asked.PracticeId, asked.PatientId, words, ct)), title, name, $"/patients/{asked.PatientId}/{link}");
        switch (asked.Kind)
        {
            case NoteKind.Dosing:
                var note = await scope.Read<SessionNote>().SingleAsync(n => n.Id == asked.NoteId, ct);
                var session = await scope.Read<DosingSession>().SingleAsync(s => s.Id == note.DosingSessionId, ct);
                return await Open(note, note.Words, $"Session {session.Number}, note", note.SignedName!, $"sessions/{note.DosingSessionId}/note");
            case NoteKind.Integration:
                var held = await scope.Read<IntegrationSession>().SingleAsync(s => s.Id == asked.NoteId, ct);
                return await Open(held, held.Note, "Integration session", held.SignedName, $"sessions/{held.DosingSessionId}/integration");
            default:
                var talk = await scope.Read<PreparationSession>().SingleAsync(s => s.Id == asked.NoteId, ct);
                var author = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == asked.PracticeId && s.Id == talk.TherapistStaffMemberId, ct);
                return await Open(talk, talk.Notes, "Preparation session", author.Name, "preparation");
        }
    }
}
