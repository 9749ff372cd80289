using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Eligibility;

internal static class People
{
    internal static readonly DateOnly Today = new(2026, 11, 22);

    internal static readonly SuicideScreenAnswers NoSuicidality = new() { Q1 = false, Q2 = false, Q3 = false, Q4 = false, Q5 = false, Q6 = false };

    /// <summary>A person of whom everything was asked and nothing found.</summary>
    internal static EligibilityFacts Well(CareSetting setting = CareSetting.Home) => new()
    {
        Setting = setting,
        Route = DoseRoute.SublingualLozenge,
        AgeYears = 41,
        Sex = Sex.Female,
        BloodPressures = [new(118, 76), new(122, 78)],
        HeartRatePerMinute = 68,
        SpO2Percent = 98,
        Pregnant = false,
        Breastfeeding = false,
        SuicideScreen = NoSuicidality,
        Conditions = [],
        Medications = [],
        Allergies = [],
        HasChaperone = true,
        HasBloodPressureCuff = true,
    };

    internal static EligibilityResult Evaluate(EligibilityFacts facts) => EligibilityRules.Evaluate(facts, KnowledgeSet.Embedded, Today);

    internal static EligibilityResult With(ConditionFact condition, CareSetting setting = CareSetting.Home) =>
        Evaluate(Well(setting) with { Conditions = [condition] });
}
