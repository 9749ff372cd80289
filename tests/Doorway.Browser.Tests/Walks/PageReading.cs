using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Doorway.Browser.Tests.Walks;

/// <summary>Reads every word of a page, those of closed parts too, and says what no person should have to read.</summary>
internal static partial class PageReading
{
    private static readonly (string What, Regex Pattern)[] Never =
    [
        ("an id", AnId()), ("raw JSON", RawJson()), ("a name out of the code", AName()), ("an empty value", AnEmptyValue()),
        ("a machine's time", AMachinesTime()), ("no time at all", NoTime()), ("two marks in a row", TwoMarks()),
    ];

    public static IEnumerable<string> Of(IDocument document)
    {
        var heads = document.QuerySelectorAll("h1").Length;
        if (heads != 1)
            yield return $"{heads} headings h1";
        if ((document.Title ?? "").Trim().Length < 3)
            yield return $"the title is “{document.Title}”";
        foreach (var part in document.Body!.Descendants<IText>().Where(IsRead).Select(text => text.Data))
            foreach (var (what, pattern) in Never)
                if (pattern.Match(part) is { Success: true } found)
                    yield return $"{what}: “{Around(part, found)}”";
    }

    // What somebody typed is theirs; code stands on the kit's own page.
    private static bool IsRead(IText text)
        => text.ParentElement is { } parent && parent is not (IHtmlScriptElement or IHtmlStyleElement or IHtmlTextAreaElement) && parent.Closest("template, code, [data-totp]") is null;

    private static string Around(string text, Match found)
        => Regex.Replace(text[Math.Max(0, found.Index - 30)..Math.Min(text.Length, found.Index + found.Length + 30)], @"\s+", " ");

    [GeneratedRegex(@"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnId();

    [GeneratedRegex(@"[{\[]\s*""\w+""\s*[:,]")]
    private static partial Regex RawJson();

    // McInnes is the first author of a study; IndvRemsDetails is a part of an FDA page's address.
    [GeneratedRegex(@"\b(?!McInnes\b|IndvRemsDetails\b)[A-Z][a-z]+[A-Z][a-z]+[A-Za-z]*\b|\b[a-z]+_[a-z]+\b|\b(?!mmHg\b)[a-z]{2,}[A-Z][a-z]+\b")]
    private static partial Regex AName();

    [GeneratedRegex(@"\b(null|undefined|NaN)\b")]
    private static partial Regex AnEmptyValue();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(T| \d\d:)")]
    private static partial Regex AMachinesTime();

    [GeneratedRegex(@"\b0001\b")]
    private static partial Regex NoTime();

    [GeneratedRegex(@"[,.;:] ?[,;]|\.\.(?!\.)")]
    private static partial Regex TwoMarks();
}
