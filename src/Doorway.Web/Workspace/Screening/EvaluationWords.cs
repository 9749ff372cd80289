using Doorway.Care.Screening;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.Screening;

/// <summary>How an evaluation was held, as its form asks it and every page says it.</summary>
internal static class EvaluationWords
{
    public static readonly Choice[] HowMet = [.. Enum.GetValues<HowMet>().Select(m => new Choice(m.ToString(), Of(m)))];

    public static readonly Choice[] Identity = [.. Enum.GetValues<IdentityCheck>().Select(i => new Choice(i.ToString(), Of(i)))];

    public static string Of(HowMet met) => met switch
    {
        Care.Screening.HowMet.InPerson => "In person",
        Care.Screening.HowMet.LiveVideo => "By live video, both ways",
        _ => "Not live",
    };

    public static string Of(IdentityCheck identity) => identity switch
    {
        IdentityCheck.PhotoIdInPerson => "A photo ID, seen in person",
        IdentityCheck.PhotoIdOnVideo => "A photo ID beside the face, on video",
        IdentityCheck.KnownAlready => "Known to the prescriber already",
        _ => "Not checked",
    };
}
