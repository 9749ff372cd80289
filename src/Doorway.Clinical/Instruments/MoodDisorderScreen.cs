namespace Doorway.Clinical.Instruments;

/// <summary>
/// MDQ: positive with seven or more yeses, several of them at the same time, and moderate or serious trouble.
/// Source: Hirschfeld 2000. What is already negative stays so whatever the unanswered questions would say.
/// </summary>
internal static class MoodDisorderScreen
{
    private const int Yeses = 7;
    private const int SameTime = 14;
    private const int Trouble = 15;
    private const int Moderate = 2;

    internal static bool? IsPositive(decimal yeses, GivenAnswers given)
    {
        if (yeses < Yeses || given.At(SameTime) == 0 || given.At(Trouble) < Moderate) return false;
        return given.At(SameTime) is null || given.At(Trouble) is null ? null : true;
    }
}
