using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>Where a note stands between its author and its co-signer.</summary>
public sealed record CoSignStanding(CoSignRequest Request, Guid CoSignerStaffMemberId, IReadOnlyList<CoSignAnswer> Answers, IReadOnlyList<AddedToNote> Added)
{
    public CoSignAnswer? CoSigned => Answers.FirstOrDefault(a => a.IsCoSigned);

    /// <summary>Sent back, and nothing was added since.</summary>
    public bool WaitsForAuthor => CoSigned is null && Answers is [.., var last] && Added.All(a => a.ByStaffMemberId != Request.AuthorStaffMemberId || a.At <= last.At);

    public bool WaitsForCoSigner => CoSigned is null && !WaitsForAuthor;

    public static async Task<CoSignStanding> OfAsync(ActorScope scope, CoSignRequest request, CancellationToken ct)
    {
        var today = await scope.Read<NoteSupervision>().Where(s => s.PracticeId == request.PracticeId && s.StaffMemberId == request.AuthorStaffMemberId && s.EndedAt == null).Select(s => (Guid?)s.CoSignerStaffMemberId).FirstOrDefaultAsync(ct);
        var answers = await scope.Read<CoSignAnswer>().Where(a => a.PracticeId == request.PracticeId && a.CoSignRequestId == request.Id).OrderBy(a => a.At).ToListAsync(ct);
        return new CoSignStanding(request, today ?? request.CoSignerStaffMemberId, answers, await AddedToNote.OfAsync(scope, request.Kind, request.NoteId, ct));
    }

    /// <summary>Asks for the second signature where the owner said so. It is saved with the note.</summary>
    internal static async Task AskAsync(ActorScope scope, NoteKind kind, Guid practiceId, Guid patientId, Guid noteId, Guid? dosingSessionId, Guid author, string sha256, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<NoteSupervision>().FirstOrDefaultAsync(s => s.PracticeId == practiceId && s.StaffMemberId == author && s.EndedAt == null, ct) is not { } supervision)
            return;
        await scope.AddAsync(new CoSignRequest
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            PatientId = patientId,
            Kind = kind,
            NoteId = noteId,
            DosingSessionId = dosingSessionId,
            AuthorStaffMemberId = author,
            CoSignerStaffMemberId = supervision.CoSignerStaffMemberId,
            NoteSha256 = sha256,
            At = now,
        }, ct);
    }
}
