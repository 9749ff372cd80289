using Doorway.Care.Dosing;

namespace Doorway.Web.Workspace.Dosing;

internal static class RecoveryWords
{
    public static string Of(RecoveryScoring score) => score.Scale switch
    {
        RecoveryScale.Aldrete => $"Aldrete {score.Total} of 10 ({score.Points})",
        RecoveryScale.PadssA => $"PADSS {score.Total} of 10 ({score.Points})",
        RecoveryScale.Moaas => $"MOAA/S {score.Total}",
        _ => $"CADSS-6 {score.Total} of 24",
    };
}
