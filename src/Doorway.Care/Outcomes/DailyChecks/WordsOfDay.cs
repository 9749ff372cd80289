using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>The words of a day, as the patient taps them and as everybody reads them later.</summary>
public static class WordsOfDay
{
    public static IReadOnlyList<DayWord> All { get; } = Enum.GetValues<DayWord>();

    public static string Of(DayWord word) => word switch
    {
        DayWord.Good => Say("Good"),
        DayWord.AllRight => Say("Okay"),
        DayWord.UpAndDown => Say("Up and down"),
        DayWord.Hard => Say("Hard"),
        _ => Say("Too much"),
    };
}
