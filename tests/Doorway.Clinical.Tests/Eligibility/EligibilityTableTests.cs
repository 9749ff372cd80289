using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Eligibility;

/// <summary>The table of the dossier, row by row: what each says at home and in the clinic. A row that is taken out of the data fails here.</summary>
public sealed class EligibilityTableTests
{
    private static readonly Dictionary<string, Func<EligibilityFacts, EligibilityFacts>> ByMeasure = new()
    {
        ["CV-04"] = f => f with { Allergies = [new("ketamine", "hives")] },
        ["CV-05"] = f => f with { BloodPressures = [new(141, 80)] },
        ["CV-06"] = f => f with { Conditions = [new("Uncontrolled hypertension")] },
        ["CV-09"] = f => f with { Conditions = [new("Heart failure")], Nyha = NyhaClass.III },
        ["CV-11"] = f => f with { HeartRatePerMinute = 101 },
        ["PS-07"] = f => f with { SuicideScreen = People.NoSuicidality with { Q4 = true } },
        ["PS-08"] = f => f with { SuicideScreen = People.NoSuicidality with { Q3 = true } },
        ["ME-01"] = f => f with { Pregnant = true },
        ["ME-02"] = f => f with { Breastfeeding = true },
        ["ME-03"] = f => f with { Conditions = [new("Cirrhosis")], ChildPugh = ChildPughClass.C },
        ["ME-04"] = f => f with { Conditions = [new("Cirrhosis")], ChildPugh = ChildPughClass.B },
        ["ME-09"] = f => f with { Conditions = [new("Sleep apnea")], WeightKg = 101.2m, HeightCm = 170 },
        ["AG-01"] = f => f with { AgeYears = 17 },
        ["AG-02"] = f => f with { AgeYears = 65 },
        ["AG-03"] = f => f with { AgeYears = 76 },
        ["LO-01"] = f => f with { HasChaperone = false },
        ["LO-02"] = f => f with { HasBloodPressureCuff = false },
    };

    [Theory]
    [InlineData("CV-01", "AAA", "Exclude", "Exclude", true)]
    [InlineData("CV-02", "AVM", "Exclude", "Exclude", true)]
    [InlineData("CV-03", "ICH", "Exclude", "Exclude", true)]
    [InlineData("CV-04", null, "Exclude", "Exclude", true)]
    [InlineData("CV-05", null, "Review", "Review", false)]
    [InlineData("CV-06", null, "Defer", "Defer", false)]
    [InlineData("CV-07", "MI", "Exclude", "Defer", false)]
    [InlineData("CV-08", "Unstable angina", "Exclude", "Defer", false)]
    [InlineData("CV-09", null, "Exclude", "Review", false)]
    [InlineData("CV-10", "Aortic stenosis", "Exclude", "Review", false)]
    [InlineData("CV-11", null, "Review", "Review", false)]
    [InlineData("CV-12", "Stroke", "Exclude", "Review", false)]
    [InlineData("CV-13", "Hypertensive encephalopathy", "Exclude", "Monitor", false)]
    [InlineData("CV-14", "Pulmonary hypertension", "Exclude", "Review", false)]
    [InlineData("NE-01", "Hydrocephalus", "Exclude", "Exclude", false)]
    [InlineData("NE-02", "Glaucoma", "Exclude", "Review", false)]
    [InlineData("NE-03", "Epilepsy", "Review", "Review", false)]
    [InlineData("NE-04", "Dementia", "Exclude", "Exclude", false)]
    [InlineData("PS-01", "Acute psychosis", "Exclude", "Exclude", false)]
    [InlineData("PS-02", "Schizophrenia", "Exclude", "Exclude", false)]
    [InlineData("PS-03", "Family history of schizophrenia", "Review", "Review", false)]
    [InlineData("PS-04", "Manic symptoms", "Exclude", "Defer", false)]
    [InlineData("PS-05", "Bipolar disorder", "Review", "Review", false)]
    [InlineData("PS-06", "Borderline personality disorder", "Review", "Review", false)]
    [InlineData("PS-07", null, "Exclude", "Review", false)]
    [InlineData("PS-08", null, "Review", "Monitor", false)]
    [InlineData("PS-09", "Alcohol dependence", "Exclude", "Review", false)]
    [InlineData("PS-10", "Street ketamine", "Exclude", "Exclude", false)]
    [InlineData("PS-11", "Opioid use disorder", "Exclude", "Review", false)]
    [InlineData("ME-01", null, "Exclude", "Exclude", true)]
    [InlineData("ME-02", null, "Exclude", "Exclude", true)]
    [InlineData("ME-03", null, "Exclude", "Exclude", true)]
    [InlineData("ME-04", null, "Review", "Monitor", false)]
    [InlineData("ME-05", "Dialysis", "Review", "Review", false)]
    [InlineData("ME-06", "Hyperthyroidism", "Exclude", "Defer", false)]
    [InlineData("ME-07", "Interstitial cystitis", "Exclude", "Review", false)]
    [InlineData("ME-08", "COPD", "Exclude", "Review", false)]
    [InlineData("ME-09", null, "Review", "Monitor", false)]
    [InlineData("ME-10", "Gastroparesis", "Review", "Review", false)]
    [InlineData("ME-11", "Acute intermittent porphyria", "Exclude", "Review", false)]
    [InlineData("AG-01", null, "Exclude", "Exclude", true)]
    [InlineData("AG-02", null, "Review", "Review", false)]
    [InlineData("AG-03", null, "Exclude", "Review", false)]
    [InlineData("LO-01", null, "Exclude", null, false)]
    [InlineData("LO-02", null, "Exclude", null, false)]
    public void A_row_says_what_its_cells_say(string id, string? condition, string? home, string? clinic, bool stops)
    {
        foreach (var (setting, says) in new[] { (CareSetting.Home, home), (CareSetting.Clinic, clinic) })
        {
            var well = People.Well(setting) with { Route = setting == CareSetting.Home ? DoseRoute.SublingualLozenge : DoseRoute.Intramuscular };
            var facts = condition is null ? ByMeasure[id](well) : well with { Conditions = [new(condition)] };
            var found = People.Evaluate(facts).Findings.Where(f => f.Id == id).ToList();
            if (says is null)
            {
                Assert.Empty(found);
                continue;
            }
            var finding = Assert.Single(found);
            Assert.Equal(says, finding.Outcome.ToString());
            Assert.Equal(stops, finding.StopsByItself);
            Assert.Equal(stops && finding.Basis == Basis.Label, finding.StopsByItself);
        }
        Assert.DoesNotContain(People.Evaluate(People.Well()).Findings, f => f.Id == id);
    }

