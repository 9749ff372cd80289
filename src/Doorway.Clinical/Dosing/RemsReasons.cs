using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>What the licensed spray asks for besides: a certified setting, an enrolled patient, a prescriber on site, an oximeter, a free nose.</summary>
internal static class RemsReasons
{
    internal static void Apply(ReadinessList list)
    {
        var facts = list.Facts;
        // At home it is never given, whatever else is so.
        if (facts is not { Route: DoseRoute.NasalEsketamine, Setting: CareSetting.Clinic }) return;
        Setting(list);
        Enrollment(list);
        list.Ask("prescriber-on-site", facts.PrescriberOnSite, "On site, by their own word of today.", "No prescriber is on site.", "No prescriber has said that they are on site.");
        list.Ask("oximeter", facts.OximeterAtHand, "At hand.", "There is none.", "Whether one is at hand is not known.");
        NoseReasons.Medicine(list);
    }

    private static void Setting(ReadinessList list)
    {
        const string Id = "rems-setting";
        if (list.Facts.RemsSetting is not { } setting) list.Cannot(Id, "A certification of this practice is not on record.");
        else if (setting.From > list.Facts.Today) list.NotMet(Id, $"The certification begins on {setting.From:yyyy-MM-dd}.");
        else if (setting.Until < list.Facts.Today) list.NotMet(Id, $"The certification ended on {setting.Until:yyyy-MM-dd}.");
        else list.Met(Id, $"Certified since {setting.From:yyyy-MM-dd}.");
    }

    private static void Enrollment(ReadinessList list)
    {
        const string Id = "rems-enrollment";
        if (list.Facts.RemsEnrolledOn is not { } day) list.Cannot(Id, "An enrollment of this patient is not on record.");
        else if (day > list.Facts.Today) list.NotMet(Id, $"The enrollment begins on {day:yyyy-MM-dd}.");
        else list.Met(Id, $"Enrolled on {day:yyyy-MM-dd}, the form seen.");
    }
}
