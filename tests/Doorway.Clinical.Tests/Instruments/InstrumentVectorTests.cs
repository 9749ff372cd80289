using System.Text.Json;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Instruments;

/// <summary>Published test vectors and the rules of each instrument, asked as a shell would.</summary>
public sealed class InstrumentVectorTests
{
    /// <summary>Instrument, answers, name of the score, value, band, screen ("-" for null).</summary>
    public static TheoryData<string, string, string, double?, string, string> Vectors => new()
    {
        { "phq-9", "3,3,3,3,3,3,3,3,3", "total", 27, "severe", "positive" },
        { "phq-9", "1,1,1,1,1,0,0,0,0", "total", 5, "mild", "negative" },
        { "phq-9", "1,1,0,0,0,0,0,0,1", "total", 3, "minimal", "negative" },
        { "phq-9", "1,1,1,1,1,1,null,null,null", "total", null, "-", "-" },
        { "phq-2", "2,1", "total", 3, "-", "positive" },
        { "gad-7", "1,1,1,1,1,1,1", "total", 7, "mild", "negative" },
        { "gad-7", "1,1,1,1,1,1", "total", null, "-", "-" },
        { "pcl-5", "2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2", "total", 40, "-", "positive" },
        { "pcl-5", "0,0,0,0,0,0,0,4,4,4,4,4,4,4,0,0,0,0,0,0", "total", 28, "-", "negative" },
        { "pcl-5", "0,0,0,0,0,0,0,4,4,4,4,4,4,4,0,0,0,0,0,0", "cluster-d", 28, "-", "-" },
        { "pcl-5", "0,0,0,0,0,0,0,4,4,4,4,4,4,4,0,0,0,0,0", "total", null, "-", "-" },
        { "pcl-5", "0,0,0,0,0,0,0,4,4,4,4,4,4,4,0,0,0,0,0", "cluster-b", 0, "-", "-" },
        { "qids-sr16", "0,1,2,3,0,0,0,0,0,0,0,0,0,0,0,0", "total", 3, "none", "-" },
        { "qids-sr16", "0,0,0,0,0,2,0,0,1,0,0,0,0,0,1,2", "total", 4, "none", "-" },
        { "qids-sr16", "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", "total", 27, "very severe", "-" },
        { "qids-sr16", "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", "total", null, "-", "-" },
        { "madrs", "6,6,6,6,6,6,6,6,6,6", "total", 60, "severe", "-" },
        { "madrs", "1,1,1,1,1,1,1,0,0,0", "total", 7, "mild", "-" },
        { "who-5", "3,3,3,3,3", "total", 60, "-", "negative" },
        { "who-5", "2,2,2,2,4", "total", 48, "-", "positive" },
        { "who-5", "1,1,1,2,2", "total", 28, "likely depression", "positive" },
        { "who-5", "3,3,3,3,3", "raw", 15, "-", "-" },
        { "whodas-12", "4,4,4,4,4,4,4,4,4,4,4,4", "total", 48, "-", "-" },
        { "whodas-12", "1,1,1,1,1,0,0,0,0,0,0,0", "percent", 10.4, "-", "-" },
        { "audit", "4,4,4,4,4,4,4,4,4,4", "total", 40, "possible dependence", "positive" },
        { "audit", "2,2,2,1,0,0,0,0,0,0", "total", 7, "low risk", "negative" },
        { "audit", "2,2,2,1,1,0,0,0,0,0", "total", 8, "hazardous", "positive" },
        { "audit", "0,null,null,null,null,null,null,null,2,0", "total", 2, "low risk", "negative" },
        { "audit", "3,0,0,null,null,null,null,null,0,4", "total", 7, "low risk", "negative" },
        { "audit", "3,1,0,null,null,null,null,null,0,4", "total", null, "-", "-" },
        { "audit-c", "4,0,0", "total", 4, "-", "positive" },
        { "audit-c", "1,1,0", "total", 2, "-", "negative" },
        { "audit-c", "3,0,0", "total", 3, "-", "-" },
        // "Never" passes over the two after it, as in the AUDIT that they come from; any other answer does not.
        { "audit-c", "0", "total", 0, "-", "negative" },
        { "audit-c", "1", "total", null, "-", "-" },
        { "dast-10", "0,0,0,0,0,0,0,0,0,0", "total", 1, "low", "negative" },
        { "dast-10", "0,0,0,0,0,0,0,0,0,0", "adjusted", 0, "-", "-" },
        { "dast-10", "1,1,0,1,1,1,1,1,1,1", "total", 10, "severe", "positive" },
        { "dast-10", "1,1,1,0,0,0,0,0,0,0", "total", 2, "low", "negative" },
        { "isi", "2,2,2,2,0,0,0", "total", 8, "subthreshold insomnia", "-" },
        { "isi", "4,4,4,4,4,4,4", "total", 28, "severe clinical insomnia", "-" },
        { "mdq", "1,1,1,1,1,1,1,1,0,0,0,0,0,1,1", "total", 8, "-", "negative" },
        { "mdq", "1,1,1,1,1,1,1,0,0,0,0,0,0,1,2", "total", 7, "-", "positive" },
        { "mdq", "1,1,1,1,1,1,0,0,0,0,0,0,0", "total", 6, "-", "negative" },
        { "mdq", "1,1,1,1,1,1,1,0,0,0,0,0,0,1", "total", 7, "-", "-" },
        { "mdq", "1,1,1,1,1,1,1,0,0,0,0,0,0,0", "total", 7, "-", "negative" },
        { "ace-10", "1,1,1,1,0,0,0,0,0,0", "total", 4, "high", "-" },
        { "ace-10", "1,1,1,0,0,0,0,0,0,0", "total", 3, "-", "-" },
        { "pss-10", "2,2,2,2,2,2,2,2,2,2", "total", 20, "moderate", "-" },
        { "pss-10", "4,4,4,4,4,4,4,4,4,4", "total", 24, "moderate", "-" },
        { "pss-10", "0,0,0,0,0,0,0,0,0,0", "total", 16, "moderate", "-" },
        { "cadss", "4,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "total", 5, "-", "positive" },
        { "cadss", "4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "total", 4, "-", "negative" },
        { "cadss-6", "4,4,4,4,4,4", "total", 24, "-", "-" },
        { "ebi", "50,50,50,50,50,50", "total", 300, "-", "-" },
        { "ebi", "50,50,50,50,50,51", "mean", 50.17, "-", "-" },
        { "ies", "6,6,6,6,6,6,6,6,6,6,6,6", "total", 72, "-", "-" },
        { "eis", "2,2,2,2,2,2,2,2,2,2,2,2", "total", 24, "-", "-" },
        { "bpic-ss", "5,5,5,4,0,0,0,0", "total", 19, "-", "positive" },
        { "icsi", "5,5,5,5", "total", 20, "-", "-" },
        { "icpi", "4,4,4,4", "total", 16, "-", "-" },
        { "ipss", "5,5,5,5,5,5,5,6", "total", 35, "severe", "-" },
        { "ipss", "1,1,1,1,1,1,2", "total", 8, "moderate", "-" },
        { "bpi-sf", "1,null,4,5,5,5,null,7,6,6,6,6,6,6,6", "severity", 4.75, "mild", "-" },
        { "bpi-sf", "1,null,4,5,5,5,null,7,6,6,6,6,6,6,7", "interference", 6.14, "moderate", "-" },
        { "eat-26", "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3", "total", 0, "-", "negative" },
        { "eat-26", "3,3,3,3,3,3,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3", "oral-control", 6, "-", "-" },
        { "eat-26", "3,3,3,3,3,3,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3", "total", 21, "-", "positive" },
        { "y-bocs-sr", "2,2,2,2,2,1,1,1,1,1", "obsessions", 10, "-", "-" },
        { "y-bocs-sr", "2,2,2,2,2,1,1,1,1,1", "compulsions", 5, "-", "-" },
        { "y-bocs-sr", "2,2,2,2,2,2,1,1,1,1", "total", 16, "moderate", "-" },
        { "asrm", "2,1,1,1,1", "total", 6, "-", "positive" },
        { "asrm", "1,1,1,1,1", "total", 5, "-", "negative" },
        { "meq30", "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", "mystical", 60, "-", "-" },
        { "meq30", "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", "total", null, "-", "-" },
    };

    [Theory, MemberData(nameof(Vectors))]
    public void A_vector_gives_its_score(string instrument, string answers, string name, double? value, string band, string screen)
    {
        var score = ScoreNamed(Ask(instrument, answers), name);
        Assert.Equal(value, score.GetProperty("value").ValueKind == JsonValueKind.Null ? null : score.GetProperty("value").GetDouble());
        Assert.Equal((band, screen), (Word(score, "band"), Word(score, "screen")));
    }

    [Theory]
    [InlineData("female", "positive")]
    [InlineData("male", "negative")]
    public void Sex_chooses_the_cut_off_of_the_AUDIT_C(string sex, string screen)
    {
        var answer = Shell.Ask("score", $$"""{"instrument":"audit-c","answers":[3,0,0],"sex":"{{sex}}"}""");
        Assert.Equal(screen, Word(ScoreNamed(answer, "total"), "screen"));
        Assert.Equal(sex == "female" ? 1 : 0, answer.GetProperty("remarks").GetArrayLength());
    }

    [Theory]
    [InlineData("1,0,null,null,null,0", "low", 0)]
    [InlineData("0,1,1,0,0,0", "moderate", 0)]
    [InlineData("0,0,null,null,null,1,1", "high", 1)]
    [InlineData("0,0,null,null,null,1,0", "moderate", 0)]
    [InlineData("0,1,0,1,0,0", "high", 1)]
    [InlineData("0,0,null,null,null,0", "none", 0)]
    public void The_C_SSRS_gives_a_risk_and_no_sum(string answers, string risk, int flags)
    {
        var answer = Ask("c-ssrs-screener", answers);
        var score = answer.GetProperty("scores")[0];
        Assert.Equal(("risk", risk), (score.GetProperty("name").GetString(), Word(score, "band")));
        Assert.Equal(JsonValueKind.Null, score.GetProperty("value").ValueKind);
        Assert.Equal(flags, answer.GetProperty("flags").GetArrayLength());
        Assert.Equal(0, answer.GetProperty("missing").GetArrayLength());
    }

    [Theory]
    [InlineData("pcl-5", "provisional-ptsd", "2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2", true)]
    [InlineData("pcl-5", "provisional-ptsd", "0,0,0,0,0,0,0,4,4,4,4,4,4,4,0,0,0,0,0,0", false)]
    [InlineData("pcl-5", "provisional-ptsd", "2,0,0,0,0,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0", true)]
    [InlineData("pcl-5", "provisional-ptsd", "2,0,0,0,0,2,0,2,1,0,0,0,0,0,2,2,0,0,0,0", false)]
    [InlineData("pcl-5", "provisional-ptsd", "2,2,2", null)]
    [InlineData("meq30", "complete-mystical", "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", true)]
    [InlineData("meq30", "complete-mystical", "3,3,2,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3", false)]
    [InlineData("meq30", "complete-mystical", "3,3,2,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,null", false)]
    [InlineData("meq30", "complete-mystical", "3", null)]
    [InlineData("bladder", "bladder-action", "0,0,0,0,1,0", true)]
    [InlineData("bladder", "bladder-action", "1,1,0,0,0,0,1", true)]
    [InlineData("bladder", "bladder-action", "1,1,0,0,0,0,0", false)]
    [InlineData("bladder", "bladder-action", "1,0,0,0,0,0,1", false)]
    [InlineData("bladder", "bladder-action", "1,0", null)]
    public void A_criterion_is_met_or_not_or_cannot_be_told(string instrument, string id, string answers, bool? met)
    {
        var criterion = Assert.Single(Ask(instrument, answers).GetProperty("criteria").EnumerateArray());
        Assert.Equal(id, criterion.GetProperty("id").GetString());
        Assert.Equal(met, criterion.GetProperty("met").ValueKind == JsonValueKind.Null ? null : criterion.GetProperty("met").GetBoolean());
    }

    [Fact]
    public void Blood_in_the_urine_is_a_flag_and_a_passed_cut_off_is_none()
    {
        Assert.Equal("haematuria", Ask("bladder", "0,0,0,0,1,0").GetProperty("flags")[0].GetProperty("id").GetString());
        Assert.Equal(0, Ask("audit", "4,4,4,4,4,4,4,4,4,4").GetProperty("flags").GetArrayLength());
        Assert.Equal(0, Ask("dast-10", "1,1,0,1,1,1,1,1,1,1").GetProperty("flags").GetArrayLength());
    }

    [Fact]
    public void Passed_over_questions_are_not_missing()
    {
        Assert.Equal([10], Missing(Ask("audit", "0,null,null,null,null,null,null,null,2")));
        Assert.Equal([4, 5, 6, 7, 8], Missing(Ask("audit", "3,1,0,null,null,null,null,null,0,4")));
        Assert.Equal([8], Missing(Ask("ipss", "1,1,1,1,1,1,2")));
    }

    [Theory]
    [InlineData("audit", "0,0,0,0,0,0,0,0,1", "answers[8]")]
    [InlineData("audit", "5", "answers[0]")]
    [InlineData("mdq", "2", "answers[0]")]
    [InlineData("ies", "0", "answers[0]")]
    [InlineData("ebi", "0,101", "answers[1]")]
    [InlineData("bpic-ss", "20,19", "answers")]
    [InlineData("c-ssrs-screener", "0,0,0,0,0,0,0,0", "answers[7]")]
    [InlineData("kset", "1", "answers[0]")]
    public void A_code_that_the_instrument_does_not_have_is_named(string instrument, string answers, string field) =>
        Assert.Equal(field, Shell.WrongField("score", $$"""{"instrument":"{{instrument}}","answers":[{{answers}}]}"""));

    [Theory]
    [InlineData("ede-q", "global")]
    [InlineData("piq", "amp")]
    [InlineData("ceq", "total")]
    [InlineData("5d-asc", "total")]
    public void What_is_not_known_has_no_value_and_says_why(string instrument, string name)
    {
        var score = ScoreNamed(Ask(instrument, "0"), name);
        Assert.Equal(JsonValueKind.Null, score.GetProperty("value").ValueKind);
        Assert.False(string.IsNullOrWhiteSpace(score.GetProperty("because").GetString()));
    }

    private static JsonElement Ask(string instrument, string answers) => Shell.Ask("score", $$"""{"instrument":"{{instrument}}","answers":[{{answers}}]}""");

    private static JsonElement ScoreNamed(JsonElement answer, string name) =>
        answer.GetProperty("scores").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);

    private static string Word(JsonElement score, string name) => score.GetProperty(name).GetString() ?? "-";

    private static IEnumerable<int> Missing(JsonElement answer) => answer.GetProperty("missing").EnumerateArray().Select(n => n.GetInt32());
}
