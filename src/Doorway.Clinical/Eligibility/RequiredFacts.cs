using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Eligibility;

/// <summary>The facts without which nothing can be said. Each missing one is named, with the place it would come from.</summary>
internal static class RequiredFacts
{
    private const string Intake = "The patient's intake";
    private const string Readings = "A reading at home or in the practice";

    internal static void Apply(EligibilityFindings findings)
    {
        var facts = findings.Facts;
        if (facts.AgeYears is null) findings.Lacks("ageYears", "Age", "The date of birth");
        if (facts.Sex is null) findings.Lacks("sex", "Sex", Intake);
        if (facts.BloodPressures?.Any(r => r.SystolicMmHg is not null) != true) findings.Lacks("systolicMmHg", "Blood pressure, systolic", Readings);
        if (facts.BloodPressures?.Any(r => r.DiastolicMmHg is not null) != true) findings.Lacks("diastolicMmHg", "Blood pressure, diastolic", Readings);
        if (facts.HeartRatePerMinute is null) findings.Lacks("heartRate", "Resting pulse", Readings);
        if (facts.SpO2Percent is null) findings.Lacks("spo2", "Oxygen saturation", "A pulse oximeter, at home or in the practice");
        if (PregnancyIsAsked(findings))
        {
            if (facts.Pregnant is null) findings.Lacks("pregnant", "Whether pregnant or planning a pregnancy", Intake);
            if (facts.Breastfeeding is null) findings.Lacks("breastfeeding", "Whether breastfeeding", Intake);
        }
        Screen(findings, facts.SuicideScreen ?? new SuicideScreenAnswers());
        if (facts.Conditions is null) findings.Lacks("conditions", "Conditions, past and present", Intake + " or a referral");
        if (facts.Medications is null) findings.Lacks("medications", "Medicines taken now", Intake + " or a referral");
        if (facts.Allergies is null) findings.Lacks("allergies", "Allergies", Intake + " or a referral");
        if (facts.Setting != CareSetting.Home) return;
        if (facts.HasChaperone is null) findings.Lacks("chaperone", "Whether an adult will be there in person", Intake);
        if (facts.HasBloodPressureCuff is null) findings.Lacks("bpCuff", "Whether there is a blood pressure cuff at home", Intake);
    }

    private static bool PregnancyIsAsked(EligibilityFindings findings)
    {
        if (findings.Facts.Sex is null or Sex.Male) return false;
        return findings.Facts.AgeYears is not { } age
            || (age >= findings.Limit("pregnancy.from") && age <= findings.Limit("pregnancy.to"));
    }

    private static void Screen(EligibilityFindings findings, SuicideScreenAnswers answers)
    {
        // Asked by its branching, a "no" to question 2 answers questions 3 to 5; elsewhere a null is not known.
        var asked = findings.Facts.SuicideScreenBranched ? answers : answers with { Q2 = answers.Q2 == false ? true : answers.Q2 };
        foreach (var question in SuicideScreen.Unanswered(asked))
            findings.Lacks(question.Key, $"C-SSRS {question.Says}", "The C-SSRS questions");
    }
}
