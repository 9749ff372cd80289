using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>A visit whose hour is over waits for its clinician to say whether it was held. What is to come stands on the pages of the day, not among tasks.</summary>
internal sealed class VisitsAreNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!BookVisit.SaysKinds(member))
            return [];
        var over = await scope.Read<Visit>().Where(v => v.PracticeId == member.PracticeId && v.StaffMemberId == member.StaffMemberId && v.CancelledAt == null && v.Marked == null && v.EndsAt <= now
            && (patientId == null || v.PatientId == patientId)).OrderBy(v => v.StartsAt).ToListAsync(ct);
        return [.. over.Select(v => new NextStep(v.PracticeId, v.PatientId, $"Was the visit of {LocalTimes.InWords(v)} held?", VisitTasks.LinkOf(v)) { DueAt = v.EndsAt.AddDays(1) })];
    }
}
