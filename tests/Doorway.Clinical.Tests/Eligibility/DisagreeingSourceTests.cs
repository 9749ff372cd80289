using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Eligibility;

/// <summary>Where sources disagree, the others stand beside the default as options that a medical director can choose.</summary>
public sealed class DisagreeingSourceTests
{
    private static readonly KnowledgeSet Shipped = KnowledgeSet.Embedded;

    [Fact]
    public void Every_conflicting_row_has_another_answer_or_says_who_disagrees()
    {
        foreach (var row in Shipped.EligibilityRows.Where(r => r.Mark == Mark.Conflicting))
            Assert.True(row.Note is not null || Shipped.RowOptions.Any(o => o.RowId == row.Id) || Shipped.PressureLimits.Any(l => l.RowId == row.Id && !l.InUse), row.Id);
        Assert.All(Shipped.RowOptions, o => Assert.False(o.InUse));
        Assert.All(Shipped.RowOptions, o => Assert.Contains(Shipped.EligibilityRows, r => r.Id == o.RowId));
        Assert.All(Shipped.PressureLimits, l => Assert.Contains(Shipped.EligibilityRows, r => r.Id == l.RowId));
    }

    [Fact]
    public void Each_question_about_pressure_has_one_default_at_most()
    {
        foreach (var group in Shipped.PressureLimits.GroupBy(l => l.Group))
            Assert.True(group.Where(l => l.InUse).Select(l => l.Option).Distinct().Count() <= 1, group.Key);
    }

    [Theory]
    [InlineData(64, 141, 80, "CV-05b")]
    [InlineData(64, 140, 90, "")]
    [InlineData(65, 150, 90, "")]
    [InlineData(65, 151, 90, "CV-05b")]
    [InlineData(65, 120, 91, "CV-05b")]
    public void The_European_limits_go_by_age_once_they_are_chosen(int age, int systolic, int diastolic, string ids)
    {
        var set = Chosen("pressure-limits", "pressure.eu.from-65.systolic");
        var facts = People.Well(CareSetting.Clinic) with { AgeYears = age, BloodPressures = [new(systolic, diastolic)] };
        var found = EligibilityRules.Evaluate(facts, set, People.Today).Findings.Where(f => f.Id.StartsWith("CV", StringComparison.Ordinal));
        Assert.Equal(ids, string.Join(",", found.Select(f => f.Id)));
        Assert.All(found, f => Assert.Equal(Basis.Label, f.Basis));
    }

    [Theory]
    [InlineData("pressure.home.tsm.diastolic", 159, 90, EligibilityOutcome.Defer)]
    [InlineData("pressure.home.tsm.diastolic", 159, 89, EligibilityOutcome.Review)]
    [InlineData("pressure.home.proposal.systolic", 160, 80, EligibilityOutcome.Defer)]
    [InlineData("pressure.home.proposal.systolic", 159, 99, EligibilityOutcome.Review)]
    public void Another_providers_limit_at_home_takes_the_place_of_the_default(string limit, int systolic, int diastolic, EligibilityOutcome outcome)
    {
        var facts = People.Well() with { BloodPressures = [new(systolic, diastolic)] };
        Assert.Equal(outcome, EligibilityRules.Evaluate(facts, Chosen("pressure-limits", limit), People.Today).Outcome);
        Assert.NotEqual(EligibilityOutcome.Defer, EligibilityRules.Evaluate(facts, Shipped, People.Today).Outcome);
    }

    [Fact]
    public void In_the_clinic_a_limit_for_putting_off_holds_only_where_it_is_chosen()
    {
        var facts = People.Well(CareSetting.Clinic) with { BloodPressures = [new(160, 80)] };
        Assert.Equal(EligibilityOutcome.Review, EligibilityRules.Evaluate(facts, Shipped, People.Today).Outcome);
        Assert.Equal(EligibilityOutcome.Defer, EligibilityRules.Evaluate(facts, Chosen("pressure-limits", "pressure.clinic.proposal.systolic"), People.Today).Outcome);
    }

