using Doorway.Care.Screening.Intake;

namespace Doorway.Web.Portal.Screening;

/// <summary>Addresses of the cards. They carry a number and never a subject: an address is seen by more people than an answer.</summary>
internal static class IntakeWay
{
    public const string Safety = "/intake/safety";
    public const string End = "/intake/done";

    public static string To(IntakeQuestion? question) => question switch
    {
        null => End,
        { Kind: QuestionKind.Safety } => Safety,
        _ => $"/intake/{IntakeQuestions.NumberOf(question.Id)}",
    };

    public static string HowFar(IntakeSheet sheet, IntakeSection section)
        => $"{IntakeWords.Of(section)} · about {(sheet.MinutesLeft == 1 ? "1 minute" : $"{sheet.MinutesLeft} minutes")} left";

    public static string WhoSees(WhoSees who, string therapist) => who == Doorway.Care.Screening.Intake.WhoSees.Prescriber
        ? $"Your prescriber sees your answer. {therapist} sees only what the prescriber decides."
        : $"Your prescriber and {therapist} see your answer.";
}
