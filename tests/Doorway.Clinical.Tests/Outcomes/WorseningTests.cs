using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;

namespace Doorway.Clinical.Tests.Outcomes;

public sealed class WorseningTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void What_was_reached_after_a_dose_and_is_lost_again_is_seen_although_the_first_score_was_no_better()
    {
        var lost = Of(20, 6, 18)!;
        Assert.Equal((6, true, 2), (lost.Best!.Value, lost.IsLostAgain, lost.BeganAt));
    }

    [Fact]
    public void Fewer_points_than_are_reliable_are_no_worsening_and_reached_is_one()
    {
        Assert.Null(Of(20, 6, 11));
        Assert.NotNull(Of(20, 6, 12));
        Assert.Null(Of(20, 6));
        Assert.Null(Of());
    }

    [Fact]
    public void A_low_score_before_the_first_dose_is_nothing_that_was_reached_by_care()
    {
        Assert.Null(Worsening.Of(Rule("phq-9"), [new(Start, 12), new(Start, 8), new(Start.AddDays(9), 14)], Start));
        Assert.Null(Worsening.Of(Rule("phq-9"), [new(Start, 20), new(Start.AddDays(8), 6), new(Start.AddDays(16), 18)], null));
    }

    [Fact]
    public void Worse_than_the_first_of_all_needs_no_dose_and_nothing_reached()
    {
        var worse = Worsening.Of(Rule("phq-9"), [new(Start, 8), new(Start.AddDays(8), 25)], null)!;
        Assert.Equal((null, false, 1), (worse.Best, worse.IsLostAgain, worse.BeganAt));
    }

    [Fact]
    public void A_worsening_goes_on_until_a_score_is_better_and_a_further_fall_begins_another()
    {
        Assert.Equal(2, Of(20, 6, 18, 19)!.BeganAt);
        Assert.Equal(2, Of(20, 6, 18, 17, 20)!.BeganAt);
        Assert.Equal(3, Of(20, 6, 13, 19)!.BeganAt);
        Assert.Null(Of(20, 6, 18, 8));
        Assert.Equal(4, Of(20, 6, 18, 8, 18)!.BeganAt);
    }

    [Fact]
    public void Where_higher_is_better_a_fall_is_the_worsening()
    {
        var rule = Rule("phq-9") with { HigherIsBetter = true };
        Assert.NotNull(Worsening.Of(rule, [new(Start, 4), new(Start.AddDays(8), 20), new(Start.AddDays(16), 9)], Start));
        Assert.Null(Worsening.Of(rule, [new(Start, 4), new(Start.AddDays(8), 20), new(Start.AddDays(16), 25)], Start));
    }

    [Fact]
    public void The_medical_directors_own_points_decide_and_without_any_points_nothing_is_said()
    {
        var own = KnowledgeSet.Embedded.With([new KnowledgeRuling("instruments", "phq-9", RulingAct.Changed, 14, Start)]);
        Assert.Null(Worsening.Of(own.Instrument("phq-9").Change!, Scores(20, 6, 18), Start));
        Assert.NotNull(Worsening.Of(own.Instrument("phq-9").Change!, Scores(24, 6, 20), Start));
        Assert.Equal(14, OutcomeChange.Between("phq-9", 20, 6, own).ReliableRule.Points);
        Assert.Null(Worsening.Of(Rule("isi"), Scores(20, 6, 28), Start));
    }

    private static Worsening? Of(params int[] values) => Worsening.Of(Rule("phq-9"), Scores(values), Start);

    // The first on the day of the dose, before it; the others each eight days later.
    private static ScoreOnDay[] Scores(params int[] values) => [.. values.Select((v, i) => new ScoreOnDay(Start.AddDays(8 * i), v))];

    private static Doorway.Clinical.Instruments.ChangeRule Rule(string id) => KnowledgeSet.Embedded.Instrument(id).Change!;
}
