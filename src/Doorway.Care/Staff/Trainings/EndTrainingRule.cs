using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>The owner demands a training no more. That it was demanded stays on record.</summary>
public sealed class EndTrainingRule(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid RuleId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<TrainingRule>().SingleOrDefaultAsync(r => r.PracticeId == request.PracticeId && r.Id == request.RuleId && r.EndedAt == null, ct) is not { } rule)
            return new Refusal("rule", "This is not demanded any more.");
        rule.End(actor.In(request.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