    [Theory]
    [InlineData("PS-12", "Defer", "Defer")]
    [InlineData("PS-14", "Exclude", "Exclude")]
    [InlineData("ME-12", "Defer", "Defer")]
    [InlineData("LO-03", "Exclude", null)]
    [InlineData("LO-04", "Exclude", null)]
    [InlineData("LO-05", "Defer", "Defer")]
    public void A_row_of_the_day_is_not_assessed_and_its_cells_are_kept(string id, string? home, string? clinic)
    {
        var entry = Assert.Single(People.Evaluate(People.Well()).NotAssessed, n => n.Id == id);
        Assert.Equal((home, clinic), (entry.Home?.Outcome.ToString(), entry.Clinic?.Outcome.ToString()));
    }

    [Fact]
    public void The_table_has_46_rows_and_no_row_is_of_nobody() =>
        Assert.Equal(46, KnowledgeSet.Embedded.EligibilityRows.Count);

    [Theory]
    [InlineData(DoseRoute.NasalEsketamine, Basis.Label)]
    [InlineData(DoseRoute.Intramuscular, Basis.Proposal)]
    public void Older_people_are_a_matter_of_the_label_for_nasal_esketamine_alone(DoseRoute route, Basis basis) =>
        Assert.Equal(basis, People.Evaluate(People.Well(CareSetting.Clinic) with { AgeYears = 70, Route = route }).Findings.Single(f => f.Id == "AG-02").Basis);

    [Theory]
    [InlineData(101.1, EligibilityOutcome.NoFinding)]
    [InlineData(101.15, EligibilityOutcome.Review)]
    public void The_body_mass_index_follows_from_weight_and_height(double kg, EligibilityOutcome outcome) =>
        Assert.Equal(outcome, People.Evaluate(People.Well() with { Conditions = [new("OSA")], WeightKg = (decimal)kg, HeightCm = 170 }).Outcome);

    [Fact]
    public void Sleep_apnea_without_weight_and_height_cannot_be_assessed()
    {
        var result = People.Evaluate(People.Well() with { Conditions = [new("OSA")], HeightCm = 170 });
        Assert.Equal(EligibilityOutcome.CannotAssess, result.Outcome);
        Assert.Equal(["weightKg"], result.Missing.Select(m => m.Key));
    }

    [Fact]
    public void Only_in_the_intake_does_a_no_to_question_two_answer_the_next_three()
    {
        var branched = People.Well() with { SuicideScreen = new() { Q1 = false, Q2 = false, Q6 = false } };
        Assert.Equal(["cssrs.q3", "cssrs.q4", "cssrs.q5"], People.Evaluate(branched).Missing.Select(m => m.Key));
        Assert.Empty(People.Evaluate(branched with { SuicideScreenBranched = true }).Missing);
    }
}
