using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Intake;

/// <summary>The questions of the intake in their order. The health questions follow the eligibility rows; the scored ones are as printed.</summary>
public static class IntakeQuestions
{
    public const string Version = "2026-11";
    public const string SafetyId = "safety";

    public static IReadOnlyList<IntakeQuestion> All { get; } =
    [
        .. BeginningQuestions.All,
        .. HealthQuestions.All,
        .. MindQuestions.All,
        .. MedicineAndHomeQuestions.All,
        .. Items("phq-9", IntakeSection.Mood, "These nine questions give a picture of your mood, and a number to compare with later. Your answer to the last one decides which questions follow."),
        .. Items("gad-7", IntakeSection.Worry, "These seven questions give a picture of worry, and a number to compare with later."),
        new IntakeQuestion(SafetyId, IntakeSection.Safety, QuestionKind.Safety, "Questions about your safety",
            "We ask everyone. Many people come to this care with thoughts like these, and an answer does not end it. If an answer says that you may be in danger, somebody phones you.")
        { WhoSees = WhoSees.PrescriberAndTherapist },
    ];

    public static IntakeQuestion? At(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    public static int NumberOf(string id)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Id == id)
                return i + 1;
        return 0;
    }

    private static IEnumerable<IntakeQuestion> Items(string instrumentId, IntakeSection section, string why)
        => KnowledgeSet.Embedded.Instrument(instrumentId).Items.Select(item => new IntakeQuestion(item.LinkId, section, QuestionKind.Item, item.Text, why)
        {
            InstrumentId = instrumentId,
            ItemNumber = item.Number,
            WhoSees = WhoSees.PrescriberAndTherapist,
        });
}
