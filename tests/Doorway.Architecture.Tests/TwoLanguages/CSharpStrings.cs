using System.Text;

namespace Doorway.Architecture.Tests.TwoLanguages;

/// <summary>A text in quotes: its words, with "{0}" and so on for its holes, what stands before it, and where it begins.</summary>
internal sealed record QuotedText(string Words, string Before, int At);

/// <summary>Reads the texts in quotes out of C#. It knows comments, characters, "…", @"…", """…""" and $"…" with holes inside holes; the
/// texts inside a hole are found too.</summary>
internal sealed class CSharpStrings(string code)
{
    private readonly List<QuotedText> found = [];
    private int at;

    public static IReadOnlyList<QuotedText> In(string code)
    {
        var reader = new CSharpStrings(code);
        reader.ReadUntil('\0');
        return reader.found;
    }

    /// <summary>The texts inside the brackets that open at a place, and the place after them.</summary>
    public static (IReadOnlyList<QuotedText> Texts, int End) InBrackets(string code, int open)
    {
        var reader = new CSharpStrings(code) { at = open + 1 };
        reader.ReadUntil(code[open] == '{' ? '}' : ')');
        return (reader.found, reader.at);
    }

    private char Now => at < code.Length ? code[at] : '\0';

    private void ReadUntil(char end)
    {
        while (at < code.Length && Now != end)
        {
            if (Is("//"))
                at = code.IndexOf('\n', at) is var line and >= 0 ? line : code.Length;
            else if (Is("/*") || Is("@*"))
                at = code.IndexOf(Is("/*") ? "*/" : "*@", at, StringComparison.Ordinal) + 2;
            else if (Is("\"\"\""))
                at = code.IndexOf("\"\"\"", at + 3, StringComparison.Ordinal) + 3;
            else if (Now == '\'' && at + 2 < code.Length && (code[at + 2] == '\'' || code[at + 1] == '\\'))
                at = code.IndexOf('\'', at + (code[at + 1] == '\\' ? 3 : 2)) + 1;
            else if (Is("$\"") || Is("@\"") || Now == '"')
                ReadText();
            else if (Now is '(' or '{')
                Nested();
            else
                at++;
        }
        at++;
    }

    private void Nested()
    {
        var end = Now == '(' ? ')' : '}';
        at++;
        ReadUntil(end);
    }

    private void ReadText()
    {
        var start = at;
        var hasHoles = Now == '$';
        at += Now == '"' ? 1 : 2;
        var words = new StringBuilder();
        var holes = 0;
        while (at < code.Length && Now != '"')
        {
            if (hasHoles && Is("{{") || hasHoles && Is("}}"))
                (words, at) = (words.Append(code, at, 2), at + 2);
            else if (hasHoles && Now == '{')
            {
                words.Append('{').Append(holes++).Append('}');
                at++;
                ReadUntil('}');
            }
            else if (Now == '\\')
                (words, at) = (words.Append(code[at + 1] == 'n' ? '\n' : code[at + 1]), at + 2);
            else
                words.Append(code[at++]);
        }
        at++;
        found.Add(new(words.ToString(), code[Math.Max(0, start - 40)..start], start));
    }

    private bool Is(string what) => string.CompareOrdinal(code, at, what, 0, what.Length) == 0;
}
