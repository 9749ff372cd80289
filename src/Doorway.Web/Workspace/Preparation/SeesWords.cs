using Doorway.Care.Preparation;

namespace Doorway.Web.Workspace.Preparation;

internal static class SeesWords
{
    public static readonly IReadOnlyList<(ChaperoneSees Sees, string Says)> All =
    [
        (ChaperoneSees.HowFarAlong, "How far along the session is"),
        (ChaperoneSees.HowToHelpMeCard, "The card “How to help me”"),
        (ChaperoneSees.BloodPressure, "Blood pressure, if they measure it"),
    ];

    public static string Of(ChaperoneSees sees)
        => sees == ChaperoneSees.Nothing ? "Nothing but the emergency card" : string.Join("; ", All.Where(a => sees.HasFlag(a.Sees)).Select(a => a.Says));
}
