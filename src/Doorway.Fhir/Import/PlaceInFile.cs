using System.Globalization;
using System.Text;

namespace Doorway.Fhir.Import;

/// <summary>Writes places such as entry[12].resource.birthDate. A property name that is no plain word is not repeated.</summary>
internal static class PlaceInFile
{
    private const int LongestWord = 64;

    public static string Append(string place, string property)
    {
        var word = IsPlainWord(property) ? property : "(unusual name)";
        return place.Length == 0 ? word : $"{place}.{word}";
    }

    public static string Append(string place, int index) =>
        new StringBuilder(place).Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']').ToString();

    public static bool IsPlainWord(string text) =>
        text.Length is > 0 and <= LongestWord && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_');
}
