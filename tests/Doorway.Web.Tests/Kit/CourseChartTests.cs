using Doorway.Web.Kit;

namespace Doorway.Web.Tests.Kit;

public sealed class CourseChartTests
{
    private static readonly CourseSeries Series = new()
    {
        What = "Ketamine in blood", Unit = "ng/mL", EveryMin = 30,
        Lines =
        [
            new() { Letter = "A", Name = "infusion", Typical = [0, 100, 60, 40, 30, 20, 10], Low = [0, 60, 40, 25, 20, 12, 5], High = [0, 190, 100, 70, 50, 35, 18] },
            new() { Letter = "B", Name = "lozenge, spat out", Typical = [0, 20, 50, 45, 35, 25, 15], IsNotValidated = true },
        ],
    };

    private static readonly EffectSeries Effect = new()
    {
        UntilMin = 120, NowMin = 200, Tell = CourseChartPicture.Clock,
        Ranges = [new() { Name = "Coming on", FromMin = 5, MiddleMin = 10, UntilMin = 20, MarkedMin = 12 }, new() { Name = "Booster", FromMin = 30, UntilMin = 60 }],
    };

    [Fact]
    public void The_description_says_each_course_its_range_and_what_is_not_validated() => Assert.Equal(
        "A, infusion: a typical person has most, 100 ng/mL, at 0:30; 90 of 100 people then have 60.0 to 190. "
        + "B, lozenge, spat out: a typical person has most, 50.0 ng/mL, at 1:00. Not validated.",
        new CourseChartPicture(Series).Describe());

    [Fact]
    public void The_scale_ends_above_the_widest_band_and_starts_at_nothing()
    {
        var picture = new CourseChartPicture(Series);
        Assert.Equal((200, 50), (picture.Highest, picture.Step));
        Assert.Equal([50, 100, 150, 200], picture.Grid);
        Assert.Equal(CourseChartPicture.Bottom, picture.Y(0));
        Assert.Equal(CourseChartPicture.Top, picture.Y(200));
    }

    [Theory]
    [InlineData(0.043, 0.01, 0.05)]
    [InlineData(6, 1, 6)]
    [InlineData(6.1, 2, 8)]
    [InlineData(137, 50, 150)]
    [InlineData(1840, 500, 2000)]
    public void Steps_are_such_as_people_count_in(double most, double step, double highest)
    {
        var picture = new CourseChartPicture(Series with { Lines = [new() { Letter = "A", Name = "x", Typical = [0, most, 0] }] });
        Assert.Equal(step, picture.Step, 12);
        Assert.Equal(highest, picture.Highest, 12);
    }

    [Fact]
    public void The_table_has_a_row_every_quarter_of_an_hour_and_the_mark_names_its_letters()
    {
        var picture = new CourseChartPicture(Series);
        Assert.Equal(13, picture.TableMinutes.Count());
        Assert.Equal("B", picture.NotValidated);
        Assert.Equal("", new CourseChartPicture(Series with { Lines = [Series.Lines[0]] }).NotValidated);
    }

    [Fact]
    public void Two_lines_that_run_together_keep_their_letters_apart()
    {
        var same = new CourseChartPicture(Series with { Lines = [Series.Lines[0], Series.Lines[0] with { Letter = "B" }, Series.Lines[0] with { Letter = "C" }] });
        Assert.Equal(3, same.Letters.Select(l => Math.Round(l.Y / 10)).Distinct().Count());
    }

    [Fact]
    public void An_effect_line_says_range_mark_and_now_and_keeps_what_lies_beyond_it_at_its_edge()
    {
        var picture = new EffectLinePicture(Effect);
        Assert.Equal("Coming on: 0:05 to 0:20; marked 0:12. Booster: 0:30 to 1:00. Now it is 3:20.", picture.Describe());
        Assert.Equal(1, picture.Across(200));
        Assert.Equal([0, 30, 60, 90, 120], picture.Ticks);
    }
}
