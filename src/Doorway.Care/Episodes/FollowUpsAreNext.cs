using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Open follow-ups as next steps of their owner.</summary>
internal sealed class FollowUpsAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<FollowUp>(Operation.Read))
            return [];
        var open = await scope.Read<FollowUp>()
            .Where(f => f.PracticeId == member.PracticeId && f.OwnerStaffMemberId == member.StaffMemberId && f.DoneAt == null && (patientId == null || f.PatientId == patientId)).ToListAsync(ct);
        return [.. open.Select(f => new NextStep(f.PracticeId, f.PatientId, f.Says, f.Link ?? $"/tasks/{f.Id}") { DueAt = f.DueAt, IsFirst = f.IsFirst })];
    }
}
