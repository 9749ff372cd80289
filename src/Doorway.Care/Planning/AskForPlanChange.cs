using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>The patient says "not this" and what should change. It opens a task for the therapist; nothing is closed by it.</summary>
public sealed class AskForPlanChange(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PlanId, int SeenVersion, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.Id == request.PlanId && p.ClosedAt == null, ct);
        if (plan is null)
            return new Refusal("", "There is no plan here to answer.");
        if (plan.PlanVersion != request.SeenVersion)
            return new Refusal("", "The plan has changed since you opened this page. Read the new version first.");
        if (request.Words.Trim().Length == 0)
            return new Refusal("words", "Write a word or two about what should change. “I am not sure” is enough.");
        var episode = await scope.Read<Episode>().SingleAsync(e => e.Id == plan.EpisodeId, ct);
        await scope.AddAsync(new PlanChangeRequest
        {
            PracticeId = plan.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = plan.PatientId,
            PlanId = plan.Id,
            PlanVersion = plan.PlanVersion,
            Words = await vault.SealAsync(plan.PracticeId, plan.PatientId, request.Words, ct),
            At = now,
        }, ct);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = plan.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = plan.PatientId,
            Kind = PlanVersions.ChangeKind,
            Says = "Wishes a change in the plan: read it and answer",
            OwnerStaffMemberId = episode.TherapistStaffMemberId,
            OpenedAt = now,
            DueAt = now.AddDays(2),
            Link = $"/patients/{plan.PatientId}/plan",
        }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
