using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Reminders;

/// <summary>What is said beside the choice of text messages, and kept with it, in the language of the moment.</summary>
public static class TextTold
{
    public static IReadOnlyList<string> Sentences() =>
    [
        Say("A text message is not private like a sealed letter: whoever holds the phone can read it."),
        Say("It carries no word about your health: our name, the day and the hour, and the way to your page, which opens only once you have come in."),
        Say("Your phone company may charge you for it."),
        Say("You can change this back at any time, on this page. What you answer to such a text does not reach us."),
        Say("If a text cannot leave, or your number changes, you get the mail instead."),
    ];
}
