using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.WorkUp;

internal static class PdmpFields
{
    public static readonly Choice[] Findings = [.. Enum.GetValues<PdmpFinding>().Select(f => new Choice(f.ToString(), WorkUpWords.Of(f)))];
}
