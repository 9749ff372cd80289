using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>The patient says that they have done it or sent it. It is no answer: whoever looks after the request is asked to look for one.</summary>
public sealed class SayWorkUpIsDone(DoorwayDb db, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid RequestId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await WorkUpRows.LockedAsync(scope, request.PatientId, request.RequestId, inner) is not { Standing: WorkUpStanding.Asked } asked)
                return new Refusal("done", Say("This is not asked of you any more."));
            if (asked.PatientSaysDoneAt is not null)
                return default(Done);
            asked.PatientSaysDone(now);
            await WorkUpTasks.OpenSaidDoneAsync(scope, outbox, asked, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
