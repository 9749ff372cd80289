namespace Doorway.Care.Screening.Intake;

/// <summary>One question for each group of eligibility rows that speaks of the body.</summary>
internal static class HealthQuestions
{
    private static readonly IntakeOption NoneOfThese = new(IntakeWords.None, "None of these");

    public static readonly IReadOnlyList<IntakeQuestion> All =
    [
        new("blood-pressure", IntakeSection.Health, QuestionKind.One, "Has anyone told you that you have high blood pressure?",
            "The medicine raises blood pressure for an hour or two.")
        {
            Options =
            [
                new("now", "Yes, now", null, "Hypertension"),
                new("past", "Yes, in the past", "For example when you were pregnant", "Hypertension", "resolved"),
                new(IntakeWords.No, "No"),
            ],
        },
        Several("heart", "Has a doctor ever told you about one of these heart problems?", "The medicine makes the heart work harder for a while.",
            new("attack", "A heart attack", null, "Heart attack"),
            new("angina", "Angina, or blocked heart arteries", "Chest pain that comes from the heart", "Coronary artery disease"),
            new("failure", "Heart failure", "A weak heart", "Heart failure"),
            new("valve", "A heart valve problem", null, "Heart valve disease"),
            new("rhythm", "A heartbeat that is not regular, or too fast or too slow", null, "Arrhythmia")),
        Several("vessels", "Has anyone found one of these in your blood vessels or your brain?", "A weak vessel can be hurt when blood pressure goes up. The label names it as a reason not to take the medicine.",
            new("aneurysm", "An aneurysm", "A bulge in a blood vessel", "Aneurysm"),
            new("avm", "An arteriovenous malformation (AVM)", "A tangle of blood vessels", "Arteriovenous malformation"),
            new("bleed", "Bleeding in the brain", null, "Brain hemorrhage"),
            new("stroke", "A stroke, or a mini-stroke (TIA)", null, "Stroke or TIA")),
        Several("seizures", "Have you ever had one of these?", "The medicine can change how easily seizures come.",
            new("seizure", "A seizure, or epilepsy", null, "Seizure"),
            new("head-injury", "A head injury or a concussion, not long ago", null, "Concussion"),
            new("memory", "A doctor’s word that you have dementia", null, "Dementia")),
        Several("pressure", "Is the pressure raised in your head or in your eyes?", "The medicine can raise both.",
            new("head", "In my head", "For example fluid on the brain, or a growth", "Raised intracranial pressure"),
            new("eye", "In my eyes", "For example glaucoma", "Glaucoma")),
        Several("lungs", "Do you have one of these lung problems?", "Breathing is watched while the medicine works.",
            new("copd", "COPD or emphysema", null, "COPD"),
            new("oxygen", "I use oxygen at home", null, "Home oxygen"),
            new("lung-pressure", "High pressure in the lungs", "Pulmonary hypertension", "Pulmonary hypertension"),
            new("asthma", "Asthma", null, "Asthma")),
        One("sleep-apnoea", "Does your breathing stop while you sleep (sleep apnea)?", "Together with a high weight it changes how we watch your breathing.",
            new IntakeOption(IntakeWords.Yes, "Yes", "Also if you use a machine for it", "Sleep apnea")),
        Several("liver", "Has anyone told you about a problem with your liver?", "The liver breaks the medicine down.",
            new("cirrhosis", "Cirrhosis, or a liver that fails", "Scars in the liver", "Cirrhosis"),
            new("hepatitis", "Hepatitis, or a fatty liver", null, "Hepatitis or fatty liver")),
        Several("kidney", "Has anyone told you about a problem with your kidneys?", "It changes how the medicine is planned.",
            new("dialysis", "I am on dialysis", null, "Dialysis"),
            new("kidney-other", "Another kidney problem", null, "Kidney disease")),
        Several("thyroid", "Is something wrong with your thyroid?", "An overactive thyroid and the medicine together are hard on the heart.",
            new("over", "It is overactive", "Too much hormone", "Hyperthyroidism"),
            new("under", "It is underactive", "Too little hormone", "Hypothyroidism")),
        Several("bladder", "How is your bladder?", "Taken often, the medicine can hurt the bladder.",
            new("cystitis", "Inflamed for a long time (interstitial cystitis)", null, "Interstitial cystitis"),
            new("symptoms", "Pain, blood, or I have to go very often", null, "Lower urinary tract symptoms")),
        Several("rarer", "Has a doctor ever told you about one of these?", "They are rare, and each changes the advice.",
            new("porphyria", "Porphyria", null, "Porphyria"),
            new("stomach", "A stomach that empties slowly", "Gastroparesis", "Gastroparesis")),
        new("surgery", IntakeSection.Health, QuestionKind.Words, "Have you had an operation, or is one planned?",
            "Write which and when. The prescriber asks further if it matters.") { Optional = true },
        new("other-conditions", IntakeSection.Health, QuestionKind.Words, "Is there another illness we should know about, now or before?",
            "One on each line. If there is none, leave it empty and go on.") { Optional = true },
    ];

    internal static IntakeQuestion Several(string id, string text, string why, params IntakeOption[] options)
        => new(id, IntakeSection.Health, QuestionKind.Several, text, why) { Options = [.. options, NoneOfThese] };

    internal static IntakeQuestion One(string id, string text, string why, params IntakeOption[] yes)
        => new(id, IntakeSection.Health, QuestionKind.One, text, why) { Options = [.. yes, new(IntakeWords.No, "No")] };
}
