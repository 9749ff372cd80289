using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>Notes that wait for a second signature, and notes that were sent back. They wait also when the course of care is over.</summary>
internal sealed class CoSignaturesAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (member.IsGuest || !member.Roles.Contains(Role.Therapist))
            return [];
        var me = member.StaffMemberId;
        // Whoever I co-sign for today may have asked somebody else first.
        var mine = await scope.Read<NoteSupervision>().Where(s => s.PracticeId == member.PracticeId && s.CoSignerStaffMemberId == me && s.EndedAt == null).Select(s => s.StaffMemberId).ToListAsync(ct);
        var done = scope.Read<CoSignAnswer>().Where(a => a.IsCoSigned).Select(a => a.CoSignRequestId);
        var open = await scope.Read<CoSignRequest>()
            .Where(r => r.PracticeId == member.PracticeId && (patientId == null || r.PatientId == patientId) && (r.AuthorStaffMemberId == me || r.CoSignerStaffMemberId == me || mine.Contains(r.AuthorStaffMemberId)) && !done.Contains(r.Id))
            .OrderBy(r => r.At).ToListAsync(ct);
        var steps = new List<NextStep>();
        foreach (var request in open)
        {
            var standing = await CoSignStanding.OfAsync(scope, request, ct);
            NextStep Step(string says) => new(request.PracticeId, request.PatientId, says, $"/patients/{request.PatientId}/co-sign/{request.Id}");
            var what = request.Kind switch { NoteKind.Dosing => "a session’s note", NoteKind.Integration => "the note of an integration", _ => "the note of a preparation" };
            if (standing.WaitsForCoSigner && standing.CoSignerStaffMemberId == me)
                steps.Add(Step($"Co-sign {what}") with { Why = "Its author signed it under supervision." });
            else if (standing.WaitsForAuthor && request.AuthorStaffMemberId == me)
                steps.Add(Step($"Add to {what}: it was sent back") with { Why = "What was signed stays; you add to it." });
            else if (request.AuthorStaffMemberId == me)
                steps.Add(Step($"Co-signature of {what}") with { IsWaiting = true });
        }
        return steps;
    }
}
