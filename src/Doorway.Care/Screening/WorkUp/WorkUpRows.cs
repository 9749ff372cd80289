using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

internal static class WorkUpRows
{
    /// <summary>The request with its lock taken, so that two people do not answer and withdraw it at once; null when it is not open to the actor.</summary>
    public static async Task<WorkUpRequest?> LockedAsync(ActorScope scope, Guid patientId, Guid requestId, CancellationToken ct)
    {
        if (await scope.Read<WorkUpRequest>().SingleOrDefaultAsync(r => r.Id == requestId && r.PatientId == patientId, ct) is not { } found)
            return null;
        await scope.LockAsync("work_up_requests", found.PracticeId, found.Id, ct);
        return await scope.Change<WorkUpRequest>().SingleAsync(r => r.PracticeId == found.PracticeId && r.Id == found.Id, ct);
    }
}
