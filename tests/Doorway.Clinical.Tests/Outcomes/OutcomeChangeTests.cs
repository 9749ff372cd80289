using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;

namespace Doorway.Clinical.Tests.Outcomes;

public sealed class OutcomeChangeTests
{
    [Theory]
    [InlineData(20, 10, -10, -50.0, true, false, ReliableChange.Improved)]
    [InlineData(20, 4, -16, -80.0, true, true, ReliableChange.Improved)]
    [InlineData(20, 11, -9, -45.0, false, false, ReliableChange.Improved)]
    [InlineData(12, 6, -6, -50.0, true, false, ReliableChange.Improved)]
    [InlineData(12, 7, -5, -41.7, false, false, ReliableChange.None)]
    [InlineData(10, 16, 6, 60.0, false, false, ReliableChange.Worsened)]
    [InlineData(10, 15, 5, 50.0, false, false, ReliableChange.None)]
    [InlineData(5, 5, 0, 0.0, false, false, ReliableChange.None)]
    public void Phq_9(int baseline, int latest, int change, double percent, bool response, bool remission, ReliableChange reliable)
    {
        var result = Between("phq-9", baseline, latest);
        Assert.Equal((change, (decimal?)(decimal)percent, response, remission, reliable),
            (result.Change, result.Percent, result.Response!.Value, result.Remission!.Value, result.Reliable!.Value));
    }

    [Theory]
    [InlineData(15, 11, false, ReliableChange.Improved)]
    [InlineData(15, 12, false, ReliableChange.None)]
    [InlineData(8, 4, true, ReliableChange.Improved)]
    [InlineData(8, 12, false, ReliableChange.Worsened)]
    public void Gad_7(int baseline, int latest, bool response, ReliableChange reliable)
    {
        var result = Between("gad-7", baseline, latest);
        Assert.Equal((response, reliable), (result.Response!.Value, result.Reliable!.Value));
    }

    [Fact]
    public void From_zero_there_is_no_percent_and_no_response()
    {
        var result = Between("phq-9", 0, 7);
        Assert.Equal((null, null, ReliableChange.Worsened), (result.Percent, result.Response, result.Reliable));
    }

    [Fact]
    public void Words_say_the_figure_that_was_used()
    {
        var better = Between("phq-9", 18, 6);
        Assert.Equal("Your PHQ-9 score went from 18 to 6. A change of 6 or more is beyond chance; this is 12.", better.SaysToPatient);
        Assert.Contains("Response (at least 50 %): yes. Remission (below 5): no. Reliable change (6 points or more): improved.", better.SaysToClinician);
        Assert.Contains("NHS Talking Therapies", better.ReliableSource);
    }

    [Fact]
    public void A_worse_score_leads_with_what_happens_next() =>
        Assert.StartsWith("Your care team sees this score", Between("phq-9", 8, 20).SaysToPatient, StringComparison.Ordinal);

    [Fact]
    public void Without_a_total_to_compare_there_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Between("c-ssrs-screener", 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Between("phq-9", 28, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Between("phq-9", 8, -1));
    }

    private static OutcomeChange Between(string id, int baseline, int latest) => OutcomeChange.Between(id, baseline, latest, KnowledgeSet.Embedded);

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(28, 5)]
    [InlineData(5, -1)]
    [InlineData(5, 28)]
    public void A_score_outside_the_range_is_an_error_that_names_the_range(int baseline, int latest)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChange.Between("phq-9", baseline, latest, KnowledgeSet.Embedded));
        Assert.Equal(baseline is < 0 or > 27 ? "baseline" : "latest", error.ParamName);
        Assert.StartsWith("Must lie between 0 and 27.", error.Message, StringComparison.Ordinal);
        var without = Assert.Throws<ArgumentException>(() => OutcomeChange.Between("c-ssrs-screener", 0, 0, KnowledgeSet.Embedded));
        Assert.Equal("instrumentId", without.ParamName);
        Assert.StartsWith("This instrument has no change rule.", without.Message, StringComparison.Ordinal);
        Assert.Equal(27, OutcomeChange.Between("phq-9", 0, 27, KnowledgeSet.Embedded).Change);
        Assert.Equal(-27, OutcomeChange.Between("phq-9", 27, 0, KnowledgeSet.Embedded).Change);
    }
}
