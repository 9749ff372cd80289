using Doorway.Care.Access;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Who may have a task: somebody who may do what its owner may. What one colleague asks of another anybody of the house may have,
/// the front desk too.</summary>
public static class FollowUpRules
{
    /// <summary>The kind of a task that somebody wrote by hand.</summary>
    public const string Asked = "asked";

    private const StaffRoles Clinical = StaffRoles.Therapist | StaffRoles.Prescriber;

    public static bool MayHave(FollowUp task, StaffMember? owner, StaffMember next)
    {
        if (next.LeftAt is not null || next.Id == task.OwnerStaffMemberId)
            return false;
        if (task.Kind == Asked)
            return (next.Roles & (Clinical | StaffRoles.FrontDesk)) != 0;
        var needed = (owner?.Roles ?? Clinical) & Clinical;
        return (next.Roles & (needed == 0 ? Clinical : needed)) != 0;
    }

    /// <summary>Everybody who may have this task now, but its owner: of the house, and guests whom the patient let in.</summary>
    public static async Task<IReadOnlyList<StaffMember>> WhoMayHaveAsync(ActorScope scope, FollowUp task, DateTimeOffset now, CancellationToken ct)
    {
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == task.PracticeId && s.LeftAt == null).OrderBy(s => s.Name).ToListAsync(ct);
        var guests = scope.May<SharedCare>(Operation.Read)
            ? await scope.Read<SharedCare>().Where(g => g.PracticeId == task.PracticeId && g.PatientId == task.PatientId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now).Select(g => g.GuestStaffMemberId).ToListAsync(ct) : [];
        var owner = staff.Find(s => s.Id == task.OwnerStaffMemberId);
        return [.. staff.Where(s => MayHave(task, owner, s) && (s.HomePracticeId is null || guests.Contains(s.Id)))];
    }
}
