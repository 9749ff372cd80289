using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>The owner takes back an entry that was wrong.</summary>
public sealed class WithdrawTraining(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid TrainingId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (!await scope.Read<Training>().AnyAsync(t => t.PracticeId == request.PracticeId && t.Id == request.TrainingId, ct)
            || await scope.Read<TrainingWithdrawal>().AnyAsync(w => w.PracticeId == request.PracticeId && w.TrainingId == request.TrainingId, ct))
            return new Refusal("training", "This entry is taken back already.");
        await scope.AddAsync(new TrainingWithdrawal { PracticeId = request.PracticeId, Id = Guid.CreateVersion7(now), TrainingId = request.TrainingId, ByStaffMemberId = actor.In(request.PracticeId)!.StaffMemberId, At = now }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
