using System.Text.Json;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Outcomes;

public sealed class ReliableChangeRuleTests
{
    [Theory]
    [InlineData("phq-9", 18, 8, -10, -55.6, true, false, "improved")]
    [InlineData("phq-9", 20, 10, -10, -50.0, true, false, "improved")]
    [InlineData("phq-9", 20, 4, -16, -80.0, true, true, "improved")]
    [InlineData("phq-9", 15, 10, -5, -33.3, false, false, "none")]
    [InlineData("phq-9", 10, 16, 6, 60.0, false, false, "worsened")]
    [InlineData("phq-9", 10, 15, 5, 50.0, false, false, "none")]
    [InlineData("gad-7", 15, 11, -4, -26.7, false, false, "improved")]
    [InlineData("gad-7", 15, 12, -3, -20.0, false, false, "none")]
    [InlineData("pcl-5", 50, 40, -10, -20.0, false, null, "improved")]
    [InlineData("pcl-5", 50, 41, -9, -18.0, false, null, "none")]
    [InlineData("qids-sr16", 10, 5, -5, -50.0, true, true, null)]
    [InlineData("qids-sr16", 10, 6, -4, -40.0, false, false, null)]
    [InlineData("madrs", 30, 10, -20, -66.7, true, true, null)]
    [InlineData("madrs", 30, 11, -19, -63.3, true, false, null)]
    [InlineData("who-5", 40, 60, 20, 50.0, true, null, null)]
    [InlineData("who-5", 60, 20, -40, -66.7, false, null, null)]
    [InlineData("phq-9", 0, 6, 6, null, null, false, "worsened")]
    public void A_change_is_answered_as_agreed(string instrument, int baseline, int latest, int change, double? percent, bool? response, bool? remission, string? reliable)
    {
        var answer = Shell.Ask("change", $$"""{"instrument":"{{instrument}}","baseline":{{baseline}},"latest":{{latest}}}""");
        Assert.Equal(change, answer.GetProperty("change").GetInt32());
        Assert.Equal(percent, answer.GetProperty("percent").ValueKind == JsonValueKind.Null ? null : answer.GetProperty("percent").GetDouble());
        Assert.Equal((response, remission), (YesNo(answer, "response"), YesNo(answer, "remission")));
        Assert.Equal(reliable, answer.GetProperty("reliable").GetString());
        Assert.NotEqual(0, answer.GetProperty("sources").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"instrument":"phq-9","baseline":28,"latest":8}""", "baseline")]
    [InlineData("""{"instrument":"phq-9","baseline":18,"latest":-1}""", "latest")]
    [InlineData("""{"instrument":"phq-9","baseline":18}""", "latest")]
    [InlineData("""{"instrument":"phq-9","baseline":"18","latest":8}""", "baseline")]
    [InlineData("""{"instrument":"phq-9","baseline":18.5,"latest":8}""", "baseline")]
    [InlineData("""{"instrument":"c-ssrs-screener","baseline":1,"latest":0}""", "instrument")]
    [InlineData("""{"instrument":"isi","baseline":18,"latest":8,"sd":5}""", "r")]
    [InlineData("""{"instrument":"isi","baseline":18,"latest":8,"sd":5,"r":1.1}""", "r")]
    [InlineData("""{"instrument":"isi","baseline":18,"latest":8,"sd":0,"r":0.9}""", "sd")]
    public void A_wrong_field_of_a_change_is_named(string request, string field) => Assert.Equal(field, Shell.WrongField("change", request));

    [Fact]
    public void The_formula_uses_sd_and_r_and_says_them()
    {
        Assert.Equal(4.38m, ReliableChangeRule.From(5, 0.9m).Points);
        var rule = KnowledgeSet.Embedded.Instrument("isi").Change! with { ReliableSd = 5, Reliability = 0.9m };
        Assert.Equal(new ReliableChangeRule(4.38m, 5, 0.9m), ReliableChangeRule.Of(rule));
        var answer = Shell.Ask("change", """{"instrument":"isi","baseline":18,"latest":14,"sd":5,"r":0.9}""");
        Assert.Equal("none", answer.GetProperty("reliable").GetString());
        Assert.Equal((4.38, 5, 0.9), (Rule(answer, "points"), Rule(answer, "sd"), Rule(answer, "r")));
    }

    [Fact]
    public void With_perfect_reliability_any_move_is_reliable_and_no_move_is_none()
    {
        var perfect = ReliableChangeRule.From(5, 1);
        Assert.Equal([ReliableChange.Worsened, ReliableChange.None, ReliableChange.Improved], new[] { -1, 0, 1 }.Select(i => perfect.Judge(i)!.Value));
        Assert.StartsWith("Must be above 0.", Assert.Throws<ArgumentOutOfRangeException>(() => ReliableChangeRule.From(0, 0.5m)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Must lie from 0 to 1.", Assert.Throws<ArgumentOutOfRangeException>(() => ReliableChangeRule.From(1, -0.1m)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ReliableChangeRule.From(1, 1.1m));
        Assert.Equal((2.77m, 0m), (ReliableChangeRule.From(1, 0).Points, ReliableChangeRule.From(1, 1).Points));
    }

    [Fact]
    public void A_better_score_never_turns_better_into_worse()
    {
        foreach (var instrument in KnowledgeSet.Embedded.Instruments.Where(i => i.Change is not null))
        {
            for (var latest = instrument.LowestTotal + 1; latest <= instrument.HighestTotal; latest++)
            {
                var (lower, higher) = (Grade(instrument, latest - 1), Grade(instrument, latest));
                Assert.True(instrument.Change!.HigherIsBetter ? lower <= higher : lower >= higher, $"{instrument.Id} at {latest}");
            }
        }
    }

    private static int Grade(InstrumentDefinition instrument, int latest) =>
        OutcomeChange.Between(instrument.Id, (instrument.LowestTotal + instrument.HighestTotal) / 2, latest, KnowledgeSet.Embedded).Reliable switch
        {
            ReliableChange.Improved => 1,
            ReliableChange.Worsened => -1,
            _ => 0,
        };

    private static bool? YesNo(JsonElement answer, string name) => answer.GetProperty(name).ValueKind == JsonValueKind.Null ? null : answer.GetProperty(name).GetBoolean();

    private static double Rule(JsonElement answer, string name) => answer.GetProperty("reliableRule").GetProperty(name).GetDouble();
}
