using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests.TwoLanguages;

/// <summary>What a page says: in its markup, in the attributes of the kit's parts, in its code.</summary>
internal static partial class PageTexts
{
    // What the kit looks up by itself.
    private const string KitWords = "Title|Label|Hint|Text|Word|Says|Missing|Empty|Close|BackTo|WhyNot|Caption|Name";

    /// <summary>The words of a page that stand in its markup as they are, without a way into another language.</summary>
    public static IEnumerable<string> BareWords(string page)
    {
        var markup = WithoutCode(page);
        return Tags().Split(Values().Replace(markup, "=")).Concat(ReadAttribute().Matches(markup).Select(m => m.Groups[1].Value))
            .Select(text => Entities().Replace(text, " ").Trim()).Where(text => ThreeLetters().IsMatch(text) && !text.StartsWith("Doorway", StringComparison.Ordinal));
    }

    /// <summary>Every sentence of a page or a class that somebody may read.</summary>
    public static IEnumerable<string> Sentences(SourceFile file)
        => file.Extension == ".razor"
            ? Said(file.Text).Concat(KitAttribute().Matches(WithoutCode(file.Text)).Select(m => m.Groups[2].Value).Where(LooksRead))
                .Concat(CSharpStrings.In(CodeOf(file.Text)).Where(LooksRead).Select(t => t.Words))
            : CSharpStrings.In(file.Text).Where(LooksRead).Select(t => t.Words);

    /// <summary>What stands in Say(…) and in other brackets of the markup.</summary>
    private static IEnumerable<string> Said(string page)
    {
        var markup = page[..CodeAt(page)];
        for (var at = 0; (at = markup.IndexOf("@", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var open = Opening().Match(markup, at);
            if (!open.Success)
                continue;
            foreach (var text in CSharpStrings.InBrackets(markup, open.Index + open.Length - 1).Texts.Where(LooksRead))
                yield return text.Words;
        }
    }

    private static bool LooksRead(QuotedText text) => LooksRead(text.Words) && !NotRead().IsMatch(text.Before);

    // A sentence, or a word with a capital letter; no address, no format, no name of a thing in code.
    private static bool LooksRead(string words) => Readable().IsMatch(words) && !Machine().IsMatch(words);

    private static string WithoutCode(string page)
    {
        var markup = Comments().Replace(page[..CodeAt(page)], "");
        markup = Directives().Replace(markup, "");
        return Expressions(markup);
    }

    // Takes out @(…), @Name(…).Name, @if (…) and the like, so that only markup is left.
    private static string Expressions(string markup)
    {
        var left = new System.Text.StringBuilder();
        for (var at = 0; at < markup.Length;)
        {
            var statement = Statement().Match(markup, at);
            if (statement.Success)
            {
                at = statement.Value[^1] is '(' or '{' ? CSharpStrings.InBrackets(markup, statement.Index + statement.Length - 1).End : statement.Index + statement.Length;
                // A chain goes on: @list.First(…).Name(…)
                while (Chain().Match(markup, at) is { Success: true } more)
                    at = more.Value[^1] is '(' ? CSharpStrings.InBrackets(markup, more.Index + more.Length - 1).End : more.Index + more.Length;
                continue;
            }
            left.Append(markup[at++]);
        }
        return left.ToString();
    }

    private static string CodeOf(string page) => page[CodeAt(page)..];

    private static int CodeAt(string page) => page.IndexOf("\n@code", StringComparison.Ordinal) is var at and >= 0 ? at : page.Length;

    [GeneratedRegex(@"=""[^""]*""")]
    private static partial Regex Values();

    [GeneratedRegex(@"<[^<>]*>|[{}]")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?:aria-label|placeholder|alt)=""([^""@]+)""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex(@"&\w+;")]
    private static partial Regex Entities();

    [GeneratedRegex(@"\p{L}{3}")]
    private static partial Regex ThreeLetters();

    [GeneratedRegex(@"\b(" + KitWords + @")=""([^""@]+)""")]
    private static partial Regex KitAttribute();

    [GeneratedRegex(@"\G@(?:\w+)?\(")]
    private static partial Regex Opening();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^@(?:page|attribute|inherits|inject|using|implements|namespace|layout)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    [GeneratedRegex(@"\G(?:@(?:if|foreach|for|switch|while)\s*\(|\belse if\s*\(|\belse\b|@\(|@\{|@[\w.!?\[\]]+\(?|^\s*(?:case\b[^\n]*:|default:|break;|var [^\n]*;|\w[\w.]* = [^\n]*;|continue;)\s*$)", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\G(?:[!?]?\.\w+\(?|\[[^\]]*\]|\()")]
    private static partial Regex Chain();

    [GeneratedRegex(@"(?:\bWarn|OpenToAll(?:Attribute)?|Exception|nameof|Find|Header[s\]]*|MapGet|GetValue\w*|StartsWith|EndsWith|Contains|IndexOf|Split|Replace|\[Obsolete)\($|\bcase $|\bhref=$|ToString\($|(?:==|is|or|not) $")]
    private static partial Regex NotRead();

    [GeneratedRegex(@"\p{L}+ [\p{L}{]|\} \p{L}|^\p{Lu}\p{Ll}+[.?!]?$|[.?!]$")]
    private static partial Regex Readable();

    [GeneratedRegex(@"^[\w.#/-]*[/#_][\w./{}#-]*$|^[a-z][\w.-]*$|://|^\W*$|^[a-z-]+( [a-z-]+)*$|^\{0\}$|^[A-Z][a-z]+[A-Z]\w*$")]
    private static partial Regex Machine();
}
