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

    [Fact]
    public void What_is_known_is_said_before_what_is_not_and_nothing_is_relaxed_by_it()
    {
        var home = TitrationAid.Of(Calm with { LowestSpO2Percent = null, DeepestMoaas = null }, Set);
        Assert.Equal(StepUp.CannotAssess, home.Standing);
        Assert.Equal("Known, and not against a step up: blood pressure, adverse events. Not measured or not settled: oxygen saturation, depth of sedation.", home.Known);
        var raised = TitrationAid.Of(Calm with { HighestSystolicMmHg = 180, LowestSpO2Percent = null, DeepestMoaas = null }, Set);
        Assert.Equal(StepUp.NotOffered, raised.Standing);
        Assert.Equal("Known, and against a step up: blood pressure. Known, and not against a step up: adverse events. Not measured or not settled: oxygen saturation, depth of sedation.", raised.Known);
        Assert.Equal("Known, and not against a step up: blood pressure, oxygen saturation, depth of sedation, adverse events.", TitrationAid.Of(Calm, Set).Known);
        var nothing = TitrationAid.Of(new LastSessionFacts { Route = DoseRoute.SublingualLozenge, DoseMg = null }, Set);
        Assert.Equal("Nothing that the row asks about is known. Not measured or not settled: blood pressure, oxygen saturation, depth of sedation, adverse events.", nothing.Known);
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
    {
        var aid = TitrationAid.Of(Calm with { Route = route, NextRoute = route }, Set);
        Assert.Null(aid.Step);
        Assert.Equal(StepUp.NotInTheRow, aid.Standing);
        Assert.Equal(StepUp.NotInTheRow, TitrationAid.Of(Calm with { Route = route, DeepestMoaas = null }, Set).Standing);
        Assert.Equal(StepUp.NotOffered, TitrationAid.Of(Calm with { Route = route, HighestHarmGrade = 3 }, Set).Standing);
    }

    [Fact]
    public void After_a_session_by_another_route_there_is_no_step_and_the_facts_stand()
    {
        var aid = TitrationAid.Of(Calm with { NextRoute = DoseRoute.Intramuscular }, Set);
        Assert.Equal((StepUp.AnotherWay, (TitrationStep?)null, 4), (aid.Standing, aid.Step, aid.Reasons.Count));
        Assert.Equal(StepUp.NothingAgainst, TitrationAid.Of(Calm with { NextRoute = Calm.Route }, Set).Standing);
    }

    [Fact]
    public void Who_answered_to_pain_alone_was_deeper_than_any_score_says()
    {
        var at = new DateTimeOffset(2026, 7, 1, 10, 5, 0, TimeSpan.FromHours(-6));
        var sedation = TitrationAid.Of(Calm with { DeepestMoaas = 5, HardToRouseAt = at }, Set).Reasons[2];
        Assert.Equal((ReasonState.NotMet, "They answered to pain alone or not at all, at 10:05 AM, as the signs say"), (sedation.State, sedation.Says));
        Assert.Equal(StepUp.NotOffered, TitrationAid.Of(Calm with { DeepestMoaas = null, HardToRouseAt = at }, Set).Standing);
        Assert.Equal("The deepest MOAA/S that was scored was 3, at 10:05 AM; none of 2 or less", TitrationAid.Of(Calm with { DeepestMoaasAt = at }, Set).Reasons[2].Says);
    }

    [Fact]
    public void An_incident_without_a_graded_event_leaves_harm_open_and_says_why()
    {
        var harm = TitrationAid.Of(Calm with { HighestHarmGrade = null, HasUngradedIncident = true }, Set).Reasons[3];
        Assert.Equal((ReasonState.CannotAssess, "Whether there was harm is not settled: an incident is written down, and no adverse event with a grade"), (harm.State, harm.Says));
    }

    [Fact]
    public void An_amount_that_is_not_known_takes_no_reason_away()
    {
        var aid = TitrationAid.Of(Calm with { DoseMg = null }, Set);
        Assert.Equal(("The amount is not known", 4), (aid.LastDose, aid.Reasons.Count));
        Assert.Equal(StepUp.NothingAgainst, aid.Standing);
    }

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
