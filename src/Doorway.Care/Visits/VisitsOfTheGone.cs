using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>What is still booked with somebody who no longer cares for the patient: the therapist of the course is asked to move or cancel it,
/// and where there is none either, the front desk.</summary>
internal static class VisitsOfTheGone
{
    public const string Kind = "visit-of-the-gone";

    /// <summary>One task for each visit to come. Who may still meet the patient in another way is not gone.</summary>
    /// <param name="patientId">Of this patient alone; null of all.</param>
    public static async Task AskAsync(ActorScope machine, StaffMember gone, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var visits = await machine.Read<Visit>().Where(v => v.PracticeId == gone.PracticeId && v.StaffMemberId == gone.Id && (patientId == null || v.PatientId == patientId)
            && v.CancelledAt == null && v.StartsAt > now).OrderBy(v => v.StartsAt).ToListAsync(ct);
        // Where no clinician answers for a patient any more, it is the desk that phones them.
        var desk = visits.Count == 0 ? null : (await machine.Read<StaffMember>().Where(s => s.PracticeId == gone.PracticeId && s.LeftAt == null).OrderBy(s => s.Name).ToListAsync(ct)).Find(s => s.Roles.HasFlag(StaffRoles.FrontDesk));
        foreach (var visit in visits)
        {
            if (await WhoAnswers.OfAsync(machine, visit, now, ct) is var owner && owner?.Id == gone.Id)
                continue;
            // Asked once for each who goes; what was finished by hand is not asked again.
            var (says, link) = ($"{gone.Name} is gone: move or cancel an appointment", VisitTasks.LinkOf(visit));
            if (await machine.Read<FollowUp>().AnyAsync(f => f.PracticeId == visit.PracticeId && f.PatientId == visit.PatientId && f.Kind == Kind && f.Link == link && f.Says == says, ct))
                continue;
            await machine.AddAsync(new FollowUp
            {
                PracticeId = visit.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = visit.PatientId,
                Kind = Kind,
                Says = says,
                OwnerStaffMemberId = owner?.Id ?? desk?.Id,
                OpenedAt = now,
                DueAt = VisitTasks.DueAt(visit, now),
                Link = link,
            }, ct);
        }
    }
}
