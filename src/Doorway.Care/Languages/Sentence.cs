using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Doorway.Care.Languages;

/// <summary>An interpolated sentence that still knows its holes, so that another language can put them elsewhere.</summary>
[InterpolatedStringHandler]
public readonly struct Sentence(int literalLength, int formattedCount)
{
    private readonly StringBuilder _key = new(literalLength + 3 * formattedCount);
    private readonly List<string> _holes = new(formattedCount);

    public void AppendLiteral(string text) => _key.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value) => Hole(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());

    public void AppendFormatted<T>(T value, string format) where T : IFormattable => Hole(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>The sentence with "{0}", "{1}" where its holes are.</summary>
    public string Key => _key.ToString();

    /// <summary>The holes, in the order of the English sentence, each as text.</summary>
    public IReadOnlyList<string> Holes => _holes;

    public string Said() => Filled(_holes);

    /// <summary>The sentence in the language of the moment with other words in its holes, in the same order; <paramref name="around"/> is
    /// done to the words around the holes.</summary>
    public string Filled(IEnumerable<string> holes, Func<string, string>? around = null)
    {
        var said = Saying.Say(Key);
        return string.Format(CultureInfo.InvariantCulture, around is null ? said : around(said), [.. holes]);
    }

    private void Hole(string? text)
    {
        _key.Append('{').Append(_holes.Count).Append('}');
        _holes.Add(text ?? "");
    }
}
