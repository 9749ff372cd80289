using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>What a spray into the nose asks about the nose: nothing else sprayed in the last hour; and of the compounded one, that it is free.</summary>
internal static class NoseReasons
{
    internal static void Apply(ReadinessList list)
    {
        if (list.Facts is not { Route: DoseRoute.Nasal, Setting: CareSetting.Clinic }) return;
        list.Ask("nose-free", list.Facts.NoseIsFree, "Free, by their word and by a look.", "Blocked, sore or a cold; the prescriber looks at it.", "Not asked.");
        Medicine(list);
    }

    internal static void Medicine(ReadinessList list)
    {
        bool? free = list.Facts.NasalMedicineWithinHour is { } used ? !used : null;
        list.Ask("nasal-medicine", free, "None in the last hour.", "Used in the last hour.", "Not asked.");
    }
}
