using System.Text;
using System.Text.RegularExpressions;

namespace Doorway.Clinical.Eligibility;

/// <summary>Reads words as they stand in records: folded to lower case, single spaces, whole words only.</summary>
internal static partial class ConditionWords
{
    internal static string Fold(string? text)
    {
        var folded = new StringBuilder(" ");
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded[^1] != ' ') folded.Append(' ');
        }
        if (folded[^1] != ' ') folded.Append(' ');
        return folded.ToString();
    }

    /// <summary>True when one of the terms stands in the text as whole words, after the phrases of another meaning are taken out.</summary>
    internal static bool Holds(string folded, IEnumerable<string> terms, IEnumerable<string> notTerms)
    {
        foreach (var phrase in notTerms) folded = folded.Replace(Fold(phrase), " ", StringComparison.Ordinal);
        return terms.Any(t => folded.Contains(Fold(t), StringComparison.Ordinal));
    }

    internal static bool SpeaksOfFamily(string folded) => Family().IsMatch(folded);

    internal static bool SpeaksOfAbsence(string folded) => Absence().IsMatch(folded);

    [GeneratedRegex(@" (family history|family hx|fhx|fh|(?<!nursing )mother|father|brother|sister|sibling|son|daughter|parent|parents|grandmother|grandfather|aunt|uncle|cousin|relative) ")]
    private static partial Regex Family();

    [GeneratedRegex(@" (no history of|no known|no evidence of|denies|denied|negative for|ruled out|rule out|r o|at risk of|at risk for|risk of|screening for|fear of|never had|without any|no prior) ")]
    private static partial Regex Absence();
}
