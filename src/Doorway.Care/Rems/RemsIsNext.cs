using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>What the licensed spray asks for besides: the enrollment before the first dose, and the signed record after each.</summary>
internal sealed class RemsIsNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var spray = episodes.Where(e => e.IsOpen && CareWay.Of(e).IsLicensedSpray && e.Stage >= EpisodeStage.Planning).ToList();
        if (spray.Count == 0 || !scope.May<RemsEnrollment>(Operation.Read))
            return [];
        var steps = new List<NextStep>();
        var patients = spray.Select(e => e.PatientId).ToList();
        if (member.Roles.Contains(Role.Prescriber))
        {
            var enrolled = (await scope.Read<RemsEnrollment>().Where(e => e.PracticeId == member.PracticeId && patients.Contains(e.PatientId)).ToListAsync(ct)).Select(e => e.PatientId).ToHashSet();
            steps.AddRange(spray.Where(e => !enrolled.Contains(e.PatientId)).Select(e => new NextStep(e.PracticeId, e.PatientId, "Enroll the patient for the esketamine spray, and attest the form", $"/patients/{e.PatientId}/rems") { Why = "Before the first dose" }));
        }
        if (member.Roles.Contains(Role.Prescriber) || member.Roles.Contains(Role.SessionMonitor))
        {
            var over = await scope.Read<DosingSession>().Where(s => s.PracticeId == member.PracticeId && patients.Contains(s.PatientId) && s.Route == DoseRoute.NasalEsketamine && s.FirstDoseAt != null && s.EndedAt != null).ToListAsync(ct);
            var ids = over.Select(s => s.Id).ToList();
            var signed = (await scope.Read<RemsAnswers>().Where(a => a.PracticeId == member.PracticeId && ids.Contains(a.DosingSessionId)).ToListAsync(ct)).Select(a => a.DosingSessionId).ToHashSet();
            steps.AddRange(over.Where(s => !signed.Contains(s.Id)).Select(s => new NextStep(s.PracticeId, s.PatientId, "Sign the monitoring record of a session", RemsRecord.PathOf(s.PatientId, s.Id)) { DueAt = s.EndedAt }));
        }
        return steps;
    }
}
