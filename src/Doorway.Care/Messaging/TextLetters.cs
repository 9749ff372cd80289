using System.Globalization;
using System.Text;

namespace Doorway.Care.Messaging;

/// <summary>The letters of a text message: in the phones' own alphabet (GSM 03.38) one message holds 160 of them, in any other (UCS-2) 70, or 67 each in a row of several.</summary>
public static class TextLetters
{
    public const int MostInOne = 160;
    public const int MostInTwoOfAnyAlphabet = 134;

    private const string Plain = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // Each of these takes the place of two.
    private const string Double = "\f^{}\\[~]|€";

    /// <summary>How many places it takes; null when a letter is not of the phones' alphabet.</summary>
    public static int? Places(string text)
    {
        var places = 0;
        foreach (var letter in text)
        {
            if (Plain.Contains(letter, StringComparison.Ordinal))
                places++;
            else if (Double.Contains(letter, StringComparison.Ordinal))
                places += 2;
            else
                return null;
        }
        return places;
    }

    /// <summary>The same words in the phones' alphabet: a curved apostrophe is straight, an accent that it lacks falls away, another letter too.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            var kept = letter switch { '’' or '‘' => "'", '“' or '”' => "\"", '–' or '—' => "-", _ => letter.ToString() };
            if (Places(kept) is null && !char.IsSurrogate(letter))
                kept = string.Concat(kept.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && Places(c.ToString()) is not null));
            else if (Places(kept) is null)
                kept = "";
            folded.Append(kept);
        }
        return folded.ToString().Trim();
    }

    /// <summary>True when it leaves as one message of the phones' alphabet, or as two of any.</summary>
    public static bool Fits(string text) => Places(text) is { } places ? places <= MostInOne : text.Length <= MostInTwoOfAnyAlphabet;
}
