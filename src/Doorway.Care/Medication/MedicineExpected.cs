using Doorway.Care.Access;

namespace Doorway.Care.Medication;

/// <summary>How many units should lie with the patient now.</summary>
internal static class MedicineExpected
{
    public const string DifferenceKind = "medicine-difference";

    /// <summary>The order's number until it is received; from then on what the stock says.</summary>
    public static async Task<int> OfAsync(ActorScope scope, MedicationOrder order, CancellationToken ct)
        => (await MedicineStock.OfAsync(scope, order, ct)).Remaining ?? order.UnitCount;
}
