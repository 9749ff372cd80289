using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>What is still booked for somebody is given up, and nobody is written to about it: they died in a session, or a practice run ends.</summary>
internal static class GiveUpVisits
{
    public static async Task OfAsync(ActorScope machine, Guid practiceId, Guid patientId, Guid? by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var visit in await machine.Change<Visit>().Where(v => v.PracticeId == practiceId && v.PatientId == patientId && v.CancelledAt == null && v.StartsAt > now).ToListAsync(ct))
        {
            visit.Cancel(VisitEnd.Other, by, now);
            await VisitTasks.FinishAsync(machine, visit, by, now, ct);
        }
    }
}
