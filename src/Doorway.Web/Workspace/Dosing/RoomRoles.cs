using Doorway.Care.Access;

namespace Doorway.Web.Workspace.Dosing;

/// <summary>Who writes in the room: at home the therapist on video; in the clinic whoever is in it.</summary>
internal static class RoomRoles
{
    public static bool MayWrite(Actor actor, Guid practiceId, bool isClinic)
        => actor.In(practiceId)?.Roles is { } roles && (roles.Contains(Role.Therapist) || isClinic && (roles.Contains(Role.Prescriber) || roles.Contains(Role.SessionMonitor)));
}
