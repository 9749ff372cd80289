using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>The owner says which training a role needs for which sessions. From that moment the go/no-go asks for it.</summary>
public sealed class DemandTraining(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, string Training, StaffRoles Role, TrainingAct Act);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Training.Trim().Length is 0 or > Training.LongestName)
            return new Refusal("demanded", $"Type the name of the training, in at most {Training.LongestName} letters.");
        if (!TrainingRule.Roles.Contains(request.Role))
            return new Refusal("role", "Choose who needs it.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var standing = await scope.Read<TrainingRule>().Where(r => r.PracticeId == request.PracticeId && r.EndedAt == null && r.Role == request.Role && r.Act == request.Act).ToListAsync(ct);
        if (standing.Exists(r => Training.IsSame(r.Training, request.Training)))
            return new Refusal("demanded", "This is demanded already.");
        await scope.AddAsync(new TrainingRule
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            Training = request.Training.Trim(),
            Role = request.Role,
            Act = request.Act,
            SetByStaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            SetAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
