using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>A training that ends soon or has ended: a task of the person whose it is, and of the owner who writes the new one down.</summary>
internal sealed class TrainingsAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (patientId is not null || member.IsGuest || !scope.May<Training>(Operation.Read))
            return [];
        var zone = (await scope.PracticeAsync(member.PracticeId, ct)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var ending = (await ReadTrainings.OfAsync(scope, member.PracticeId, ct)).Ending(today).ToList();
        if (ending.Count == 0)
            return [];
        var isOwner = member.Roles.Contains(Role.Owner);
        var staff = (await scope.Read<StaffMember>().Where(s => s.PracticeId == member.PracticeId && s.LeftAt == null).ToListAsync(ct)).ToDictionary(s => s.Id, s => s.Name);
        return [.. ending.Where(t => (isOwner || t.StaffMemberId == member.StaffMemberId) && staff.ContainsKey(t.StaffMemberId))
            .Select(t => new NextStep(member.PracticeId, Guid.Empty, Says(t, t.StaffMemberId == member.StaffMemberId ? null : staff[t.StaffMemberId], today), "/trainings") { DueAt = EndOf(t.ValidUntil!.Value, zone) })];
    }

    private static string Says(Training training, string? whose, DateOnly today)
        => $"{(whose is null ? "Training" : $"Training of {whose}:")} {training.Name} {(training.ValidUntil < today ? "has ended" : "ends soon")}";

    private static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon)).ToUniversalTime();
    }
}