    [Theory]
    [InlineData(180, 80, true)]
    [InlineData(179, 119, false)]
    [InlineData(120, 120, true)]
    public void A_very_high_pressure_says_that_it_cannot_wait(int systolic, int diastolic, bool says)
    {
        var finding = People.Evaluate(People.Well(CareSetting.Clinic) with { BloodPressures = [new(systolic, diastolic)] }).Findings.Single(f => f.Id == "CV-05");
        Assert.Equal(says, finding.Reason.Contains("same-day medical care", StringComparison.Ordinal));
        Assert.Equal(EligibilityOutcome.Review, finding.Outcome);
    }

    [Theory]
    [InlineData("PS-05.excluded", "Bipolar disorder", CareSetting.Clinic, EligibilityOutcome.Review, EligibilityOutcome.Exclude)]
    [InlineData("PS-06.excluded", "Borderline personality", CareSetting.Home, EligibilityOutcome.Review, EligibilityOutcome.Exclude)]
    [InlineData("NE-01.review", "Hydrocephalus", CareSetting.Clinic, EligibilityOutcome.Exclude, EligibilityOutcome.Review)]
    [InlineData("PS-02.review", "Schizophrenia", CareSetting.Clinic, EligibilityOutcome.Exclude, EligibilityOutcome.Review)]
    [InlineData("PS-10.review", "Street ketamine", CareSetting.Clinic, EligibilityOutcome.Exclude, EligibilityOutcome.Review)]
    public void The_other_word_of_a_row_holds_once_it_is_chosen(string option, string condition, CareSetting setting, EligibilityOutcome shipped, EligibilityOutcome chosen)
    {
        var facts = People.Well(setting) with { Conditions = [new(condition)] };
        Assert.Equal(shipped, EligibilityRules.Evaluate(facts, Shipped, People.Today).Outcome);
        Assert.Equal(chosen, EligibilityRules.Evaluate(facts, Chosen("row-options", option), People.Today).Outcome);
    }

    [Fact]
    public void A_choice_is_another_knowledge_set_and_taking_it_back_is_the_shipped_one()
    {
        var set = Chosen("row-options", "PS-05.excluded");
        Assert.NotEqual(Shipped.ContentHash, set.ContentHash);
        var back = Shipped.With([Ruling("row-options", "PS-05.excluded", RulingAct.Chosen), Ruling("row-options", "PS-05.excluded", RulingAct.Restored)]);
        Assert.Equal(Shipped.ContentHash, back.ContentHash);
        Assert.DoesNotContain(back.RowOptions, o => o.InUse);
    }

    private static KnowledgeSet Chosen(string kind, string id) => Shipped.With([Ruling(kind, id, RulingAct.Chosen)]);

    private static KnowledgeRuling Ruling(string kind, string id, RulingAct act) => new(kind, id, act, null, People.Today);

    [Fact]
    public void A_limit_of_other_routes_and_one_for_an_age_that_is_not_known_do_not_hold()
    {
        var limit = Shipped.PressureLimits.First(l => l is { InUse: true, OnlyRoutes: null, AgeFrom: null, AgeTo: null });
        var facts = People.Well(limit.Settings[0]);
        Assert.True(limit.HoldsFor(facts));
        Assert.True((limit with { OnlyRoutes = [facts.Route] }).HoldsFor(facts));
        Assert.False((limit with { OnlyRoutes = [DoseRoute.Subcutaneous] }).HoldsFor(facts));
        Assert.False((limit with { AgeFrom = 18 }).HoldsFor(facts with { AgeYears = null }));
        Assert.False((limit with { AgeTo = 99 }).HoldsFor(facts with { AgeYears = null }));
        Assert.False((limit with { AgeTo = 40 }).HoldsFor(facts with { AgeYears = 41 }));
        Assert.True((limit with { AgeFrom = 41, AgeTo = 41 }).HoldsFor(facts with { AgeYears = 41 }));
    }
}
