using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.FrontDesk;

/// <summary>Which room is kept for a day in the clinic. On the day itself the therapist still says where they are.</summary>
public sealed class KeepRoom(OwnContext own, TimeProvider clock)
{
    public const int Longest = 60;

    public sealed record Request(Guid AppointmentId, string Room);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return own.AsAsync<Outcome<Done>>(actor, now, async (scope, _) =>
        {
            if (request.Room.Length > Longest)
                return new Refusal("room", $"At most {Longest} letters.");
            if (await scope.Change<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, ct) is not { } appointment)
                return new Refusal("room", "There is no such day any more.");
            if (!appointment.IsClinic)
                return new Refusal("room", "This one is not here in the clinic; there is no room to keep.");
            appointment.KeepRoom(request.Room.Length == 0 ? null : request.Room);
            await scope.SaveAsync(ct);
            return default(Done);
        }, ct);
    }
}
