using Doorway.Web.Kit.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Doorway.Web.Tests.Kit;

public sealed class InputTests
{
    [Theory]
    [InlineData("3/14/1985")]
    [InlineData("1985-03-14")]
    [InlineData("March 14, 1985")]
    [InlineData("14 Mar 1985")]
    public void A_date_is_read_as_people_type_it(string typed) =>
        Assert.Equal(new DateOnly(1985, 3, 14), Posted("born", typed).Date("born", null, null, "your date of birth"));

    [Theory]
    [InlineData("3/4/52")]
    [InlineData("2/30/1985")]
    [InlineData("soon")]
    public void A_date_with_two_readings_or_none_is_refused(string typed)
    {
        var input = Posted("born", typed);

        Assert.Null(input.Date("born", null, null, "your date of birth"));
        Assert.Contains(typed, input.ErrorOf("born"));
    }

    [Theory]
    [InlineData("2:30 pm", 14, 30)]
    [InlineData("2:30 p.m.", 14, 30)]
    [InlineData("14:30", 14, 30)]
    [InlineData("9 am", 9, 0)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), Posted("at", typed).Time("at", "the time"));

    [Theory]
    [InlineData("70,5")]
    [InlineData("1e2")]
    [InlineData("301")]
    [InlineData("70.55")]
    public void A_number_that_may_be_misread_or_is_out_of_range_is_refused(string typed)
    {
        var input = Posted("weight", typed);

        Assert.Null(input.Number("weight", 30, 300, 1, "your weight"));
        Assert.True(input.HasErrors);
    }

    [Fact]
    public void A_missing_optional_number_is_no_error()
    {
        var input = Posted("weight", "");

        Assert.Null(input.Number("weight", 30, 300, 1, "your weight", optional: true));
        Assert.False(input.HasErrors);
    }

    [Fact]
    public void Words_keep_their_spaces_and_line_ends() => Assert.Equal(" a\nb ", Posted("words", " a\r\nb ").AsTyped("words"));

    [Fact]
    public void A_value_that_was_not_offered_is_refused() => Assert.Null(Posted("state", "XX").OneOf("state", ["CO"], "Choose one."));

    private static Input Posted(string name, string value)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Form = new FormCollection(new Dictionary<string, StringValues> { ["_handler"] = "form", [name] = value });
        return new Input(context);
    }
}
