using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>The owner of a follow-up says what came of it.</summary>
public sealed class FinishFollowUp(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid FollowUpId, string Outcome);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Outcome.Trim().Length == 0)
            return new Refusal("outcome", "Write what came of it.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<FollowUp>().SingleOrDefaultAsync(f => f.Id == request.FollowUpId, ct) is not { DoneAt: null } task)
            return new Refusal("outcome", "This is done already.");
        task.Done(actor.In(task.PracticeId)?.StaffMemberId, await vault.SealAsync(task.PracticeId, task.PatientId, request.Outcome.Trim(), ct), now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
