using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Staff.Trainings;

/// <summary>The owner writes down a training of somebody of the staff.</summary>
public sealed class RecordTraining(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid StaffMemberId, string Name, DateOnly CompletedOn, DateOnly? ValidUntil);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Name.Trim().Length is 0 or > Training.LongestName)
            return new Refusal("training", $"Type the name of the training, in at most {Training.LongestName} letters.");
        if (request.ValidUntil < request.CompletedOn)
            return new Refusal("until", "Please check: it would end before it was done.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (!await scope.Read<StaffMember>().AnyAsync(s => s.PracticeId == request.PracticeId && s.Id == request.StaffMemberId && s.LeftAt == null, ct))
            return new Refusal("who", "Choose somebody of your practice.");
        await scope.AddAsync(new Training
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            StaffMemberId = request.StaffMemberId,
            Name = request.Name.Trim(),
            CompletedOn = request.CompletedOn,
            ValidUntil = request.ValidUntil,
            RecordedByStaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            RecordedAt = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
