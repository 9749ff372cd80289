namespace Doorway.Clinical.Eligibility;

/// <summary>Allergy, pregnancy, liver, lungs, sleep apnoea, stomach, age and home.</summary>
internal static class BodyRules
{
    internal static void Apply(EligibilityFindings findings)
    {
        Allergy(findings);
        Pregnancy(findings);
        Liver(findings);
        Lungs(findings);
        SleepApnoea(findings);
        Stomach(findings);
        Age(findings);
        Home(findings);
    }

    private static void Allergy(EligibilityFindings findings)
    {
        if (findings.Row("CV-04") is not { } row) return;
        foreach (var allergy in findings.Facts.Allergies ?? [])
        {
            if (!findings.NamesAllergy(allergy.Text, row, out var denied))
            {
                if (denied) findings.Conditions.Unmatched.Add(allergy.Text);
                continue;
            }
            var said = $"{allergy.Text}; {allergy.Reaction}";
            if (findings.Mentions("reaction.mind", said) && !findings.Mentions("reaction.allergic", said))
                findings.Conditions.Recognised.Add(new(allergy.Text, row.Id, $"The reaction “{allergy.Reaction ?? allergy.Text}” is not an allergy"));
            else
                findings.Fire("CV-04", $"An allergy to “{allergy.Text}” is on record; the reaction is {(allergy.Reaction is null ? "not known" : $"“{allergy.Reaction}”")}.", [$"{allergy.Text}: {allergy.Reaction ?? "reaction not known"}"]);
        }
    }

    private static void Pregnancy(EligibilityFindings findings)
    {
        var facts = findings.Facts;
        var recorded = findings.Conditions.Of("ME-01");
        if (facts.Pregnant == true) findings.Fire("ME-01", "Pregnant or planning a pregnancy: the label advises against it.", ["asked: yes"]);
        else if (recorded.Count > 0)
        {
            var doubt = facts.Pregnant == false ? " The answer was no: settle which is right." : "";
            findings.Fire("ME-01", $"The record lists {EligibilityFindings.Quote(recorded)} as present.{doubt}", recorded.Select(EligibilityFindings.Describe));
        }
        if (facts.Breastfeeding == true) findings.Fire("ME-02", "Breastfeeding: the label advises against it.", ["asked: yes"]);
        else findings.FireForConditions("ME-02");
    }

    private static void Liver(EligibilityFindings findings)
    {
        var own = findings.Conditions.Of("ME-03");
        switch (findings.Facts.ChildPugh)
        {
            case ChildPughClass.C: findings.Fire("ME-03", "Liver disease of Child-Pugh class C: not recommended.", ["Child-Pugh C"]); break;
            case ChildPughClass.B: findings.Fire("ME-04", "Liver disease of Child-Pugh class B.", ["Child-Pugh B"]); break;
            case ChildPughClass.A when own.Count > 0:
                findings.Conditions.Recognised.Add(new(own[0].Words, "ME-04", "Child-Pugh class A; the row begins at class B"));
                break;
            case null when own.Count > 0:
                findings.Fire("ME-03", $"The record lists {EligibilityFindings.Quote(own)}, without a Child-Pugh class.", own.Select(EligibilityFindings.Describe), EligibilityOutcome.CannotAssess);
                findings.Lacks("hepatic.childPugh", "Child-Pugh class of liver disease", "Liver values and the prescriber's evaluation");
                break;
        }
    }

    private static void Lungs(EligibilityFindings findings)
    {
        findings.FireForConditions("ME-08");
        var low = findings.Limit("oxygen.low");
        if (findings.Facts.SpO2Percent is { } oxygen && oxygen <= low)
            findings.Fire("ME-08", $"The oxygen saturation is {oxygen:0.#} %; {low:0.#} % or less asks for attention.", [$"{oxygen:0.#} %"], EligibilityOutcome.Review, Knowledge.Basis.Proposal);
    }

    private static void SleepApnoea(EligibilityFindings findings)
    {
        var own = findings.Conditions.Of("ME-09");
        if (own.Count == 0) return;
        var limit = findings.Limit("bmi.apnoea");
        switch (findings.Facts.Bmi)
        {
            case null:
                findings.Fire("ME-09", $"The record lists {EligibilityFindings.Quote(own)}; the body mass index is not known.", own.Select(EligibilityFindings.Describe), EligibilityOutcome.CannotAssess);
                if (findings.Facts.WeightKg is null) findings.Lacks("weightKg", "Body weight", "Weight, measured or told");
                if (findings.Facts.HeightCm is null) findings.Lacks("heightCm", "Height", "Height, measured or told");
                break;
            case { } index when index >= limit:
                findings.Fire("ME-09", $"The record lists {EligibilityFindings.Quote(own)}, and the body mass index is {index:0.#}.", [.. own.Select(EligibilityFindings.Describe), $"{index:0.#} kg/m²"]);
                break;
            case { } index:
                findings.Conditions.Recognised.Add(new(own[0].Words, "ME-09", $"Body mass index {index:0.#}; the row begins at {limit:0.#}"));
                break;
        }
    }

    private static void Stomach(EligibilityFindings findings)
    {
        findings.FireForConditions("ME-10");
    }

    private static void Age(EligibilityFindings findings)
    {
        findings.FireForConditions("AG-03");
        if (findings.Facts.AgeYears is not { } age) return;
        if (age < findings.Limit("age.adult")) findings.Fire("AG-01", $"The age is {age}; ketamine is not approved below 18.", [$"{age} years"]);
        if (age >= findings.Limit("age.older")) findings.Fire("AG-02", $"The age is {age}; from 65 the first dose is lower.", [$"{age} years"]);
        if (age > findings.Limit("age.high")) findings.Fire("AG-03", $"The age is {age}, above 75.", [$"{age} years"]);
    }

    private static void Home(EligibilityFindings findings)
    {
        if (findings.Facts.HasChaperone == false) findings.Fire("LO-01", "No adult will be there in person.", ["asked: no"]);
        if (findings.Facts.HasBloodPressureCuff == false) findings.Fire("LO-02", "There is no validated blood pressure cuff at home.", ["asked: no"]);
    }
}
