namespace Doorway.Care.Screening.Intake;

/// <summary>One question for each group of eligibility rows that speaks of the mind.</summary>
internal static class MindQuestions
{
    public static readonly IReadOnlyList<IntakeQuestion> All =
    [
        In(HealthQuestions.One("psychosis", "Have you ever heard or seen things that others did not, or been sure of things that turned out not to be real?",
            "The medicine can bring such things back. It is about times when you were not falling asleep and had taken nothing.",
            new("now", "Yes, now", null, "Psychosis"),
            new("past", "Yes, in the past", null, "Psychotic disorder, past (own report)", "resolved"),
            new("diagnosis", "A doctor called it schizophrenia or something like it", null, "Schizophrenia"))),
        In(HealthQuestions.One("family-psychosis", "Has a parent, brother, sister or child of yours had schizophrenia or a psychosis?",
            "It can run in families. You need not say who.",
            new IntakeOption(IntakeWords.Yes, "Yes"))),
        In(HealthQuestions.Several("mania", "Has one of these been true for you?", "The medicine can lift a mood too far.",
            new("now", "I am in a manic time now", "Very high, very fast, little sleep", "Manic episode"),
            new("past", "I had manic times before", null, "Bipolar disorder, past manic episodes (own report)", "resolved"),
            new("bipolar", "A doctor told me that I have bipolar disorder", null, "Bipolar disorder"))),
        In(HealthQuestions.Several("dissociation", "Has a doctor ever told you about one of these?", "The medicine loosens the sense of self for a while. For some people that needs another kind of care.",
            new("dissociative", "A dissociative disorder", "For example losing time, or feeling unreal for long", "Dissociative disorder"),
            new("personality", "A severe personality disorder", null, "Personality disorder"))),
        In(HealthQuestions.Several("substances", "Is one of these hard for you to control, or was it ever?", "We ask to keep you safe, not to judge. Some do not mix with the medicine.",
            new("alcohol", "Alcohol, now", null, "Alcohol dependence (own report)"),
            new("drugs", "Another drug, now", "For example cocaine or meth", "Substance dependence (own report)"),
            new("opioid", "Opioids, now or ever", "For example heroin, oxycodone or fentanyl", "Opioid use disorder (own report)"),
            new("past", "Alcohol or another drug, in the past", null, "Substance dependence (own report)", "remission"))),
        In(HealthQuestions.One("ketamine", "Have you ever used ketamine or PCP?", "It tells us what you know, and whether it ever took over.",
            new("care", "Only as care, from a clinician", null, "Ketamine as care before (own report)", "resolved"),
            new("street", "Outside of care", null, "Street ketamine (own report)"))),
    ];

    private static IntakeQuestion In(IntakeQuestion question) => question with { Section = IntakeSection.Mind };
}
