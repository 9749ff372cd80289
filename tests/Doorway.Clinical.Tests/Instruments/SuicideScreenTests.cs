using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Instruments;

public sealed class SuicideScreenTests
{
    [Fact]
    public void No_to_question_two_leads_to_question_six()
    {
        Assert.Equal(1, Next(new()));
        Assert.Equal(2, Next(new() { Q1 = true }));
        Assert.Equal(6, Next(new() { Q1 = true, Q2 = false }));
        Assert.Equal(3, Next(new() { Q1 = true, Q2 = true }));
        Assert.Equal(4, Next(new() { Q1 = true, Q2 = true, Q3 = false }));
        Assert.Equal(5, Next(new() { Q1 = true, Q2 = true, Q3 = false, Q4 = false }));
        Assert.Equal(6, Next(new() { Q1 = true, Q2 = true, Q3 = false, Q4 = false, Q5 = false }));
        Assert.Null(Next(new() { Q1 = true, Q2 = false, Q6 = false }));
        Assert.Equal(7, Next(new() { Q1 = true, Q2 = false, Q6 = true }));
        Assert.Null(Next(new() { Q1 = true, Q2 = false, Q6 = true, Q6WithinThreeMonths = false }));
    }

    [Fact]
    public void Question_four_five_or_recent_behaviour_is_a_crisis_on_the_answer_itself()
    {
        Assert.Equal(SuicideScreenLevel.CrisisNow, Level(new() { Q4 = true }));
        Assert.Equal(SuicideScreenLevel.CrisisNow, Level(new() { Q5 = true }));
        Assert.Equal(SuicideScreenLevel.CrisisNow, Level(new() { Q6 = true, Q6WithinThreeMonths = true }));
        Assert.Equal(SuicideScreenLevel.CrisisNow, Level(new() { Q2 = false, Q4 = true }));
    }

    [Fact]
    public void Question_three_or_older_behaviour_is_a_call_back()
    {
        Assert.Equal(SuicideScreenLevel.CallBack, Level(new() { Q3 = true }));
        Assert.Equal(SuicideScreenLevel.CallBack, Level(new() { Q6 = true, Q6WithinThreeMonths = false }));
        Assert.Equal(SuicideScreenLevel.CallBack, Level(new() { Q6 = true }));
    }

    [Fact]
    public void Thoughts_alone_open_no_crisis_screen() => Assert.Equal(SuicideScreenLevel.None, Level(new() { Q1 = true, Q2 = true }));

    [Fact]
    public void Behaviour_without_a_time_counts_as_recent_when_the_form_is_left() =>
        Assert.Equal(SuicideScreenLevel.CrisisNow, SuicideScreen.Evaluate(new() { Q6 = true }, ended: true).Level);

    [Theory]
    [InlineData("low", 1, 0, null, null, null, 0, null)]
    [InlineData("moderate", 1, 1, 1, 0, 0, 0, null)]
    [InlineData("high", 0, 0, null, null, null, 1, 1)]
    [InlineData("moderate", 0, 0, null, null, null, 1, 0)]
    [InlineData("none", 0, 0, null, null, null, 0, null)]
    [InlineData("high", 1, 1, 0, 1, 0, 0, null)]
    public void The_risk_level_follows_the_published_triage_and_there_is_no_sum(string band, int? q1, int? q2, int? q3, int? q4, int? q5, int? q6, int? recent)
    {
        var result = InstrumentScoring.Score("c-ssrs-screener", [q1, q2, q3, q4, q5, q6, recent], KnowledgeSet.Embedded);
        var score = Assert.Single(result.Scores);
        Assert.Equal(("risk", null, band), (score.Name, score.Value, score.Band));
        Assert.Equal(band == "high", result.Flags.Any(f => f.Id == "c-ssrs-high"));
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void With_nothing_answered_there_is_no_risk_level()
    {
        var result = InstrumentScoring.Score("c-ssrs-screener", [], KnowledgeSet.Embedded);
        Assert.Null(result.Scores[0].Band);
        Assert.Equal([1, 2, 3, 4, 5, 6], result.Missing);
    }

    private static int? Next(SuicideScreenAnswers answers) => SuicideScreen.Evaluate(answers).Next?.ItemNumber;

    private static SuicideScreenLevel Level(SuicideScreenAnswers answers) => SuicideScreen.Evaluate(answers).Level;

    [Fact]
    public void Each_answer_is_set_and_taken_back_by_its_number_and_read_again_in_the_printed_order()
    {
        for (var item = 1; item <= 7; item++)
        {
            var expected = Enumerable.Range(1, 7).Select(i => i == item ? 1 : (int?)null);
            var answers = new SuicideScreenAnswers().With(item, true);
            Assert.Equal(expected, answers.InPrintedOrder());
            Assert.Equal(answers, SuicideScreenAnswers.From(answers.InPrintedOrder()));
            Assert.Equal(0, answers.With(item, false).InPrintedOrder()[item - 1]);
            Assert.Equal(new SuicideScreenAnswers(), answers.With(item, null));
        }
        Assert.Equal(new SuicideScreenAnswers(), new SuicideScreenAnswers().With(8, true).With(0, true));
    }
}
