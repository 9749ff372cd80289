using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff;

/// <summary>Somebody has left the practice. They open nothing from their next page on; what they wrote stays, under their name.</summary>
public sealed class LetStaffGo(DoorwayDb db, OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid StaffMemberId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        // Behind the machine's door: an owner who treats nobody sees no sessions.
        if (await db.For(Actor.Job("staff"), now).Read<DosingSession>().AnyAsync(s => s.PracticeId == request.PracticeId && s.TherapistStaffMemberId == request.StaffMemberId && s.EndedAt == null, ct))
            return new Refusal("gone", "They are with a patient in a session that has not ended. When it has, or somebody else holds it, they can leave.");
        return await own.AsAsync(actor, now, (scope, services) => scope.RunAsync<Outcome<Done>>(async inner =>
        {
            // Two owners who send each other away at the same moment wait here.
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            var people = await scope.Change<StaffMember>().Where(s => s.PracticeId == request.PracticeId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(inner);
            if (people.Find(s => s.Id == request.StaffMemberId) is not { } person)
                return new Refusal("gone", "Choose somebody of your practice.");
            if (people.All(s => s == person || !s.Roles.HasFlag(StaffRoles.Owner)))
                return new Refusal("gone", $"{person.Name} is the only owner. Make somebody else an owner first.");
            // The run's links go to their own mailbox: it would stay a way in.
            if (await scope.Read<PracticeRun>().Where(r => r.PracticeId == request.PracticeId && r.PlayedByStaffMemberId == person.Id && r.EndedAt == null).OrderBy(r => r.Number).FirstOrDefaultAsync(inner) is { } played)
                return new Refusal("gone", $"{person.Name} plays {RunMark.Name(played.Number)}, and its links go to their mail. End it first: Before the first patient, Practice runs.");
            person.LeftAt = now;
            await services.GetRequiredService<Links>().CloseInvitationsAsync(request.PracticeId, person.Id, inner);
            await scope.SaveAsync(inner);
            var machine = services.GetRequiredService<DoorwayDb>().For(actor.AsMachine(), now);
            await VisitsOfTheGone.AskAsync(machine, person, patientId: null, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct), ct);
    }
}
