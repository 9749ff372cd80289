using Doorway.Care.Access;
using Doorway.Care.HardDays;
using Doorway.Care.Staff;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.HardDays;

/// <summary>Who wrote a version, and when, as the patient reads it.</summary>
internal static class WrittenBy
{
    public static async Task<string> ForPatientAsync(ActorScope scope, Guid practiceId, OpenPlan plan, DateTimeOffset now, CancellationToken ct)
    {
        var day = InWords.Day(plan.At, (await scope.PracticeAsync(practiceId, ct)).Zone, now);
        if (plan.WrittenByStaffMemberId is not { } id)
            return Say($"You wrote this on {day}. You can change it at any time.");
        var name = (await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == practiceId && s.Id == id, ct))?.Name ?? Say("somebody");
        return Say($"{name} wrote this with you on {day}. You can change it at any time.");
    }
}
