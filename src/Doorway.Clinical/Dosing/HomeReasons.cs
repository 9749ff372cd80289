using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>Place, chaperone, cuff, phone and hazards at home.</summary>
internal static class HomeReasons
{
    internal static void Apply(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.Setting != CareSetting.Home) return;
        Place(list);
        list.Ask("chaperone", ConfirmedToday(facts.ChaperoneConfirmedOn, facts.Today), "Confirmed today.", "Not confirmed today.", "Whether the chaperone is confirmed is not known.");
        list.Ask("cuff", facts.HasBloodPressureCuff, "At hand.", "There is no cuff.", "Whether there is a cuff is not known.");
        list.Ask("phone-fallback", facts.HasPhoneFallback, "Confirmed.", "There is no phone for when the video fails.", "Whether a phone works is not known.");
        list.Ask("hazards", facts.HazardsCleared, "Cleared.", "Not cleared.", "Whether hazards are cleared is not known.");
    }

    private static void Place(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.PlaceConfirmedOn is not { } confirmed) list.Cannot("place", "Where the patient is today is not confirmed.");
        else if (confirmed != facts.Today) list.NotMet("place", "The place was confirmed on another day.");
        else if (string.IsNullOrEmpty(facts.PatientState)) list.Cannot("place", "The state is not known.");
        else list.Ask("place", facts.HasEmergencyAddress, "Confirmed today.", "There is no address for an ambulance.", "Whether there is an address for an ambulance is not known.");
    }

    private static bool? ConfirmedToday(DateOnly? day, DateOnly today) => day is { } known ? known == today : null;
}
