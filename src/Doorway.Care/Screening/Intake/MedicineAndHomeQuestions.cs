using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Screening.Intake;

internal static class MedicineAndHomeQuestions
{
    public static readonly IReadOnlyList<IntakeQuestion> All =
    [
        new("medicines", IntakeSection.Medicines, QuestionKind.Medicines, "What medicines do you take?",
            "Some change what this medicine does. Do not stop or change anything because we ask.")
        { Hint = "Also what you take only at times, and what you buy without a prescription." },
        new("allergies", IntakeSection.Medicines, QuestionKind.Allergies, "Are you allergic to anything?",
            "Above all to ketamine, or to something in a tablet. What happened matters as much as the name."),
        new("chaperone", IntakeSection.Home, QuestionKind.One, "Could an adult you trust be at home with you on the day?",
            "Somebody must be there in person, in another room, from the dose until you are well again.") { Options = BeginningQuestions.YesNo, OnlyWhere = CareSetting.Home },
        new("cuff", IntakeSection.Home, QuestionKind.One, "Do you have a blood pressure cuff for the upper arm?",
            "Blood pressure is measured before and after. If you have none, we tell you which one to get.") { Options = BeginningQuestions.YesNo, OnlyWhere = CareSetting.Home },
        new("escort", IntakeSection.Home, QuestionKind.One, "Could an adult you trust come and take you home?",
            "You may not drive or go alone until the next day. They come in to fetch you.") { Options = BeginningQuestions.YesNo, OnlyWhere = CareSetting.Clinic },
    ];
}
