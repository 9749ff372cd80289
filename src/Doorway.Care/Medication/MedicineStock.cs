using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Medication;

/// <summary>What should be in hand now: received, less used, less what left unused.</summary>
public sealed record MedicineStock(int? Received, int Used, int Gone)
{
    /// <summary>Null while nothing is received and counted.</summary>
    public int? Remaining => Received - Used - Gone;

    /// <summary>It starts from the first count that fitted, or from the number that the prescriber settled last; what was taken or
    /// went away since then is subtracted.</summary>
    public static MedicineStock Of(MedicationOrder order, IEnumerable<MedicineCount> counts, IEnumerable<MedicineDisposal> disposals, IEnumerable<AdministeredDose> doses)
    {
        var fitting = counts.Where(c => c.OrderId == order.Id && c.MatchesOrder).OrderBy(c => c.CountedAt).ToList();
        if ((fitting.LastOrDefault(c => c.By == CountedBy.Prescriber) ?? fitting.FirstOrDefault()) is not { } start)
            return new MedicineStock(null, 0, 0);
        // A lozenge that was cut is open; what is left of it is no whole unit to count.
        var quarters = doses.Where(d => d.OrderId == order.Id && d.EnteredInErrorAt == null && d.TakenAt > start.CountedAt).Sum(d => d.QuarterUnits);
        return new MedicineStock(start.UnitCount, (quarters + 3) / 4, disposals.Where(d => d.OrderId == order.Id && d.RecordedAt > start.CountedAt).Sum(d => d.UnitCount));
    }

    public static async Task<MedicineStock> OfAsync(ActorScope scope, MedicationOrder order, CancellationToken ct)
    {
        var counts = await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).ToListAsync(ct);
        var disposals = await scope.Read<MedicineDisposal>().Where(d => d.OrderId == order.Id).ToListAsync(ct);
        var doses = await scope.Read<AdministeredDose>().Where(d => d.OrderId == order.Id).ToListAsync(ct);
        return Of(order, counts, disposals, doses);
    }
}
