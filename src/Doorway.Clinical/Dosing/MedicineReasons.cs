using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>The medicine: allowed here, filled, in hand, and far enough from the last dose.</summary>
internal static class MedicineReasons
{
    internal static void Apply(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.Setting == CareSetting.Home)
        {
            // Injections at home need a programme of their own, which this version does not have.
            var why = RoutesAtHome.WhyNot(facts.Route);
            list.Ask("route-allowed-at-home", why is null, "Yes.", why ?? "");
        }
        // In the clinic the medicine comes from its own stock: the vial is named with the dose.
        if (facts.Setting == CareSetting.Home)
        {
            list.Ask("order-filled", facts.OrderFilled, "Filled.", "Not filled.", "Whether the order is filled is not known.");
            InHand(list);
        }
        Spacing(list);
    }

    private static void InHand(ReadinessList list)
    {
        const string Id = "medicine-in-hand";
        if (list.Facts.Medicine is not { } medicine) list.Cannot(Id, "Whether the medicine has arrived is not known.");
        else if (medicine.MatchesOrder == false) list.NotMet(Id, "The medicine does not match the order.");
        else if (medicine.UnitsCounted is not { } counted) list.Cannot(Id, "Nobody has counted the medicine.");
        else if (medicine.MatchesOrder is null) list.Cannot(Id, "Nobody has compared the medicine with the order.");
        else if (counted != medicine.UnitsExpected) list.NotMet(Id, $"Counted {counted}, expected {medicine.UnitsExpected}.");
        else list.Met(Id, $"Received, counted ({counted}) and matching the order.");
    }

    private static void Spacing(ReadinessList list)
    {
        var facts = list.Facts;
        var hours = list.Limit(facts.Setting == CareSetting.Home ? "dose.home.spacing" : "dose.clinic.spacing");
        if (facts.EarlierDoses is null) list.Cannot("dose-spacing", "Whether there was an earlier dose is not known.");
        else if (facts.EarlierDoses == 0) list.Met("dose-spacing", "This is the first dose.");
        else if (facts.LastDoseAt is not { } last) list.Cannot("dose-spacing", "The time of the last dose is not known.");
        else if (list.Now - last >= TimeSpan.FromHours((double)hours)) list.Met("dose-spacing", $"At least {hours:0} hours since the last dose.");
        else list.NotMet("dose-spacing", $"Less than {hours:0} hours since the last dose.");
    }
}
