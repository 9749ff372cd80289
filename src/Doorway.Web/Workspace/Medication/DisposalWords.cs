using Doorway.Care.Medication;

namespace Doorway.Web.Workspace.Medication;

internal static class DisposalWords
{
    public static string Of(DisposalWay way) => way switch
    {
        DisposalWay.TakeBackSite => "Given to a take-back site",
        DisposalWay.ReturnedToPharmacy => "Returned to the pharmacy",
        DisposalWay.DestroyedAtHome => "Destroyed at home",
        DisposalWay.LostOrStolen => "Lost or stolen",
        _ => way.ToString(),
    };
}
