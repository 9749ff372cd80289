using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;

namespace Doorway.Care.Visits;

/// <summary>Who answers for a visit now: its clinician as long as they care for the patient, else the therapist of the course of care.</summary>
internal static class WhoAnswers
{
    /// <summary>Null when nobody does; the task is then everybody's.</summary>
    public static async Task<StaffMember?> OfAsync(ActorScope machine, IBookedHour visit, DateTimeOffset now, CancellationToken ct)
        => await VisitRules.CircleAsync(machine, visit.PracticeId, visit.PatientId, now, ct) is not var (episode, team) ? null
            : team.FirstOrDefault(s => s.Id == visit.WithStaffMemberId) ?? team.FirstOrDefault(s => s.Id == episode.TherapistStaffMemberId);
}
