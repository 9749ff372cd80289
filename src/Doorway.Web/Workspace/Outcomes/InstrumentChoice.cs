using System.Globalization;
using Doorway.Clinical.Instruments;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.Outcomes;

/// <summary>An answer of a questionnaire as a card to choose. A code between two printed anchors has no words and shows its number.</summary>
internal static class InstrumentChoice
{
    public static Choice Of(AnswerOption option)
    {
        var code = option.Value.ToString(CultureInfo.InvariantCulture);
        return new Choice(code, string.IsNullOrWhiteSpace(option.Text) ? code : option.Text);
    }
}
