using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Instruments;

public sealed class InstrumentScoringTests
{
    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately severe")]
    [InlineData(19, "moderately severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    public void Phq_9_bands(int total, string band) => Assert.Equal((total, band), Total("phq-9", Spread(total, 9)));

    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    public void Gad_7_bands(int total, string band) => Assert.Equal((total, band), Total("gad-7", Spread(total, 7)));

    [Fact]
    public void Phq_9_with_up_to_two_missing_is_the_mean_times_nine_rounded_half_up()
    {
        var one = Score("phq-9", 1, 1, 1, 1, 1, 1, 1, 1, null);
        Assert.Equal((9m, true), (one.Scores[0].Value, one.Scores[0].Prorated));
        Assert.Equal([9], one.Missing);
        var half = Score("phq-9", 1, 1, 1, 1, 0, 0, 0, 0, null);
        Assert.Equal(5m, half.Scores[0].Value);
        var two = Score("phq-9", 2, 2, 2, 2, 2, 2, 2, null, null);
        Assert.Equal((18m, "moderately severe", true), (two.Scores[0].Value, two.Scores[0].Band, two.Scores[0].Prorated));
    }

    [Fact]
    public void Phq_9_with_three_missing_has_no_total_and_keeps_its_entry()
    {
        var result = Score("phq-9", 1, 1, 1, 1, 1, 1, null, null, null);
        Assert.Equal(("total", null, null), (result.Scores[0].Name, result.Scores[0].Value, result.Scores[0].Band));
        Assert.Equal([7, 8, 9], result.Missing);
    }

    [Fact]
    public void A_rounded_half_goes_up()
    {
        Assert.Equal(5, Score("phq-9", 2, 1, 1, 0, 0, 0, 0, 0, null).Scores[0].Value);
        Assert.Equal(14, Score("phq-9", 3, 3, 3, 3, 0, 0, 0, 0, null).Scores[0].Value);
    }

    [Theory]
    [InlineData("gad-7", 7)]
    [InlineData("phq-2", 2)]
    public void Others_have_no_total_with_one_missing(string id, int items)
    {
        var answers = Enumerable.Repeat<int?>(1, items - 1).ToArray();
        var result = Score(id, answers);
        Assert.Null(result.Scores[0].Value);
        Assert.Equal([items], result.Missing);
    }

    [Fact]
    public void Item_nine_is_a_flag_also_without_a_total()
    {
        Assert.Equal("phq-9-item-9", Assert.Single(Score("phq-9", null, null, null, null, null, null, null, null, 1).Flags).Id);
        Assert.Empty(Score("phq-9", 3, 3, 3, 3, 3, 3, 3, 3, 0).Flags);
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    public void Phq_2_is_positive_from_three(int first, int second, bool positive) =>
        Assert.Equal(positive, Score("phq-2", first, second).Scores[0].ScreenPositive);

    [Fact]
    public void A_passed_cut_off_is_not_a_flag() => Assert.Empty(Score("gad-7", 3, 3, 3, 3, 3, 3, 3).Flags);

    [Theory]
    [InlineData("answers[8]", new[] { 0, 0, 0, 0, 0, 0, 0, 0, 4 })]
    [InlineData("answers[0]", new[] { -1 })]
    [InlineData("answers[9]", new[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void A_wrong_answer_is_named_by_its_field(string field, int[] answers)
    {
        var instrument = KnowledgeSet.Embedded.Instrument("phq-9");
        int?[] given = [.. answers];
        Assert.Equal(field, Assert.Single(InstrumentScoring.Validate(instrument, given)).Field);
        Assert.StartsWith($"{field}: ", Assert.Throws<ArgumentException>(() => InstrumentScoring.Score(instrument, given)).Message, StringComparison.Ordinal);
    }

    private static InstrumentResult Score(string id, params int?[] answers) => InstrumentScoring.Score(id, answers, KnowledgeSet.Embedded);

    private static (int?, string?) Total(string id, int?[] answers)
    {
        var score = Assert.Single(Score(id, answers).Scores);
        return ((int?)score.Value, score.Band);
    }

    private static int?[] Spread(int total, int items) =>
        [.. Enumerable.Range(0, items).Select(i => (int?)Math.Clamp(total - (3 * i), 0, 3))];
}
