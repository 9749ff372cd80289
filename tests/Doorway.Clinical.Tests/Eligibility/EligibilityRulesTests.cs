using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Eligibility;

public sealed class EligibilityRulesTests
{
    [Theory]
    [InlineData(CareSetting.Home)]
    [InlineData(CareSetting.Clinic)]
    public void A_person_without_findings_reads_as_no_finding_in_what_was_asked(CareSetting setting)
    {
        var result = People.Evaluate(People.Well(setting));
        Assert.Equal(EligibilityOutcome.NoFinding, result.Outcome);
        Assert.Equal("No finding in what was asked", result.Says);
        Assert.NotEmpty(result.NotAssessed);
        Assert.Equal(KnowledgeSet.Embedded.ContentHash, result.KnowledgeHash);
    }

    [Fact]
    public void With_nothing_known_every_fact_is_named_and_nothing_is_fine()
    {
        var result = People.Evaluate(new EligibilityFacts { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge });
        Assert.Equal(EligibilityOutcome.CannotAssess, result.Outcome);
        Assert.Equal(
            ["ageYears", "sex", "systolicMmHg", "diastolicMmHg", "heartRate", "spo2", "cssrs.q1", "cssrs.q2", "cssrs.q3", "cssrs.q4", "cssrs.q5", "cssrs.q6", "conditions", "medications", "allergies", "chaperone", "bpCuff"],
            result.Missing.Select(m => m.Key));
        Assert.All(result.Missing, m => Assert.False(string.IsNullOrWhiteSpace(m.WhereFrom)));
    }

    [Theory]
    [InlineData(Sex.Female, 12, true)]
    [InlineData(Sex.Female, 55, true)]
    [InlineData(Sex.Female, 11, false)]
    [InlineData(Sex.Female, 56, false)]
    [InlineData(Sex.Male, 30, false)]
    [InlineData(Sex.Other, 30, true)]
    public void Pregnancy_is_asked_of_whom_it_concerns(Sex sex, int age, bool asked)
    {
        var result = People.Evaluate(People.Well() with { Sex = sex, AgeYears = age, Pregnant = null, Breastfeeding = null });
        Assert.Equal(asked, result.Missing.Any(m => m.Key == "pregnant"));
        Assert.Equal(asked, result.Missing.Any(m => m.Key == "breastfeeding"));
    }

    [Fact]
    public void An_empty_list_of_pressures_is_not_known_and_an_empty_list_of_conditions_is_none()
    {
        var result = People.Evaluate(People.Well() with { BloodPressures = [] });
        Assert.Equal(["systolicMmHg", "diastolicMmHg"], result.Missing.Select(m => m.Key));
    }

    [Theory]
    [InlineData(CareSetting.Home, 140, 90, EligibilityOutcome.NoFinding)]
    [InlineData(CareSetting.Home, 141, 80, EligibilityOutcome.Review)]
    [InlineData(CareSetting.Home, 120, 91, EligibilityOutcome.Review)]
    [InlineData(CareSetting.Home, 160, 100, EligibilityOutcome.Review)]
    [InlineData(CareSetting.Home, 161, 80, EligibilityOutcome.Defer)]
    [InlineData(CareSetting.Home, 120, 101, EligibilityOutcome.Defer)]
    [InlineData(CareSetting.Clinic, 140, 90, EligibilityOutcome.NoFinding)]
    [InlineData(CareSetting.Clinic, 141, 90, EligibilityOutcome.Review)]
    [InlineData(CareSetting.Clinic, 170, 105, EligibilityOutcome.Review)]
    public void Pressure_limits_are_strict(CareSetting setting, int systolic, int diastolic, EligibilityOutcome outcome)
    {
        var result = People.Evaluate(People.Well(setting) with { BloodPressures = [new(systolic, diastolic)] });
        Assert.Equal(outcome, result.Outcome);
        Assert.DoesNotContain(result.Findings, f => f.StopsByItself);
    }

    [Fact]
    public void Pressure_is_the_mean_of_the_readings()
    {
        Assert.Equal(EligibilityOutcome.NoFinding, People.Evaluate(People.Well() with { BloodPressures = [new(150, 80), new(130, 80)] }).Outcome);
        var raised = People.Evaluate(People.Well() with { BloodPressures = [new(141, 80), new(140, 80)] });
        Assert.Contains("140.5/80", Assert.Single(raised.Findings).Reason);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(50, false)]
    [InlineData(49, true)]
    public void Resting_pulse(int rate, bool fires) =>
        Assert.Equal(fires, People.Evaluate(People.Well() with { HeartRatePerMinute = rate }).Findings.Any(f => f.Id == "CV-11"));

