using Doorway.Care.Screening.Intake;
using Doorway.Clinical.Instruments;

namespace Doorway.Web.Workspace.Screening;

internal static class IntakeAnswerWords
{
    public static string Of(IntakeQuestion question, IntakeContent? answer) => answer switch
    {
        null => "Not answered",
        { WouldRatherTalk: true } => "Would rather talk about it: not known",
        { IsNotKnown: true } => "Not sure: not known",
        { Rows.Count: > 0 } => string.Join("; ", answer.Rows.Select(r => r.How.Length == 0 ? r.What : $"{r.What} ({r.How})")),
        { Words.Length: > 0 } => answer.Words,
        { Chosen.Count: > 0 } when question.Kind is QuestionKind.Medicines or QuestionKind.Allergies => "None",
        { Chosen: [IntakeWords.None] } => $"None of these: {string.Join("; ", question.Options.Where(o => o.Condition is not null).Select(o => o.Name))}",
        { Chosen.Count: > 0 } => string.Join("; ", answer.Chosen.Select(c => question.Options.FirstOrDefault(o => o.Value == c)?.Name ?? c)),
        _ => "Left open",
    };

    public static string Outcome(SafetyStanding safety) => safety.Outcome switch
    {
        SuicideScreenLevel.CrisisNow => "Crisis: intention, a plan, or behavior within three months",
        SuicideScreenLevel.CallBack => "Call-back: thoughts about how, or older behavior",
        _ => safety.Answers.Q1 == true || safety.Answers.Q2 == true ? "Thoughts, without method or intention" : "No finding in what was asked",
    };
}
