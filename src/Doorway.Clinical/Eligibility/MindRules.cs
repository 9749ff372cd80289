using Doorway.Clinical.Instruments;

namespace Doorway.Clinical.Eligibility;

/// <summary>Suicidality and psychosis in the family.</summary>
internal static class MindRules
{
    internal static void Apply(EligibilityFindings findings)
    {
        Screen(findings);
        RecordedAttempts(findings);
        Family(findings);
    }

    private static void Screen(EligibilityFindings findings)
    {
        if (findings.Facts.SuicideScreen is not { } answers) return;
        var screen = SuicideScreen.Evaluate(answers);
        if (screen.Level == SuicideScreenLevel.CrisisNow)
            findings.Fire("PS-07", string.Join(" ", screen.Because), screen.Because);
        else if (screen.Risk is SuicideRisk.Moderate or SuicideRisk.Low)
            findings.Fire("PS-08", string.Join(" ", screen.Because), screen.Because);
    }

    private static void RecordedAttempts(EligibilityFindings findings)
    {
        findings.FireForConditions("PS-08");
        var own = findings.Conditions.Of("PS-07");
        if (own.Count == 0) return;
        var months = (int)findings.Limit("behaviour.months");
        var recent = own.Where(c => c.Onset is { } day && day >= findings.Today.AddMonths(-months)).ToList();
        if (recent.Count > 0)
            findings.Fire("PS-07", $"The record lists {EligibilityFindings.Quote(recent)} within {months} months.", recent.Select(EligibilityFindings.Describe));
        else
            findings.Fire("PS-08", $"The record lists {EligibilityFindings.Quote(own)}, longer than {months} months ago or without a date.", own.Select(EligibilityFindings.Describe));
    }

    private static void Family(EligibilityFindings findings)
    {
        var relatives = findings.Conditions.Of("PS-03");
        if (relatives.Count > 0)
            findings.Fire("PS-03", $"The record lists {EligibilityFindings.Quote(relatives)}. How close the relative is, is for the prescriber to ask.", relatives.Select(EligibilityFindings.Describe));
        else if (findings.Facts.PsychosisInCloseRelative == true)
            findings.Fire("PS-03", "A parent, brother, sister or child had a psychotic disorder.", ["asked: yes"]);
    }
}