    [Theory]
    [InlineData(95, false)]
    [InlineData(94, true)]
    public void Saturation(int percent, bool fires) =>
        Assert.Equal(fires, People.Evaluate(People.Well() with { SpO2Percent = percent }).Findings.Any(f => f.Id == "ME-08"));

    [Theory]
    [InlineData(17, "AG-01")]
    [InlineData(18, "")]
    [InlineData(64, "")]
    [InlineData(65, "AG-02")]
    [InlineData(75, "AG-02")]
    [InlineData(76, "AG-03,AG-02")]
    public void Age(int age, string ids) =>
        Assert.Equal(ids, string.Join(",", People.Evaluate(People.Well() with { AgeYears = age }).Findings.Select(f => f.Id)));

    [Theory]
    [InlineData(CareSetting.Home, -41, EligibilityOutcome.Exclude, true)]
    [InlineData(CareSetting.Home, -42, EligibilityOutcome.Exclude, false)]
    [InlineData(CareSetting.Home, -180, EligibilityOutcome.Exclude, false)]
    [InlineData(CareSetting.Home, -184, EligibilityOutcome.Review, false)]
    [InlineData(CareSetting.Home, null, EligibilityOutcome.Exclude, false)]
    [InlineData(CareSetting.Clinic, -41, EligibilityOutcome.Defer, true)]
    [InlineData(CareSetting.Clinic, -42, EligibilityOutcome.Review, false)]
    [InlineData(CareSetting.Clinic, -4000, EligibilityOutcome.Review, false)]
    [InlineData(CareSetting.Clinic, null, EligibilityOutcome.Defer, false)]
    public void A_heart_attack_counts_by_its_date_and_stops_by_itself_within_the_six_weeks_of_the_label(CareSetting setting, int? days, EligibilityOutcome outcome, bool stops)
    {
        var onset = days is { } ago ? People.Today.AddDays(ago) : (DateOnly?)null;
        var finding = Assert.Single(People.With(new ConditionFact("Heart attack", Onset: onset), setting).Findings);
        Assert.Equal(("CV-07", outcome, stops), (finding.Id, finding.Outcome, finding.StopsByItself));
    }

    [Theory]
    [InlineData(CareSetting.Home, -10, EligibilityOutcome.Exclude)]
    [InlineData(CareSetting.Home, -4000, EligibilityOutcome.Exclude)]
    [InlineData(CareSetting.Clinic, -183, EligibilityOutcome.Defer)]
    [InlineData(CareSetting.Clinic, -184, EligibilityOutcome.Review)]
    [InlineData(CareSetting.Clinic, null, EligibilityOutcome.Review)]
    public void A_stroke_of_the_last_six_months_is_put_off_in_the_clinic(CareSetting setting, int? days, EligibilityOutcome outcome)
    {
        var onset = days is { } ago ? People.Today.AddDays(ago) : (DateOnly?)null;
        var finding = Assert.Single(People.With(new ConditionFact("TIA", Onset: onset), setting).Findings);
        Assert.Equal(("CV-12", outcome, false), (finding.Id, finding.Outcome, finding.StopsByItself));
    }

    [Theory]
    [InlineData(null, EligibilityOutcome.CannotAssess)]
    [InlineData(NyhaClass.II, EligibilityOutcome.NoFinding)]
    [InlineData(NyhaClass.III, EligibilityOutcome.Exclude)]
    public void Heart_failure_needs_its_class(NyhaClass? nyha, EligibilityOutcome outcome)
    {
        var result = People.Evaluate(People.Well() with { Conditions = [new("CHF")], Nyha = nyha });
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(nyha is null, result.Missing.Any(m => m.Key == "nyha"));
    }

    [Theory]
    [InlineData(null, EligibilityOutcome.CannotAssess)]
    [InlineData(ChildPughClass.A, EligibilityOutcome.NoFinding)]
    [InlineData(ChildPughClass.B, EligibilityOutcome.Review)]
    [InlineData(ChildPughClass.C, EligibilityOutcome.Exclude)]
    public void Cirrhosis_needs_its_class(ChildPughClass? grade, EligibilityOutcome outcome)
    {
        var result = People.Evaluate(People.Well() with { Conditions = [new("Cirrhosis of liver")], ChildPugh = grade });
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(grade == ChildPughClass.C, result.Findings.Any(f => f.StopsByItself));
    }

    [Theory]
    [InlineData(34.9, EligibilityOutcome.NoFinding)]
    [InlineData(35.0, EligibilityOutcome.Review)]
    public void Sleep_apnoea_counts_with_obesity(double index, EligibilityOutcome outcome) =>
        Assert.Equal(outcome, People.Evaluate(People.Well() with { Conditions = [new("OSA")], BodyMassIndex = (decimal)index }).Outcome);

