using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Outcomes;

public sealed class TimeToRelapseTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void A_relapse_lies_between_the_last_score_in_response_and_the_first_without()
    {
        var one = Assert.Single(Of([(4, 8), (11, 9), (25, 16)], [1]).Doses);
        Assert.Equal((RelapseState.Relapsed, 10, 24), (one.State, one.MoreThanDays, one.AtMostDays));
    }

    [Fact]
    public void A_wobble_around_the_line_is_no_relapse()
    {
        // 11 of 20 is no longer a response, but only three points above the best: within the measurement error of six.
        var one = Assert.Single(Of([(4, 8), (11, 11), (18, 9)], [1]).Doses);
        Assert.Equal((RelapseState.StillResponding, 17, null), (one.State, one.MoreThanDays, one.AtMostDays));
    }

    [Fact]
    public void The_next_dose_cuts_the_time_off()
    {
        var times = Of([(4, 8), (11, 9), (25, 18), (32, 20)], [1, 12]);
        Assert.Equal([RelapseState.StillResponding, RelapseState.NoResponse], times.Doses.Select(d => d.State));
        Assert.Equal(10, times.Doses[0].MoreThanDays);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 8 })]
    public void Few_scores_say_nothing(int[] values)
    {
        var one = Assert.Single(Of([.. values.Select((v, i) => (3 + i, v))], [1]).Doses);
        Assert.Equal((RelapseState.TooFewScores, null, null), (one.State, one.MoreThanDays, one.AtMostDays));
    }

    [Fact]
    public void A_median_wants_three_relapses_and_is_an_interval()
    {
        var times = Of([(4, 8), (11, 18), (24, 8), (38, 18), (44, 8), (72, 18)], [1, 21, 41]);
        Assert.Equal((3m, 17m), (times.MedianMoreThanDays!.Value, times.MedianAtMostDays!.Value));
        var two = Of([(4, 8), (11, 18), (24, 8), (38, 18)], [1, 21]);
        Assert.Null(two.MedianMoreThanDays);
        Assert.Contains("at least 3", two.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_the_calendar_do_not_matter()
    {
        var forward = Of([(4, 8), (11, 9), (25, 16)], [1]);
        var backward = Of([(25, 16), (4, 8), (11, 9)], [1]);
        var later = Of([(404, 8), (411, 9), (425, 16)], [401]);
        Assert.Equal(forward.Doses, backward.Doses);
        Assert.Equal(forward.Doses.Select(d => (d.MoreThanDays, d.AtMostDays)), later.Doses.Select(d => (d.MoreThanDays, d.AtMostDays)));
    }

    [Fact]
    public void Where_higher_is_better_a_fall_is_the_relapse()
    {
        var rule = KnowledgeSet.Embedded.Instrument("who-5").Change!;
        var one = Assert.Single(TimeToRelapse.Of(rule, 20, [new(Start.AddDays(3), 40), new(Start.AddDays(9), 16)], [Start]).Doses);
        Assert.Equal((RelapseState.Relapsed, 3, 9), (one.State, one.MoreThanDays, one.AtMostDays));
        Assert.StartsWith("Must be above 0.", Assert.Throws<ArgumentOutOfRangeException>(() => TimeToRelapse.Of(rule, 0, [], [])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"instrument":"phq-9","baseline":0,"scores":[],"doses":[]}""", "baseline")]
    [InlineData("""{"instrument":"phq-9","baseline":20,"scores":[{"on":"2026-13-01","value":3}],"doses":[]}""", "scores[0].on")]
    [InlineData("""{"instrument":"phq-9","baseline":20,"scores":[{"on":"2026-12-01","value":30}],"doses":[]}""", "scores[0].value")]
    [InlineData("""{"instrument":"phq-9","baseline":20,"scores":[3],"doses":[]}""", "scores[0]")]
    [InlineData("""{"instrument":"phq-9","baseline":20,"scores":[],"doses":[20260101]}""", "doses[0]")]
    public void A_wrong_field_of_a_course_is_named(string request, string field) => Assert.Equal(field, Shell.WrongField("course", request));

    [Fact]
    public void Every_published_figure_has_its_n_definition_denominator_and_loss()
    {
        Assert.NotEmpty(KnowledgeSet.Embedded.Benchmarks);
        Assert.All(KnowledgeSet.Embedded.Benchmarks, b =>
        {
            Assert.True(b.N > 0);
            Assert.All([b.Definition, b.Denominator, b.FollowUpLoss, b.Treatment, b.When], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.InRange(b.Percent, 0, 100);
        });
    }

    [Fact]
    public void The_figures_without_a_primary_source_are_nowhere_in_the_knowledge()
    {
        foreach (var text in KnowledgeFiles.ReadEmbedded().Where(f => f.Name != "sources").Select(f => f.Text))
            Assert.DoesNotMatch(@"\b(66|67|75)(\.\d+)? ?(%|percent)", text);
        Assert.DoesNotContain(KnowledgeSet.Embedded.Benchmarks, b => b.Percent is 66 or 67 or 75);
    }

    [Fact]
    public void The_spans_are_the_lowest_and_the_highest_published_figure()
    {
        var spans = BenchmarkSpan.Of("phq-9", KnowledgeSet.Embedded);
        Assert.Equal([("response", 50.0m, 62.8m), ("remission", 20.0m, 32.6m), ("deterioration", 0.9m, 8.4m), ("course-improving", 79.3m, 79.3m), ("course-delayed", 9.3m, 9.3m), ("course-chronic", 11.4m, 11.4m), ("suicidal-ideation-worse", 6.0m, 6.0m)],
            spans.Select(s => (s.Measure, s.LowestPercent, s.HighestPercent)));
        Assert.Empty(BenchmarkSpan.Of("isi", KnowledgeSet.Embedded));
    }

    private static RelapseTimes Of((int Day, int Value)[] scores, int[] doses) =>
        TimeToRelapse.Of(KnowledgeSet.Embedded.Instrument("phq-9").Change!, 20, [.. scores.Select(s => new ScoreOnDay(Start.AddDays(s.Day - 1), s.Value))], [.. doses.Select(d => Start.AddDays(d - 1))]);
}
