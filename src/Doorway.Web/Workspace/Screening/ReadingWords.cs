using Doorway.Care.Screening;

namespace Doorway.Web.Workspace.Screening;

internal static class ReadingWords
{
    public static string From(ReadingSource source) => source switch
    {
        ReadingSource.Patient => "the patient",
        ReadingSource.Chaperone => "the chaperone",
        ReadingSource.Import => "a referral",
        _ => "staff",
    };
}