    [Fact]
    public void An_emergence_reaction_is_not_an_allergy()
    {
        var trip = People.Evaluate(People.Well() with { Allergies = [new("Ketamine", "emergence reaction")] });
        Assert.Empty(trip.Findings);
        var rash = People.Evaluate(People.Well() with { Allergies = [new("Esketamine", "hives")] });
        Assert.True(Assert.Single(rash.Findings).StopsByItself);
        Assert.Empty(People.Evaluate(People.Well() with { Allergies = [new("Dander (animal) allergy")] }).Findings);
    }

    [Fact]
    public void Suicidality_informs_the_prescriber_and_never_stops_by_itself()
    {
        var crisis = People.Evaluate(People.Well() with { SuicideScreen = new() { Q1 = true, Q2 = true, Q3 = false, Q4 = true, Q5 = false, Q6 = false } });
        Assert.Equal(("PS-07", EligibilityOutcome.Exclude, false), crisis.Findings.Select(f => (f.Id, f.Outcome, f.StopsByItself)).Single());
        var passive = People.Evaluate(People.Well() with { SuicideScreen = new SuicideScreenAnswers { Q1 = true, Q2 = false, Q6 = false }, SuicideScreenBranched = true });
        Assert.Equal(("PS-08", EligibilityOutcome.Review), passive.Findings.Select(f => (f.Id, f.Outcome)).Single());
    }

    [Theory]
    [InlineData("Oxycodone 5 MG Oral Tablet", CareSetting.Home, EligibilityOutcome.Exclude)]
    [InlineData("Oxycodone 5 MG Oral Tablet", CareSetting.Clinic, EligibilityOutcome.NoFinding)]
    [InlineData("Theophylline", CareSetting.Clinic, EligibilityOutcome.Exclude)]
    [InlineData("Xyrem", CareSetting.Home, EligibilityOutcome.Defer)]
    [InlineData("Clonazepam 0.25 MG Oral Tablet", CareSetting.Home, EligibilityOutcome.NoFinding)]
    [InlineData("Ozempic", CareSetting.Home, EligibilityOutcome.Review)]
    public void Interactions_change_the_outcome_at_severity_four_alone(string medicine, CareSetting setting, EligibilityOutcome outcome)
    {
        var result = People.Evaluate(People.Well(setting) with { Medications = [new(medicine)] });
        Assert.Equal(outcome, result.Outcome);
        Assert.NotEmpty(result.Interactions.Findings);
        Assert.DoesNotContain(result.Findings, f => f.StopsByItself);
    }

    [Fact]
    public void Chaperone_and_cuff_count_at_home_only()
    {
        var facts = People.Well() with { HasChaperone = false, HasBloodPressureCuff = false };
        Assert.Equal(["LO-01", "LO-02"], People.Evaluate(facts).Findings.Select(f => f.Id));
        Assert.Empty(People.Evaluate(facts with { Setting = CareSetting.Clinic }).Findings);
    }

    [Fact]
    public void Pregnancy_stops_by_the_label_and_a_contradiction_is_said()
    {
        Assert.True(Assert.Single(People.Evaluate(People.Well() with { Pregnant = true }).Findings).StopsByItself);
        var record = People.With(new ConditionFact("Normal pregnancy", "http://snomed.info/sct", "72892002", "active"));
        Assert.Contains("settle which is right", Assert.Single(record.Findings).Reason);
        Assert.Empty(People.With(new ConditionFact("Normal pregnancy", "http://snomed.info/sct", "72892002", "resolved")).Findings);
    }

    [Fact]
    public void On_a_day_without_rules_nothing_can_be_assessed()
    {
        var result = EligibilityRules.Evaluate(People.Well(), KnowledgeSet.Embedded, new DateOnly(2020, 1, 1));
        Assert.Equal(EligibilityOutcome.CannotAssess, result.Outcome);
        Assert.Contains(result.Missing, m => m.Key == "knowledge");
    }

    [Fact]
    public void Only_label_rows_that_exclude_or_defer_stop_by_themselves()
    {
        var everything = KnowledgeSet.Embedded.EligibilityRows.SelectMany(r => r.Terms).Select(t => new ConditionFact(t));
        var result = People.Evaluate(People.Well() with { Conditions = [.. everything], AgeYears = 17, Pregnant = true });
        Assert.Contains(result.Findings, f => f.StopsByItself);
        Assert.All(result.Findings.Where(f => f.StopsByItself), f => Assert.Equal(Basis.Label, f.Basis));
        Assert.True(result.Findings.Select(f => f.Id).Distinct().Count() >= 30);
    }
}
