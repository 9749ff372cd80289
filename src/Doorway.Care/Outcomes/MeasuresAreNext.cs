using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>Questions that were sent and wait for an answer.</summary>
internal sealed class MeasuresAreNext : IWhatIsNext
{
    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => [.. (await scope.Read<MeasuresRequest>().Where(r => r.PatientId == episode.PatientId && r.CompletedAt == null && r.Until > now).ToListAsync(ct))
            .Select(r => new NextStep(r.PracticeId, r.PatientId, "A few questions on how you have been", $"/measures/mine/{r.Id}") { DueAt = r.Until, Takes = "4 minutes", Why = "The same questions each time, so that a change shows." })];

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!member.Roles.Contains(Role.Therapist))
            return [];
        var own = episodes.Where(e => e.TherapistStaffMemberId == member.StaffMemberId).Select(e => e.PatientId).ToList();
        if (own.Count == 0)
            return [];
        var open = await scope.Read<MeasuresRequest>().Where(r => r.PracticeId == member.PracticeId && own.Contains(r.PatientId) && r.CompletedAt == null && r.Until > now).ToListAsync(ct);
        return [.. open.Select(r => new NextStep(r.PracticeId, r.PatientId, "Answers to the questionnaires", $"/patients/{r.PatientId}/measures") { DueAt = r.Until, IsWaiting = true })];
    }
}
