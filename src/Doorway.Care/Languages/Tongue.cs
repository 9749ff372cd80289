using System.Globalization;

namespace Doorway.Care.Languages;

/// <summary>What is being read and written in.</summary>
public static class Tongue
{
    public static readonly CultureInfo EnglishText = CultureInfo.GetCultureInfo("en-US");
    public static readonly CultureInfo SpanishText = CultureInfo.GetCultureInfo("es-US");

    /// <summary>What is being written now: of the request, or of the mail inside <see cref="Writing"/>.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? Language.Spanish : Language.English;

    public static CultureInfo Culture(this Language language) => language == Language.Spanish ? SpanishText : EnglishText;

    /// <summary>What is written until the end of the block is in this language: mails, which no request asks for.</summary>
    public static IDisposable Writing(Language language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture();
        return new Back(before);
    }

    private sealed class Back(CultureInfo before) : IDisposable
    {
        public void Dispose() => CultureInfo.CurrentUICulture = before;
    }
}
