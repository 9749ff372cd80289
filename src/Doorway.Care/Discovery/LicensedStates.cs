using Doorway.Care.Access;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery;

/// <summary>The states in which a therapist of this house holds a license today.</summary>
public static class LicensedStates
{
    public static async Task<IReadOnlyList<string>> OfAsync(ActorScope scope, Practice practice, DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var house = await scope.Read<StaffMember>().Where(s => s.PracticeId == practice.Id && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(ct);
        // Whoever writes meets a therapist first. A house without one is a prescribers' house.
        var first = house.Exists(s => s.Roles.HasFlag(StaffRoles.Therapist)) ? StaffRoles.Therapist : StaffRoles.Prescriber;
        var ids = house.Where(s => s.Roles.HasFlag(first)).Select(s => s.Id).ToHashSet();
        var licenses = (await LicensesInForce.OfAsync(scope, practice.Id, null, ct)).Where(l => l.ValidFrom <= today && today <= l.ValidUntil);
        return [.. licenses.Where(l => ids.Contains(l.StaffMemberId)).Select(l => l.State.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)];
    }
}
