using Doorway.Care.Screening;
using Doorway.Clinical.Knowledge;

namespace Doorway.Web.Workspace.Screening;

internal static class ClearanceWords
{
    public static string Of(Basis basis) => basis switch
    {
        Basis.Label => "Label",
        Basis.Guideline => "Guideline",
        Basis.Provider => "Provider",
        _ => "Proposal: practice default, to be confirmed by your medical director",
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Clear => "Clear",
        DecisionKind.ClearWithConditions => "Clear with conditions",
        DecisionKind.AskForMore => "Ask for more",
        _ => "Not now",
    };

    public static string Lower(string words) => words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..].TrimEnd('.') : words.TrimEnd('.');
}
