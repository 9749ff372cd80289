using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>A prescriber has looked at an answer and signs what they read in it.</summary>
public sealed class SignWorkUpReading(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid RequestId, WorkUpReading Reading, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words.Trim().Length is 0 or > AnswerWorkUp.Longest)
            return new Refusal("words", $"Write what you read in it, in at most {AnswerWorkUp.Longest} letters.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await WorkUpRows.LockedAsync(scope, request.PatientId, request.RequestId, inner) is not { } asked || actor.In(asked.PracticeId) is not { } me)
                return new Refusal("words", "There is no such request here.");
            if (asked.Standing != WorkUpStanding.Unread)
                return new Refusal("words", "There is no answer here that waits to be read.");
            var answer = await scope.Change<WorkUpAnswer>().SingleAsync(a => a.PracticeId == asked.PracticeId && a.RequestId == asked.Id && a.EnteredInErrorAt == null, inner);
            answer.Read(request.Reading, await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Words.Trim(), inner), me.StaffMemberId, now);
            asked.Read(now);
            await WorkUpTasks.CloseAsync(scope, asked, me.StaffMemberId, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
