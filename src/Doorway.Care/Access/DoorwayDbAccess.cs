using Doorway.Care.Storage;

namespace Doorway.Care.Access;

public static class DoorwayDbAccess
{
    /// <summary>The one entry to the data: as this actor, at this moment.</summary>
    public static ActorScope For(this DoorwayDb db, Actor actor, DateTimeOffset now)
    {
        var machine = actor.Kind is ActorKind.Job or ActorKind.SetUp;
        db.Enter([.. actor.Memberships.Select(m => m.PracticeId).Distinct()], machine);
        db.Trail.Begin(actor);
        return new ActorScope(db, actor, now);
    }
}
