using System.Globalization;
using System.Text;

namespace Doorway.Clinical.Knowledge;

/// <summary>How a word is parted from the one before it.</summary>
internal enum TextBreak
{
    None,
    Comma,
    Sentence,
}

/// <summary>A text of a record as whole words in lower case without accents, with the breaks between them.</summary>
internal sealed class RecordText
{
    private static string[] Shortened => ["hx", "dx", "fhx", "pmh", "st", "dr", "mr", "mrs", "ms", "vs", "pt", "approx", "h", "o", "s", "p"];

    private readonly List<string> words = [];
    private readonly List<TextBreak> breaks = [];

    internal IReadOnlyList<string> Words => words;

    internal int Count => words.Count;

    /// <summary>The break before a word; after the last word a sentence ends.</summary>
    internal TextBreak BreakBefore(int word) => word >= words.Count || word == 0 ? TextBreak.Sentence : breaks[word];

    internal static RecordText Split(string? text)
    {
        var split = new RecordText();
        if (string.IsNullOrEmpty(text)) return split;
        if (!Ascii.IsValid(text)) text = text.Normalize(NormalizationForm.FormD);
        var (word, pending) = (new StringBuilder(), TextBreak.None);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            split.Take(word, ref pending);
            var found = c switch { ',' => TextBreak.Comma, ';' or '\n' or '!' => TextBreak.Sentence, '.' or '?' when EndsSentence(text, i) => TextBreak.Sentence, _ => TextBreak.None };
            if (found > pending) pending = found;
        }
        split.Take(word, ref pending);
        return split;
    }

    /// <summary>First word of the sentence, or of the part between commas, that holds a word.</summary>
    internal int StartOf(int word, TextBreak unit)
    {
        while (word > 0 && BreakBefore(word) < unit) word--;
        return word;
    }

    /// <summary>The word after the last one of the sentence, or of the part between commas.</summary>
    internal int EndOf(int word, TextBreak unit)
    {
        word++;
        while (word < words.Count && BreakBefore(word) < unit) word++;
        return word;
    }

    private void Take(StringBuilder word, ref TextBreak pending)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        breaks.Add(pending);
        word.Clear();
        pending = TextBreak.None;
    }

    // "Hx. of" and "St. John" go on; a sentence ends where a capital follows, or nothing.
    private static bool EndsSentence(string text, int at)
    {
        var before = at;
        while (before > 0 && char.IsLetterOrDigit(text[before - 1])) before--;
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return true;
        if (next == at + 1 || !(char.IsUpper(text[next]) || text[at] == '?')) return false;
        return !Shortened.Contains(text[before..at].ToLowerInvariant());
    }
}
