using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery.WaitingList;

/// <summary>An owner says on the public page whether there is room for new people. Whoever writes is answered in any case.</summary>
public sealed class SayRoomForNewPeople(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, RoomForNewPeople room, CancellationToken ct = default)
    {
        if (!Enum.IsDefined(room))
            return new Refusal("room", "Choose one of them.");
        var scope = db.For(actor, clock.GetUtcNow());
        var practice = await scope.Change<Practice>().SingleAsync(p => p.Id == practiceId, ct);
        practice.Room = room;
        await scope.SaveAsync(ct);
        return new Done();
    }
}
