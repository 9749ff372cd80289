using Doorway.Web.Kit;

namespace Doorway.Web.Tests.Kit;

public sealed class ScoreChartTests
{
    private static readonly DateOnly Start = new(2026, 10, 12);

    private static readonly ScoreSeries Series = new()
    {
        Instrument = "PHQ-9", Lowest = 0, Highest = 27,
        Points = [new(Start, 21), new(Start.AddDays(26), 14), new(Start.AddDays(36), 9)],
        Doses = [new(Start.AddDays(24), "100 mg"), new(Start.AddDays(38), "200 mg", IsPlanned: true)],
        Life = [new(Start.AddDays(12), "moved house"), new(Start.AddDays(13), "slept at my sister’s for a week")],
    };

    [Fact]
    public void The_description_says_every_score_dose_and_event() => Assert.Equal(
        "PHQ-9: 21 on 12 October, 14 on 7 November, 9 on 17 November. Doses: 100 mg on 5 November. Planned: 200 mg on 19 November. "
        + "Life: moved house on 24 October, slept at my sister’s for a week on 25 October.",
        new ScoreChartPicture(Series).Describe());

    [Fact]
    public void Events_close_together_stand_on_rows_of_their_own() => Assert.Equal(2, new ScoreChartPicture(Series).LifeRows);

    [Fact]
    public void The_scale_runs_from_the_lowest_to_the_highest_score()
    {
        var picture = new ScoreChartPicture(Series);

        Assert.Equal(ScoreChartPicture.Bottom, picture.Y(0));
        Assert.Equal(ScoreChartPicture.Top, picture.Y(27));
    }

    [Fact]
    public void A_single_score_makes_a_picture() => Assert.Single(new ScoreChartPicture(Series with { Points = [new(Start, 21)], Doses = [], Life = [] }).Values());
}
