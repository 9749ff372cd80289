using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Intake;

/// <summary>The questions of the intake in their order. The health questions follow the eligibility rows; the scored ones are as printed.</summary>
public static class IntakeQuestions
{
    public const string Version = "2026-11-24";
    public const string SafetyId = "safety";

    /// <summary>Whether hard memories are why somebody comes: only then the twenty questions of the PCL-5 follow.</summary>
    public const string HardMemoriesId = "hard-memories";

    public static IReadOnlyList<IntakeQuestion> All { get; } =
    [
        .. BeginningQuestions.All,
        .. HealthQuestions.All,
        .. MindQuestions.All,
        .. MedicineAndHomeQuestions.All,
        .. Items("phq-9", IntakeSection.Mood, "These nine questions give a picture of your mood, and a number to compare with later. Your answer to the last one decides which questions follow."),
        .. Items("gad-7", IntakeSection.Worry, "These seven questions give a picture of worry, and a number to compare with later."),
        new IntakeQuestion(HardMemoriesId, IntakeSection.HardMemories, QuestionKind.One, "Is something bad that happened to you part of why you come?",
            "You need not say what it was. If you say yes, twenty short questions about it follow. If you say no, they are left out.")
        { Options = BeginningQuestions.YesNo },
        .. Items("pcl-5", IntakeSection.HardMemories, "You said that something bad that happened is part of why you come. These twenty questions ask how it bothers you now, and give a number to compare with later. You need not say what it was.", HardMemoriesId),
        .. Items("audit-c", IntakeSection.Alcohol, "We ask everyone. Alcohol and the medicine do not mix well. The number helps the prescriber to plan with you, and we do not judge."),
        // Its words do not ship: it is asked where the practice has loaded them.
        .. Items("dast-10", IntakeSection.OtherDrugs, "We ask everyone. Some drugs do not mix with the medicine. The number helps the prescriber to plan with you, and we do not judge."),
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

    private static IEnumerable<IntakeQuestion> Items(string instrumentId, IntakeSection section, string why, string? onlyAfterYesTo = null)
        => KnowledgeSet.Embedded.Instrument(instrumentId).Items.Select(item => new IntakeQuestion(item.LinkId, section, QuestionKind.Item, item.Text, why)
        {
            InstrumentId = instrumentId,
            ItemNumber = item.Number,
            OnlyAfterYesTo = onlyAfterYesTo,
            WhoSees = WhoSees.PrescriberAndTherapist,
        });
}
