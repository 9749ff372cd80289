using Doorway.Care.Maintenance;

namespace Doorway.Web.Portal.Maintenance;

/// <summary>The words for asking for more, as the patient reads them.</summary>
internal static class MoreMedicineWords
{
    public static string Of(MoreMedicineKind kind) => kind == MoreMedicineKind.AnotherSession ? "Another session" : "More medicine";

    public static string Of(MoreMedicineReply reply) => reply switch
    {
        MoreMedicineReply.Yes => "Yes. We go on, one step after another.",
        MoreMedicineReply.TalkFirst => "Let us talk about it first.",
        _ => "Not now.",
    };
}
