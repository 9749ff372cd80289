using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>What every edit of a plan does besides: the words of the new version are kept, and an open wish for a change is answered by it.</summary>
internal static class PlanVersions
{
    public const string ChangeKind = "plan-change";

    public static bool IsOpenFor(this Episode episode) => episode is { IsOpen: true, Stage: >= EpisodeStage.Planning and not EpisodeStage.Closed };

    public static async Task KeepAsync(ActorScope scope, Vault vault, TreatmentPlan plan, DateTimeOffset now, CancellationToken ct)
    {
        var by = scope.Actor.In(plan.PracticeId)!.StaffMemberId;
        var canonical = PlanWords.Canonical(plan,
            await vault.OpenAsync(plan.PracticeId, plan.PatientId, plan.Goals, ct),
            await vault.OpenAsync(plan.PracticeId, plan.PatientId, plan.StopRules, ct),
            await vault.OpenAsync(plan.PracticeId, plan.PatientId, plan.MedicineReason, ct));
        await scope.AddAsync(new TreatmentPlanVersion
        {
            PracticeId = plan.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = plan.PatientId,
            PlanId = plan.Id,
            PlanVersion = plan.PlanVersion,
            CanonicalText = await vault.SealAsync(plan.PracticeId, plan.PatientId, canonical, ct),
            Sha256 = PlanWords.HashOf(canonical),
            WrittenByStaffMemberId = by,
            WrittenAt = now,
        }, ct);
        foreach (var wish in await scope.Change<FollowUp>().Where(f => f.PatientId == plan.PatientId && f.Kind == ChangeKind && f.DoneAt == null).ToListAsync(ct))
            wish.Done(by, SealedText.Nothing, now);
    }
}
