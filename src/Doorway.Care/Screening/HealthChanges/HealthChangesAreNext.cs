using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>What waits to be looked at stands with every prescriber of the patient for whom no task of theirs stands already: told before the course
/// began, or while nobody prescribed.</summary>
internal sealed class HealthChangesAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var open = episodes.Where(e => e.IsOpen).ToList();
        if (open.Count == 0 || !member.Roles.Contains(Role.Prescriber) || !scope.May<HealthChange>(Operation.Read))
            return [];
        var patients = open.Select(e => e.PatientId).ToList();
        var waiting = await scope.Read<HealthChange>().Where(c => c.PracticeId == member.PracticeId && patients.Contains(c.PatientId) && c.SeenAt == null).Select(c => c.PatientId).Distinct().ToListAsync(ct);
        if (waiting.Count == 0)
            return [];
        var mine = await scope.Read<FollowUp>().Where(f => f.PracticeId == member.PracticeId && waiting.Contains(f.PatientId) && f.Kind == HealthChangeTask.Kind && f.DoneAt == null && f.OwnerStaffMemberId == member.StaffMemberId).Select(f => f.PatientId).ToListAsync(ct);
        return [.. waiting.Except(mine).Select(p => new NextStep(member.PracticeId, p, HealthChangeTask.Says, HealthChangeTask.LinkOf(p)))];
    }
}
