using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;

namespace Doorway.Web.Hosting;

/// <summary>What a page stands on: who is here, what they may see, and what time it is where they are.</summary>
public sealed class Here(DoorwayDb db, CurrentActor current, TimeProvider clock)
{
    public Actor Actor => current.Require();

    public DateTimeOffset Now => clock.GetUtcNow();

    public ActorScope Scope => db.For(Actor, Now);

    /// <summary>As anybody reads the public pages of a practice, whoever is signed in: the desk may read there what every visitor reads.</summary>
    public ActorScope AsVisitor(Guid practiceId) => db.For(Actor.Visitor(practiceId), Now);

    public Practice? Front => current.Front;

    /// <summary>The actor's place when it is a patient's own, else null.</summary>
    public Membership? AsPatient => Actor.Memberships.FirstOrDefault(m => m.Roles.Contains(Role.Patient));

    public DateOnly TodayIn(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, zone).DateTime);
}
