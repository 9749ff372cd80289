using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>An answer was wrong: another person's paper, or mistyped. It stays on the chart as entered in error, and the request stands open again.</summary>
public sealed class SetAsideWorkUpAnswer(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid RequestId, string Because);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Because.Trim().Length is 0 or > WithdrawWorkUp.Longest)
            return new Refusal("wrong", $"Write what was wrong, in at most {WithdrawWorkUp.Longest} letters.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await WorkUpRows.LockedAsync(scope, request.PatientId, request.RequestId, inner) is not { } asked || actor.In(asked.PracticeId) is not { } me)
                return new Refusal("wrong", "There is no such request here.");
            if (asked.Standing is not (WorkUpStanding.Unread or WorkUpStanding.Read))
                return new Refusal("wrong", "There is no answer here that counts.");
            var answer = await scope.Change<WorkUpAnswer>().SingleAsync(a => a.PracticeId == asked.PracticeId && a.RequestId == asked.Id && a.EnteredInErrorAt == null, inner);
            answer.SetAside(me.StaffMemberId, await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Because.Trim(), inner), now);
            asked.AnswerWasInError();
            await WorkUpTasks.CloseAsync(scope, asked, me.StaffMemberId, now, inner);
            // The patient was told that somebody looks for it.
            if (asked.PatientSaysDoneAt is not null)
                await WorkUpTasks.OpenSaidDoneAsync(scope, outbox, asked, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
