namespace Doorway.Care.Screening.Intake;

internal static class BeginningQuestions
{
    public static readonly IReadOnlyList<IntakeQuestion> All =
    [
        new("why-now", IntakeSection.WhyNow, QuestionKind.Words, "What brings you here, and why now?",
            "Your own words tell us more than any form. A few are enough. “Only curious” is a welcome answer."),
        new("hopes", IntakeSection.WhyNow, QuestionKind.Words, "What would you like to be different, if this helps?",
            "It helps us to plan with you, and later to ask whether it came true. You may leave it open.") { Optional = true },
        new("tried", IntakeSection.WhyNow, QuestionKind.Words, "What have you tried before, and what did it do?",
            "Talking, medicines, time, anything. It tells the prescriber what not to repeat.") { Optional = true },
        new("pregnant", IntakeSection.You, QuestionKind.One, "Are you pregnant, or hoping to be soon?",
            "Its label says not to use it in pregnancy.")
        { OnlyIfPregnancyIsAsked = true, Options = YesNo },
        new("breastfeeding", IntakeSection.You, QuestionKind.One, "Are you breastfeeding?",
            "The medicine passes into milk, and its label advises against it.")
        { OnlyIfPregnancyIsAsked = true, Options = YesNo },
    ];

    internal static IntakeOption[] YesNo => [new(IntakeWords.Yes, "Yes"), new(IntakeWords.No, "No")];
}
