using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Dosing;

public sealed class TitrationAidTests
{
    private static readonly KnowledgeSet Set = KnowledgeSet.Embedded;

    private static readonly LastSessionFacts Calm = new()
    {
        Route = DoseRoute.SublingualLozenge,
        DoseMg = 100,
        WeightKg = 80,
        HighestSystolicMmHg = 179,
        LowestSpO2Percent = 90,
        DeepestMoaas = 3,
        HighestHarmGrade = 2,
    };

    [Fact]
    public void Just_inside_every_limit_nothing_speaks_against_one_step()
    {
        var aid = TitrationAid.Of(Calm, Set);
        Assert.Equal(StepUp.NothingAgainst, aid.Standing);
        Assert.Equal(["pressure", "oxygen", "sedation", "harm"], aid.Reasons.Select(r => r.Id));
        Assert.All(aid.Reasons, r => Assert.Equal(ReasonState.Met, r.State));
        Assert.All(aid.Reasons, r => Assert.Equal((Mark.Proposed, Basis.Proposal), (r.Rule.Mark, r.Rule.Basis)));
        Assert.Equal("The highest systolic pressure was 179 mmHg; none from 180 on", aid.Reasons[0].Says);
        Assert.Equal("100 mg, 1.25 mg/kg at 80 kg", aid.LastDose);
    }

    public static TheoryData<string, LastSessionFacts> AtTheLimit => new()
    {
        { "pressure", Calm with { HighestSystolicMmHg = 180 } },
        { "oxygen", Calm with { LowestSpO2Percent = 89 } },
        { "sedation", Calm with { DeepestMoaas = 2 } },
        { "harm", Calm with { HighestHarmGrade = 3 } },
    };

    [Theory, MemberData(nameof(AtTheLimit))]
    public void Each_limit_by_itself_takes_the_step_away_also_when_nothing_else_is_known(string id, LastSessionFacts facts)
    {
        Assert.Equal(id, TitrationAid.Of(facts, Set).Reasons.Single(r => r.State == ReasonState.NotMet).Id);
        Assert.Equal(StepUp.NotOffered, TitrationAid.Of(facts, Set).Standing);
        var alone = facts with
        {
            HighestSystolicMmHg = id == "pressure" ? facts.HighestSystolicMmHg : null,
            LowestSpO2Percent = id == "oxygen" ? facts.LowestSpO2Percent : null,
            DeepestMoaas = id == "sedation" ? facts.DeepestMoaas : null,
            HighestHarmGrade = id == "harm" ? facts.HighestHarmGrade : null,
        };
        var aid = TitrationAid.Of(alone, Set);
        Assert.Equal(StepUp.NotOffered, aid.Standing);
        Assert.Equal(3, aid.Reasons.Count(r => r.State == ReasonState.CannotAssess));
    }

    public static TheoryData<string, LastSessionFacts> OneMissing => new()
    {
        { "pressure", Calm with { HighestSystolicMmHg = null } },
        { "oxygen", Calm with { LowestSpO2Percent = null } },
        { "sedation", Calm with { DeepestMoaas = null } },
        { "harm", Calm with { HighestHarmGrade = null } },
    };

    [Theory, MemberData(nameof(OneMissing))]
    public void What_is_not_known_is_cannot_assess_and_named(string id, LastSessionFacts facts)
    {
        var aid = TitrationAid.Of(facts, Set);
        Assert.Equal(StepUp.CannotAssess, aid.Standing);
        Assert.Equal(id, aid.Reasons.Single(r => r.State == ReasonState.CannotAssess).Id);
    }

    [Fact]
    public void No_event_in_a_closed_record_is_known_and_says_so()
    {
        var harm = TitrationAid.Of(Calm with { HighestHarmGrade = 0 }, Set).Reasons[3];
        Assert.Equal((ReasonState.Met, "No adverse event is written down; none from grade 3 on"), (harm.State, harm.Says));
    }

    [Theory]
    [InlineData(DoseRoute.SublingualLozenge, "50 to 100 mg")]
    [InlineData(DoseRoute.Intramuscular, "0.1 to 0.25 mg/kg, at 80 kg 8 to 20 mg")]
    [InlineData(DoseRoute.Intravenous, "0.1 to 0.2 mg/kg, at 80 kg 8 to 16 mg")]
    public void The_step_is_that_of_the_row(DoseRoute route, string says)
    {
        Assert.Equal(says, TitrationAid.Of(Calm with { Route = route }, Set).Step!.Says);
        var unknown = TitrationAid.Of(Calm with { Route = route, WeightKg = null }, Set);
        Assert.Equal(route == DoseRoute.SublingualLozenge, !unknown.Step!.Says.Contains("no weight is on record", StringComparison.Ordinal));
        Assert.Equal("100 mg; mg/kg cannot be assessed, no weight is on record", unknown.LastDose);
    }

    [Theory]
    [InlineData(DoseRoute.NasalEsketamine)]
    [InlineData(DoseRoute.Nasal)]
    [InlineData(DoseRoute.Subcutaneous)]
    [InlineData(DoseRoute.Oral)]
    public void A_route_of_which_the_row_says_nothing_has_no_step(DoseRoute route)
        => Assert.Null(TitrationAid.Of(Calm with { Route = route }, Set).Step);

    [Fact]
    public void The_practices_own_number_holds()
    {
        var own = Set.With([new("limits", "titration.systolic", RulingAct.Changed, 170, Set.NewestDay)]);
        Assert.Equal(StepUp.NotOffered, TitrationAid.Of(Calm with { HighestSystolicMmHg = 170 }, own).Standing);
        Assert.Equal(StepUp.NothingAgainst, TitrationAid.Of(Calm with { HighestSystolicMmHg = 169 }, own).Standing);
    }

    [Fact]
    public void A_fact_outside_its_range_is_an_error()
    {
        foreach (var wrong in (LastSessionFacts[])[Calm with { DoseMg = 0 }, Calm with { WeightKg = 24.9m }, Calm with { WeightKg = 350.1m }, Calm with { HighestSystolicMmHg = 39 }, Calm with { HighestSystolicMmHg = 301 },
            Calm with { LowestSpO2Percent = -1 }, Calm with { LowestSpO2Percent = 101 }, Calm with { DeepestMoaas = -1 }, Calm with { DeepestMoaas = 6 }, Calm with { HighestHarmGrade = -1 }, Calm with { HighestHarmGrade = 6 }])
            Assert.Throws<ArgumentOutOfRangeException>(() => TitrationAid.Of(wrong, Set));
        Assert.Equal(StepUp.NotOffered, TitrationAid.Of(Calm with { WeightKg = 25, HighestSystolicMmHg = 300, LowestSpO2Percent = 0, DeepestMoaas = 0, HighestHarmGrade = 5 }, Set).Standing);
        Assert.Equal(StepUp.NothingAgainst, TitrationAid.Of(Calm with { WeightKg = 350, HighestSystolicMmHg = 40, LowestSpO2Percent = 100, DeepestMoaas = 5, HighestHarmGrade = 0 }, Set).Standing);
    }
}
