using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Doorway.Care.Languages;
using Microsoft.AspNetCore.Components;

namespace Doorway.Web.Languages;

/// <summary>A sentence with links or bold words in it: <c>SayMarked($"Call {Tel("988")}.")</c>. Holes that are markup stand as they are,
/// all others are made harmless.</summary>
public static class Marked
{
    public static MarkupString SayMarked(MarkedSentence sentence) => new(sentence.Said());

    /// <summary>A number to call, as a link.</summary>
    public static MarkupString Tel(string number) => Link(Kit.Frames.Phone.Href(number), number);

    /// <summary>A link with words that are made harmless.</summary>
    public static MarkupString Link(string href, string words) => new($"<a href=\"{MarkedSentence.Plain.Encode(href)}\">{MarkedSentence.Plain.Encode(words)}</a>");

    public static MarkupString Strong(string words) => new($"<strong>{MarkedSentence.Plain.Encode(words)}</strong>");
}

[InterpolatedStringHandler]
public readonly struct MarkedSentence(int literalLength, int formattedCount)
{
    /// <summary>Letters of every script stay as they are.</summary>
    internal static readonly HtmlEncoder Plain = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Sentence _sentence = new(literalLength, formattedCount);
    private readonly List<string> _holes = new(formattedCount);

    public void AppendLiteral(string text) => _sentence.AppendLiteral(text);

    public void AppendFormatted(MarkupString markup)
    {
        _sentence.AppendFormatted("");
        _holes.Add(markup.Value);
    }

    public void AppendFormatted<T>(T value)
    {
        _sentence.AppendFormatted(value);
        _holes.Add(MarkedSentence.Plain.Encode(_sentence.Holes[^1]));
    }

    internal string Said() => _sentence.Filled(_holes, Plain.Encode);
}
