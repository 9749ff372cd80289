using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>What was added to one note, of whatever kind it is, the first first.</summary>
public sealed record AddedToNote(Guid PracticeId, Guid PatientId, Guid ByStaffMemberId, string SignedName, DateTimeOffset At, SealedText Words, string Sha256)
{
    public static async Task<IReadOnlyList<AddedToNote>> OfAsync(ActorScope scope, NoteKind kind, Guid noteId, CancellationToken ct) => kind switch
    {
        NoteKind.Dosing => [.. (await scope.Read<NoteAddendum>().Where(a => a.SessionNoteId == noteId).OrderBy(a => a.At).ToListAsync(ct)).Select(a => new AddedToNote(a.PracticeId, a.PatientId, a.AuthorStaffMemberId, a.SignedName, a.At, a.Words, a.Sha256))],
        NoteKind.Integration => await TalkAsync<IntegrationAddendum>(scope, noteId, ct),
        _ => await TalkAsync<PreparationAddendum>(scope, noteId, ct),
    };

    private static async Task<IReadOnlyList<AddedToNote>> TalkAsync<T>(ActorScope scope, Guid noteId, CancellationToken ct) where T : class, ITalkAddendum
        => [.. (await scope.Read<T>().Where(a => a.NoteId == noteId).OrderBy(a => a.At).ToListAsync(ct)).Select(a => new AddedToNote(a.PracticeId, a.PatientId, a.AuthorStaffMemberId, a.SignedName, a.At, a.Words, a.Sha256))];
}
