using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Knowledge;

/// <summary>Takes loaded texts out of use, for example when the license has ended. Past answers stay as they are.</summary>
public sealed class WithdrawWording(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid WordingId, string Reason, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (!await scope.Read<LoadedWording>().AnyAsync(w => w.PracticeId == request.PracticeId && w.Id == request.WordingId, ct))
            return new Refusal("why", "There are no such texts here.");
        if (await scope.Read<WithdrawnWording>().AnyAsync(w => w.PracticeId == request.PracticeId && w.WordingId == request.WordingId, ct))
            return new Refusal("why", "These texts have been withdrawn already.");
        List<Refusal> faults = [];
        if (request.Reason.Trim().Length == 0)
            faults.Add(new("why", "Write why, for example that the license has ended."));
        if (!string.Equals(request.SignedName.Trim(), actor.Name, StringComparison.OrdinalIgnoreCase))
            faults.Add(new("withdrawer", $"Type your name as it stands here: {actor.Name}."));
        if (faults.Count > 0)
            return faults;
        await scope.AddAsync(new WithdrawnWording
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            WordingId = request.WordingId,
            Reason = request.Reason.Trim(),
            StaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            SignedName = request.SignedName.Trim(),
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
