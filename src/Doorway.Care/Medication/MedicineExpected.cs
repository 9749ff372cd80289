using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>How many units should lie with the patient now.</summary>
internal static class MedicineExpected
{
    public const string DifferenceKind = "medicine-difference";

    /// <summary>The order's number until it is received; from then on what the stock says.</summary>
    public static async Task<int> OfAsync(ActorScope scope, MedicationOrder order, CancellationToken ct)
        => (await StockAsync(scope, order, ct)).Remaining ?? order.UnitCount;

    public static async Task<MedicineStock> StockAsync(ActorScope scope, MedicationOrder order, CancellationToken ct)
    {
        var counts = await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).ToListAsync(ct);
        var disposals = await scope.Read<MedicineDisposal>().Where(d => d.OrderId == order.Id).ToListAsync(ct);
        return MedicineStock.Of(order, counts, disposals, []);
    }
}
