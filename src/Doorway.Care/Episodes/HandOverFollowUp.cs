using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>A task goes to another owner: handed over with a word, or taken over by who takes it. Its time stays as it was.</summary>
public sealed class HandOverFollowUp(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <param name="To">The next owner; null is oneself.</param>
    public sealed record Request(Guid FollowUpId, Guid? To, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<FollowUp>().SingleOrDefaultAsync(f => f.Id == request.FollowUpId, inner) is not { DoneAt: null } found)
                return new Refusal("to", "This is done already, or it is not yours to see.");
            await scope.LockAsync("follow_ups", found.PracticeId, found.Id, inner);
            var task = await scope.Change<FollowUp>().SingleAsync(f => f.PracticeId == found.PracticeId && f.Id == found.Id, inner);
            if (actor.In(task.PracticeId) is not { } me)
                return new Refusal("to", "You do not work in this practice.");
            var to = request.To ?? me.StaffMemberId;
            if ((await FollowUpRules.WhoMayHaveAsync(scope, task, now, inner)).FirstOrDefault(s => s.Id == to) is not { } next)
                return new Refusal("to", to == task.OwnerStaffMemberId ? "They have it already." : "Choose somebody who may do it.");
            if (request.To is not null && to != me.StaffMemberId && request.Words.Length == 0)
                return new Refusal("words", "Write a word for whoever has it next.");
            await scope.AddAsync(new FollowUpHandOver
            {
                PracticeId = task.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = task.PatientId,
                FollowUpId = task.Id,
                FromStaffMemberId = task.OwnerStaffMemberId,
                ToStaffMemberId = to,
                ByStaffMemberId = me.StaffMemberId,
                Words = request.Words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(task.PracticeId, task.PatientId, request.Words, inner),
                At = now,
            }, inner);
            task.OwnerStaffMemberId = to;
            if (to != me.StaffMemberId)
                outbox.Write(task.PracticeId, next.Email, "A task is yours now", "A colleague has handed you a task. Sign in to Doorway to read it, and by when it is due.\n");
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
