using System.Globalization;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>What a text message says about a day, in the language of the moment: the words of the mail's subject and where the page is. English
/// leaves as one message; Spanish has letters that phones lack, and leaves as two at most. A long name of a practice is cut for it.</summary>
public static class AppointmentText
{
    public const string Page = "/preparing/day";

    // Less than this says not who writes; then it becomes one message more instead.
    private const int ShortestName = 12;

    /// <param name="when">The day and the hour in words.</param>
    /// <param name="page">Where the patient sees it.</param>
    public static string Of(string practiceName, string when, string address, string page = Page)
    {
        var name = Tongue.Current == Language.English && TextLetters.Folded(practiceName) is { Length: > 0 } folded ? folded : practiceName.Trim();
        var letters = new StringInfo(name);
        var length = letters.LengthInTextElements;
        var text = With(name);
        while (!TextLetters.Fits(text) && --length >= ShortestName)
            text = With(letters.SubstringByTextElements(0, length).TrimEnd(' ', ',', '-', '&'));
        return text;

        string With(string shown) => $"{SubjectOf(shown, when)}\n{address}{page}";
    }

    /// <summary>The subject of the mail that reminds of a day: text and mail are equally discreet.</summary>
    public static string SubjectOf(string practiceName, string when) => Say($"{practiceName}: your appointment on {when}");
}
