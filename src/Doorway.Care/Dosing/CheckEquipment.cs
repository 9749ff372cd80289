using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

/// <summary>Writes down today's look at the emergency equipment. Something missing is written down as missing; the gate then says no until a later look finds it there.</summary>
public sealed class CheckEquipment(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, IReadOnlyCollection<string> There, string Missing);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var there = PreparationTopics.Join(request.There, EquipmentCheck.Items);
        if (PreparationTopics.Split(there).Count < EquipmentCheck.Items.Count && request.Missing.Trim().Length == 0)
            return new Refusal("missing", "Something is not ticked. Write what is missing and what you do about it.");
        var scope = db.For(actor, now);
        await scope.AddAsync(new EquipmentCheck
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            There = there,
            Missing = request.Missing.Trim(),
            StaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
