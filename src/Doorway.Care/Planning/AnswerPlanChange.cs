using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>The therapist has talked with the patient about their wish and the plan stays as it is. The patient decides anew.</summary>
public sealed class AnswerPlanChange(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string Said);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Said.Trim().Length == 0)
            return new Refusal("said", "Write what was said and agreed.");
        var open = await scope.Change<FollowUp>().Where(f => f.PatientId == request.PatientId && f.Kind == PlanVersions.ChangeKind && f.DoneAt == null).ToListAsync(ct);
        foreach (var wish in open)
            wish.Done(actor.In(wish.PracticeId)!.StaffMemberId, await vault.SealAsync(wish.PracticeId, wish.PatientId, request.Said, ct), now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
