using Doorway.Care.Screening.Intake;
using static Doorway.Care.Languages.Saying;

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
        => sheet.MinutesLeft == 1 ? Say($"{Say(IntakeWords.Of(section))} · about 1 minute left") : Say($"{Say(IntakeWords.Of(section))} · about {sheet.MinutesLeft} minutes left");

    public static string WhoSees(WhoSees who, string therapist) => who == Doorway.Care.Screening.Intake.WhoSees.Prescriber
        ? Say($"Your prescriber sees your answer. {therapist} sees only what the prescriber decides.")
        : Say($"Your prescriber and {therapist} see your answer.");
}
