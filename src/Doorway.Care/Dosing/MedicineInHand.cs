using Doorway.Care.Access;
using Doorway.Care.Medication;
using Doorway.Care.Preparation;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>What lies with the patient: the filled order, the last count, and what has left since.</summary>
internal static class MedicineInHand
{
    public static async Task<DosingReadinessFacts> AddToAsync(DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, CancellationToken ct)
    {
        if (await OrderOfAsync(scope, appointment, ct) is not { } order)
            return facts with { OrderFilled = false };
        var count = await scope.Read<MedicineCount>().Where(c => c.PracticeId == order.PracticeId && c.OrderId == order.Id).OrderByDescending(c => c.CountedAt).FirstOrDefaultAsync(ct);
        if (count is null)
            return facts with { OrderFilled = order.IsFilled, Medicine = new MedicineInHandFact(order.UnitCount, null, order.UnitCount, null) };
        var taken = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == order.PracticeId && d.OrderId == order.Id && d.EnteredInErrorAt == null).ToListAsync(ct);
        var disposed = await scope.Read<MedicineDisposal>().Where(d => d.PracticeId == order.PracticeId && d.OrderId == order.Id).ToListAsync(ct);
        var since = Units(taken.Where(d => d.TakenAt > count.CountedAt)) + disposed.Where(d => d.RecordedAt > count.CountedAt).Sum(d => d.UnitCount);
        var inHand = count.UnitCount - since;
        var expected = count.MatchesOrder ? inHand : order.UnitCount - Units(taken) - disposed.Sum(d => d.UnitCount);
        return facts with { OrderFilled = order.IsFilled, Medicine = new MedicineInHandFact(order.UnitCount, inHand, expected, count.MatchesOrder) };
    }

    public static Task<MedicationOrder?> OrderOfAsync(ActorScope scope, DosingAppointment appointment, CancellationToken ct)
        => scope.Read<MedicationOrder>().Where(o => o.PracticeId == appointment.PracticeId && o.PatientId == appointment.PatientId && o.EnteredInErrorAt == null)
            .OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);

    // A lozenge that was cut is no whole lozenge any more.
    private static int Units(IEnumerable<AdministeredDose> doses) => (doses.Sum(d => d.QuarterUnits) + 3) / 4;
}
