using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff.Trainings;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff;

/// <summary>A licence that ends soon or has ended: a notice to the person whose it is, and to the owner who writes the new one down.</summary>
internal sealed class LicensesAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (patientId is not null || member.IsGuest || !scope.May<License>(Operation.Read) || !scope.May<LicenseWithdrawal>(Operation.Read))
            return [];
        var isOwner = member.Roles.Contains(Role.Owner);
        var zone = (await scope.PracticeAsync(member.PracticeId, ct)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        // Of one state the one that holds longest: who has renewed is told nothing.
        var ending = (await LicensesInForce.OfAsync(scope, member.PracticeId, isOwner ? null : member.StaffMemberId, ct))
            .GroupBy(l => (l.StaffMemberId, State: l.State.ToUpperInvariant())).Select(g => g.MaxBy(l => l.ValidUntil)!)
            .Where(l => l.ValidUntil <= today.AddDays(ReadTrainings.ToldDaysBefore)).OrderBy(l => l.ValidUntil).ToList();
        if (ending.Count == 0)
            return [];
        // A guest's are told in their own practice.
        var staff = (await scope.Read<StaffMember>().Where(s => s.PracticeId == member.PracticeId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(ct)).ToDictionary(s => s.Id, s => s.Name);
        return [.. ending.Where(l => staff.ContainsKey(l.StaffMemberId))
            .Select(l => new NextStep(member.PracticeId, Guid.Empty, Says(l, l.StaffMemberId == member.StaffMemberId ? null : staff[l.StaffMemberId], today), isOwner ? "/practice" : "/account") { DueAt = NoonOf(l.ValidUntil, zone) })];
    }

    private static string Says(License license, string? whose, DateOnly today)
        => $"{(whose is null ? "Your license" : $"The license of {whose}")} in {license.State} {(license.ValidUntil < today ? "has ended" : "ends soon")}";

    private static DateTimeOffset NoonOf(DateOnly day, TimeZoneInfo zone)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon)).ToUniversalTime();
    }
}
