using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>An owner says by whom somebody's notes are co-signed from now on, or that nobody does any more. What was signed before stays as it was asked.</summary>
public sealed class SetNoteSupervision(DoorwayDb db, TimeProvider clock)
{
    /// <param name="CoSignerStaffMemberId">Null: by nobody from now on.</param>
    public sealed record Request(Guid PracticeId, Guid StaffMemberId, Guid? CoSignerStaffMemberId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            var therapists = (await scope.Read<StaffMember>().Where(s => s.PracticeId == request.PracticeId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(inner))
                .Where(s => s.Roles.HasFlag(StaffRoles.Therapist)).Select(s => s.Id).ToHashSet();
            if (!therapists.Contains(request.StaffMemberId))
                return new Refusal("author", "Choose a therapist of your practice.");
            if (request.CoSignerStaffMemberId is { } chosen && !therapists.Contains(chosen))
                return new Refusal("by", "Choose a therapist of your practice: they read these notes already.");
            if (request.CoSignerStaffMemberId == request.StaffMemberId)
                return new Refusal("by", "Nobody co-signs their own notes.");
            foreach (var before in await scope.Change<NoteSupervision>().Where(s => s.PracticeId == request.PracticeId && s.StaffMemberId == request.StaffMemberId && s.EndedAt == null).ToListAsync(inner))
                before.EndedAt = now;
            if (request.CoSignerStaffMemberId is { } by)
                await scope.AddAsync(new NoteSupervision
                {
                    PracticeId = request.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    StaffMemberId = request.StaffMemberId,
                    CoSignerStaffMemberId = by,
                    SetByStaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
                    Since = now,
                }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
