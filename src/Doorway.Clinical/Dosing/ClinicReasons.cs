using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>Room, escort, equipment and a second person in the clinic.</summary>
internal static class ClinicReasons
{
    internal static void Apply(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.Setting != CareSetting.Clinic) return;
        list.Ask("room", facts.RoomNamed, "Named.", "No room is named.", "Which room is not known.");
        Escort(list);
        list.Ask("equipment", Today(facts.EquipmentCheckedOn, facts.Today), "Checked today, nothing missing.", "The last check was on another day.", "No check of today found everything there.");
        list.Ask("second-person", facts.SecondPersonOnDuty, "On duty and within call.", "There is nobody besides.", "Whether a second person is on duty is not known.");
    }

    private static void Escort(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.EscortNamed is null) list.Cannot("escort", "Whether somebody takes them home is not known.");
        else if (facts.EscortNamed == false) list.NotMet("escort", "Nobody is named who takes them home.");
        else list.Ask("escort", Today(facts.EscortConfirmedOn, facts.Today), "Named, and said today that they come.", "They said so on another day.", "Named; nobody has asked them today.");
    }

    private static bool? Today(DateOnly? day, DateOnly today) => day is { } known ? known == today : null;
}
