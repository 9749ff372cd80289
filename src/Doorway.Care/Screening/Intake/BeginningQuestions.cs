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
        new("born", IntakeSection.You, QuestionKind.Date, "When were you born?",
            "Some advice depends on age: below 18 this medicine is not approved, and from 65 the first dose is lower.") { OnlyIfNotKnown = true },
        new("sex", IntakeSection.You, QuestionKind.One, "What sex was put down when you were born?",
            "Some risks follow the body, not the name. We ask so that we know whether to ask about pregnancy. How you call yourself is another question, and yours.")
        {
            OnlyIfNotKnown = true,
            Options = [new("female", "Female"), new("male", "Male"), new("other", "Neither fits", "For example intersex")],
        },
        new("pregnant", IntakeSection.You, QuestionKind.One, "Are you pregnant, or hoping to be soon?",
            "The medicine’s label advises against it in pregnancy.")
        { OnlyIfPregnancyIsAsked = true, Options = YesNo },
        new("breastfeeding", IntakeSection.You, QuestionKind.One, "Are you breastfeeding?",
            "The medicine passes into milk, and its label advises against it.")
        { OnlyIfPregnancyIsAsked = true, Options = YesNo },
    ];

    internal static IntakeOption[] YesNo => [new(IntakeWords.Yes, "Yes"), new(IntakeWords.No, "No")];
}
