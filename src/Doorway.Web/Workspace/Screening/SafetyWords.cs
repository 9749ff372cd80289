using Doorway.Care.Dosing;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Intake;
using Doorway.Clinical.Instruments;

namespace Doorway.Web.Workspace.Screening;

/// <summary>A screening in words: when it was asked, and what came of it. "No finding" is never "clear".</summary>
internal static class SafetyWords
{
    public static string When(string occasion, IReadOnlyDictionary<Guid, int> sessionNumbers) => DayScreens.Of(occasion) switch
    {
        { } day when sessionNumbers.TryGetValue(day.AppointmentId, out var number) => day.Screen == DayScreen.BeforeTheDose ? $"Before session {number}" : $"Before the end of session {number}",
        { } day => day.Screen == DayScreen.BeforeTheDose ? "Before a session" : "Before the end of a session",
        _ when occasion.StartsWith("check-in:", StringComparison.Ordinal) => "In a check-in",
        _ when occasion == SafetyOccasions.Evaluation => "In the evaluation",
        _ => "In the intake",
    };

    public static string Of(SuicideScreening screening) => screening switch
    {
        { Outcome: SuicideScreenLevel.CrisisNow } => "An answer means danger now; a call was opened",
        { Outcome: SuicideScreenLevel.CallBack } => "An answer asks for a call; it was opened",
        { IsOpen: true } => "Not all questions answered yet",
        _ => "No finding in what was asked",
    };
}
