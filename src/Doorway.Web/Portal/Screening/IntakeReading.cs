using Doorway.Care.Screening.Intake;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Portal.Screening;

/// <summary>Reads a card as it was sent.</summary>
internal static class IntakeReading
{
    public const string Field = "answer";
    public const int MostRows = 30;

    public static IntakeContent Of(IntakeSheet sheet, IntakeQuestion question, Input input) => question.Kind switch
    {
        QuestionKind.Words => new IntakeContent(input.Text("go") == "unsure" ? [IntakeWords.Unsure] : [], input.AsTyped(Field).Trim(), []),
        QuestionKind.Medicines or QuestionKind.Allergies => new IntakeContent([.. input.Many("none")], "", [.. Rows(input)]),
        _ => new IntakeContent([.. input.Many(Field).Where(value => Offered(sheet, question).Contains(value))], "", []),
    };

    public static bool IsBlank(IntakeContent content) => content.Chosen.Count == 0 && content.Words.Length == 0 && content.Rows.Count == 0;

    /// <summary>Marks what is missing or does not fit together at its field.</summary>
    public static void Check(IntakeQuestion question, IntakeContent content, Input input)
    {
        if (IsBlank(content) && !question.Optional)
            input.Wrong(question.Kind is QuestionKind.Medicines or QuestionKind.Allergies ? "none" : Field, question.Kind switch
            {
                QuestionKind.Words => "Write a few words, or choose “I’d rather talk about this one”.",
                QuestionKind.Medicines => "Write down what you take, or tick that you take none.",
                QuestionKind.Allergies => "Write down what you are allergic to, or tick that there is nothing.",
                QuestionKind.Item => "Choose the answer that fits best.",
                _ => "Choose one. “I’m not sure” is an answer.",
            });
        if (content.Chosen.Count > 1 && (content.Is(IntakeWords.None) || content.Is(IntakeWords.Unsure)))
            input.Wrong(Field, "Please check: this choice stands alone. Take it away, or take the others away.");
        if (content.Rows.Count > 0 && content.Chosen.Count > 0)
            input.Wrong("none", "Please check: you ticked “none” and wrote something down too.");
    }

    private static IEnumerable<string> Offered(IntakeSheet sheet, IntakeQuestion question) => question.Kind == QuestionKind.Item
        ? IntakeFields.ItemChoices(sheet, question).Select(c => c.Value)
        : [.. question.Options.Select(o => o.Value), IntakeWords.Unsure];

    private static IEnumerable<IntakeRow> Rows(Input input)
    {
        for (var i = 1; i <= MostRows; i++)
            if (input.Text($"what{i}") is { Length: > 0 } what)
                yield return new IntakeRow(what, input.Text($"how{i}"));
    }
}
