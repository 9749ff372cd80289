namespace Doorway.Care.Medication;

/// <summary>What should be in hand now: received, less used, less what left unused.</summary>
public sealed record MedicineStock(int? Received, int Used, int Gone)
{
    /// <summary>Null while nothing is received and counted.</summary>
    public int? Remaining => Received - Used - Gone;

    /// <summary>The first count that holds is what was received; what was used comes from the doses that were taken.</summary>
    public static MedicineStock Of(MedicationOrder order, IEnumerable<MedicineCount> counts, IEnumerable<MedicineDisposal> disposals, IEnumerable<long> takenMicrograms)
    {
        var received = counts.Where(c => c.OrderId == order.Id && c.MatchesOrder).OrderBy(c => c.CountedAt).FirstOrDefault()?.UnitCount;
        // A part of a unit is a unit opened.
        var used = takenMicrograms.Sum(taken => (int)((taken + order.StrengthMicrograms - 1) / order.StrengthMicrograms));
        return new MedicineStock(received, used, disposals.Where(d => d.OrderId == order.Id).Sum(d => d.UnitCount));
    }
}
