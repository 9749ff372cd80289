using System.Text;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>What the runner does with lines, whatever the command is.</summary>
public sealed class LineTests
{
    private const string Good = """{"instrument":"phq-9","answers":[1,1,1,1,1,0,0,0,0]}""";

    [Fact]
    public void Every_line_is_answered_in_order_and_a_bad_one_does_not_stop_the_rest()
    {
        var ran = Shell.Run("score", $"{Good}\nnot json\n{Good}\r\n{Good}");
        Assert.Equal(2, ran.Code);
        Assert.Equal([false, true, false, false], ran.Answers.Select(a => a.TryGetProperty("error", out _)));
        Assert.Equal("$", ran.Answers[1].GetProperty("field").GetString());
        Assert.EndsWith("\n", ran.Output);
    }

    [Fact]
    public void Only_good_lines_end_with_zero() => Assert.Equal(0, Shell.Run("score", $"{Good}\n{Good}\n").Code);

    [Fact]
    public void No_line_is_no_answer() => Assert.Equal((0, ""), (Shell.Run("score", "").Code, Shell.Run("score", "").Output));

    [Fact]
    public void A_blank_line_is_a_bad_line_but_not_at_the_end()
    {
        var ran = Shell.Run("score", $"{Good}\n\n{Good}\n \n\n");
        Assert.Equal((2, 3), (ran.Code, ran.Answers.Count));
        Assert.Equal("$", ran.Answers[1].GetProperty("field").GetString());
        Assert.Equal(0, Shell.Run("score", $"{Good}\n\n\n").Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"instrument\":\"phq-9\",\"answers\":[NaN]}")]
    [InlineData("{\"instrument\":\"phq-9\",}")]
    [InlineData("{\"instrument\":\"phq-9\",\"answers\":[1]} x")]
    [InlineData("{\"instrument\":\"\\ud800\",\"answers\":[1]}")]
    [InlineData("{\"\\udc00\":1}")]
    public void What_is_not_a_json_object_names_the_line(string line) => Assert.Equal("$", Shell.WrongField("score", line));

    [Theory]
    [InlineData("""{"answers":[1]}""", "instrument")]
    [InlineData("""{"instrument":null,"answers":[1]}""", "instrument")]
    [InlineData("""{"instrument":9,"answers":[1]}""", "instrument")]
    [InlineData("""{"instrument":"phq-10","answers":[1]}""", "instrument")]
    [InlineData("""{"instrument":"PHQ-9","answers":[1]}""", "instrument")]
    [InlineData("""{"instrument":"phq-9"}""", "answers")]
    [InlineData("""{"instrument":"phq-9","answers":"1"}""", "answers")]
    [InlineData("""{"instrument":"phq-9","answers":[0,0,0,0,0,0,0,0,4]}""", "answers[8]")]
    [InlineData("""{"instrument":"phq-9","answers":[0,"1"]}""", "answers[1]")]
    [InlineData("""{"instrument":"phq-9","answers":[0,1.5]}""", "answers[1]")]
    [InlineData("""{"instrument":"phq-9","answers":[true]}""", "answers[0]")]
    [InlineData("""{"instrument":"phq-9","answers":[1e999]}""", "answers[0]")]
    [InlineData("""{"instrument":"phq-9","answers":[-1]}""", "answers[0]")]
    [InlineData("""{"instrument":"phq-9","answers":[[1]]}""", "answers[0]")]
    [InlineData("""{"instrument":"phq-9","answers":[0,0,0,0,0,0,0,0,0,0]}""", "answers[9]")]
    [InlineData("""{"instrument":"phq-9","answers":[1],"answers":[2]}""", "answers")]
    public void A_wrong_field_is_named_by_its_path(string line, string field) => Assert.Equal(field, Shell.WrongField("score", line));

    [Fact]
    public void Unknown_fields_are_ignored_and_two_point_nought_is_whole()
    {
        var answer = Shell.Ask("score", """{"x":{"y":[1,{"z":null}]},"instrument":"phq-9","answers":[2.0,0,0,0,0,0,0,0,0],"answerz":"?"}""");
        Assert.Equal(2, answer.GetProperty("scores")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public void Deep_nesting_invalid_utf_8_and_a_byte_order_mark_are_met()
    {
        Assert.Equal("$", Shell.WrongField("score", "{\"x\":" + new string('[', 5000) + new string(']', 5000) + "}"));
        byte[] broken = [.. "{\"instrument\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal(2, Shell.Run("score", broken).Code);
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)];
        Assert.Equal(0, Shell.Run("score", marked).Code);
    }

    [SlowFact]
    public void Ten_megabytes_in_one_line_are_answered_and_forty_are_refused()
    {
        var ten = $$"""{"note":"{{new string('x', 10_000_000)}}","instrument":"phq-9","answers":[3]}""";
        Assert.Equal([7, 8], Shell.Ask("score", ten).GetProperty("missing").EnumerateArray().Select(n => n.GetInt32()).Skip(5).Take(2));
        var ran = Shell.Run("score", $"{new string('x', 40_000_000)}\n{Good}\n");
        Assert.Equal((2, 2), (ran.Code, ran.Answers.Count));
        Assert.True(ran.Answers[1].TryGetProperty("scores", out _));
    }

    [Theory]
    [InlineData("nix")]
    [InlineData("")]
    public void An_unknown_command_is_said_on_standard_error_alone(string command)
    {
        var ran = Shell.Run(command, Good);
        Assert.Equal((64, ""), (ran.Code, ran.Output));
        Assert.Contains("score", ran.Words, StringComparison.Ordinal);
    }
}
