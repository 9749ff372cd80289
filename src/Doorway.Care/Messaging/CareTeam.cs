using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Messaging;

/// <summary>Who writes with a patient: the therapist of the episode, and each prescriber, of the house or by a grant that stands now.</summary>
public static class CareTeam
{
    public static async Task<IReadOnlyList<StaffMember>> OfAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == episode.PracticeId && s.LeftAt == null).ToListAsync(ct);
        var guests = (await scope.Read<SharedCare>().Where(g => g.PracticeId == episode.PracticeId && g.EpisodeId == episode.Id).ToListAsync(ct))
            .Where(g => g.IsOpen(now)).Select(g => g.GuestStaffMemberId).ToHashSet();
        return [.. staff.Where(s => s.Id == episode.TherapistStaffMemberId
            || guests.Contains(s.Id)
            || s.HomePracticeId is null && s.Roles.HasFlag(StaffRoles.Prescriber)).OrderByDescending(s => s.Id == episode.TherapistStaffMemberId).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }
}
