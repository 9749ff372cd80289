using Doorway.Care.Screening;
using Doorway.Clinical.Knowledge;

namespace Doorway.Web.Workspace.Screening;

internal static partial class ClearanceWords
{
    /// <summary>The names of the sources; their addresses stand together at the foot of the table.</summary>
    public static string Names(string source) => Address().Replace(source, "");

    [System.Text.RegularExpressions.GeneratedRegex(@"\s*\[[^\]]*\]")]
    private static partial System.Text.RegularExpressions.Regex Address();

    public static string Of(Basis basis) => basis switch
    {
        Basis.Label => "Label",
        Basis.Guideline => "Guideline",
        Basis.Provider => "Provider",
        _ => "Proposal",
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
