using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>An order that was recorded wrongly is marked so and stays in the record. One that was received is counted, not withdrawn.</summary>
public sealed class WithdrawOrder(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid OrderId);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var order = await scope.Change<MedicationOrder>().SingleOrDefaultAsync(o => o.Id == request.OrderId && o.EnteredInErrorAt == null, ct);
        if (order is null || actor.In(order.PracticeId)?.Roles.Contains(Role.Prescriber) != true)
            return new Refusal("", "Only a prescriber marks an order as entered in error.");
        if (await scope.Read<MedicineCount>().AnyAsync(c => c.OrderId == order.Id, ct))
            return new Refusal("", "This medicine was received and counted. Record its return instead.");
        order.MarkEnteredInError(now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
