using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>What the pharmacy filled and sent, as read from its label or told by phone.</summary>
public sealed class RecordFilled(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid OrderId, string LotNumber, DateOnly BeyondUseDate);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var order = await scope.Change<MedicationOrder>().SingleOrDefaultAsync(o => o.Id == request.OrderId && o.EnteredInErrorAt == null, ct);
        if (order is null)
            return new Refusal("", "There is no such order.");
        if (order.IsFilled)
            return new Refusal("lot", "This order is recorded as filled already.");
        order.Fill(request.LotNumber, request.BeyondUseDate, actor.In(order.PracticeId)!.StaffMemberId, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
