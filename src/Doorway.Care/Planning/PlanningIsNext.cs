using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>From the decision to a plan that all three have agreed to.</summary>
internal sealed class PlanningIsNext : IWhatIsNext
{
    // Practice defaults of the workflow, not clinical facts.
    private static readonly TimeSpan ToDraft = TimeSpan.FromDays(3);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (!episode.IsOpenFor())
            return [];
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        NextStep Step(string says) => new(episode.PracticeId, episode.PatientId, says, "/plan");
        if (plan is null)
            return episode.Stage == EpisodeStage.Planning ? [Step("Your therapist writes a first plan") with { IsWaiting = true, Why = "Nothing is settled without you." }] : [];
        if (!plan.HasMedicine)
            return [Step("The prescriber adds the medicine to your plan") with { IsWaiting = true }];
        var agreements = await scope.Read<PlanAgreement>().Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        if (agreements.HasAgreed(plan, PlanSigner.Patient))
            return agreements.IsAgreedByAll(plan) ? [] : [Step("The others read the plan that you agreed to") with { IsWaiting = true }];
        var asked = await scope.Read<FollowUp>().AnyAsync(f => f.PatientId == episode.PatientId && f.Kind == PlanVersions.ChangeKind && f.DoneAt == null, ct);
        return asked
            ? [Step("Your therapist has your words about the plan") with { IsWaiting = true, Why = "They will talk with you, or write a new version." }]
            : [Step("Read your plan") with { Takes = "5 minutes", Why = "Agree, or say what should change." }];
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (!scope.May<PlanAgreement>(Operation.Read))
            return [];
        var open = episodes.Where(e => e.IsOpenFor()).ToList();
        if (open.Count == 0)
            return [];
        var ids = open.Select(e => e.Id).ToList();
        var plans = await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == member.PracticeId && ids.Contains(p.EpisodeId) && p.ClosedAt == null).ToDictionaryAsync(p => p.EpisodeId, ct);
        var planIds = plans.Values.Select(p => p.Id).ToList();
        var agreements = planIds.Count == 0 ? [] : await scope.Read<PlanAgreement>().Where(a => planIds.Contains(a.PlanId)).ToListAsync(ct);
        return [.. open.SelectMany(e => StepsOf(e, plans.GetValueOrDefault(e.Id), agreements, member))];
    }

    private static IEnumerable<NextStep> StepsOf(Episode episode, TreatmentPlan? plan, List<PlanAgreement> agreements, Membership member)
    {
        var chart = $"/patients/{episode.PatientId}/plan";
        var isTherapist = member.Roles.Contains(Role.Therapist) && episode.TherapistStaffMemberId == member.StaffMemberId;
        var isPrescriber = member.Roles.Contains(Role.Prescriber);
        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
        if (plan is null)
        {
            if (episode.Stage == EpisodeStage.Planning)
                yield return isTherapist
                    ? Step("Draft the plan", $"{chart}/outline") with { DueAt = episode.StageSince + ToDraft }
                    : Step("The therapist drafts the plan", chart) with { IsWaiting = true };
            yield break;
        }
        if (!plan.HasMedicine)
        {
            yield return isPrescriber
                ? Step("Set the medicine in the plan", $"{chart}/medicine") with { DueAt = plan.DraftedAt + ToAnswer }
                : Step("The prescriber sets the medicine in the plan", chart) with { IsWaiting = true };
            yield break;
        }
        if (agreements.IsAgreedByAll(plan))
            yield break;
        var since = plan.MedicineSetAt!.Value;
        if (isTherapist && !agreements.HasAgreed(plan, PlanSigner.Therapist) || isPrescriber && !agreements.HasAgreed(plan, PlanSigner.Prescriber))
            yield return Step($"Read and sign the plan, version {plan.PlanVersion}", chart) with { DueAt = since + ToAnswer };
        else
            yield return Step($"The plan, version {plan.PlanVersion}, waits for {Missing(plan, agreements)}", chart) with { IsWaiting = true };
    }

    private static string Missing(TreatmentPlan plan, List<PlanAgreement> agreements)
        => string.Join(" and ", Enum.GetValues<PlanSigner>().Where(s => !agreements.HasAgreed(plan, s)).Select(s => $"the {s.ToString().ToLowerInvariant()}"));
}
