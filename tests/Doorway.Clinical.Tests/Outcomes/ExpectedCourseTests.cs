using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;

namespace Doorway.Clinical.Tests.Outcomes;

/// <summary>The days are those of 2026: a dose on day 1, McInnes' weeks 4 and 8 on days 29 and 57, Hull on 29, Oliver on 43.</summary>
public sealed class ExpectedCourseTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Figures_stand_on_the_days_of_the_course_in_order()
    {
        var course = Of("phq-9", [(60, 8)], [8, 1]);
        Assert.Null(course.Because);
        Assert.Equal([("hull-response", 29), ("mcinnes-kept-week-4", 36), ("oliver-response", 43), ("mcinnes-kept-week-8", 64)],
            course.Waypoints.Select(w => (w.Figure.Id, w.On.DayNumber - Start.DayNumber + 1)));
        Assert.Equal([28, 28, 42, 56], course.Waypoints.Select(w => w.Days));
        Assert.Equal([false, true, false, true], course.Waypoints.Select(w => w.IsKept));
    }

    [Theory]
    [InlineData(29, 10, CourseStanding.InResponse)]
    [InlineData(29, 11, CourseStanding.NotInResponse)]
    [InlineData(28, 10, CourseStanding.NotYet)]
    [InlineData(30, 10, CourseStanding.NoScore)]
    public void A_score_of_that_day_counts_and_one_before_or_after_it_alone_does_not(int day, int value, CourseStanding standing)
    {
        var hull = Waypoint("hull-response", [(day, value)], [1]);
        Assert.Equal(standing, hull.Standing);
        Assert.Equal(standing is CourseStanding.InResponse or CourseStanding.NotInResponse ? Start.AddDays(day - 1) : null, hull.ScoreOn);
    }

    [Fact]
    public void A_dose_at_the_end_of_the_calendar_has_its_days_there()
    {
        var course = Of("phq-9", [], [DateOnly.MaxValue.DayNumber - Start.DayNumber + 1]);
        Assert.Equal(4, course.Waypoints.Count);
        Assert.All(course.Waypoints, w => Assert.Equal((DateOnly.MaxValue, CourseStanding.NotYet), (w.On, w.Standing)));
    }

    [Fact]
    public void The_last_score_up_to_the_day_says_how_it_stands()
    {
        var hull = Waypoint("hull-response", [(40, 20), (20, 9), (5, 18)], [1]);
        Assert.Equal((CourseStanding.InResponse, Start.AddDays(19)), (hull.Standing, hull.ScoreOn));
        Assert.Equal("62.8 of 100 were in response 28 days after the first dose (Hull 2022, N 1247). Here: in response (2026-01-20)", hull.Says);
    }

    [Fact]
    public void A_score_of_the_day_of_the_dose_is_taken_before_it()
        => Assert.Equal(CourseStanding.NoScore, Waypoint("hull-response", [(1, 5), (40, 5)], [1]).Standing);

    [Theory]
    [InlineData(new[] { 18, 19, 17 }, CourseStanding.NotAResponder)]
    [InlineData(new[] { 9, 19, 17 }, CourseStanding.NotInResponse)]
    [InlineData(new[] { 18, 8, 17 }, CourseStanding.InResponse)]
    public void What_responders_kept_speaks_of_those_alone_who_responded(int[] values, CourseStanding standing)
    {
        var kept = Waypoint("mcinnes-kept-week-4", [(10, values[0]), (20, values[1]), (40, values[2])], [1]);
        Assert.Equal(standing, kept.Standing);
        Assert.StartsWith("About 80 of 100 responders were still in response 28 days after the last dose (McInnes 2022, N 537). Here", kept.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_everybody_speaks_also_of_those_who_never_responded()
        => Assert.Equal(CourseStanding.NotInResponse, Waypoint("hull-response", [(10, 18), (40, 18)], [1]).Standing);

    [Fact]
    public void Half_days_count_as_the_next_and_an_instrument_has_its_own_figures()
    {
        var murrough = Assert.Single(Of("madrs", [], [1]).Waypoints);
        Assert.Equal((18m, Start.AddDays(18), CourseStanding.NotYet), (murrough.Days, murrough.On, murrough.Standing));
        Assert.StartsWith("50 of 100 responders were still in response 18 days", murrough.Says, StringComparison.Ordinal);

        var half = Altered.Entry("kept-responses", "feder-kept-median", k => k["instrument"] = "pcl-5");
        var feder = Assert.Single(ExpectedCourse.Of(half.Instrument("pcl-5"), 50, [], [Start], half).Waypoints);
        Assert.Equal((27.5m, Start.AddDays(28)), (feder.Days, feder.On));
        Assert.Contains("27.5 days", feder.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Higher_is_better_where_the_instrument_says_so()
    {
        var set = Altered.Entry("kept-responses", "feder-kept-median", k => k["instrument"] = "who-5");
        Assert.Equal(CourseStanding.InResponse, ExpectedCourse.Of(set.Instrument("who-5"), 20, [new(Start.AddDays(28), 60)], [Start], set).Waypoints[0].Standing);
    }

    [Fact]
    public void Without_a_group_or_a_dose_nothing_can_be_said()
    {
        Assert.Equal((0, "Cannot assess: for this instrument no published group is known that was followed over days"), (Of("isi", [(9, 3)], [1]).Waypoints.Count, Of("isi", [(9, 3)], [1]).Because));
        Assert.Equal((0, "Cannot assess: no dose is known to count the days from"), (Of("phq-9", [(9, 3)], []).Waypoints.Count, Of("phq-9", [(9, 3)], []).Because));
    }

    [Fact]
    public void A_baseline_of_nothing_and_an_instrument_without_a_total_are_refused()
    {
        Assert.Equal("baseline", Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedCourse.Of(Knowledge.Instrument("phq-9"), 0, [], [Start], Knowledge)).ParamName);
        Assert.Equal("instrument", Assert.Throws<ArgumentException>(() => ExpectedCourse.Of(Knowledge.Instrument("c-ssrs-screener"), 1, [], [Start], Knowledge)).ParamName);
    }

    [Fact]
    public void Every_kept_response_has_its_n_definition_denominator_loss_and_day()
    {
        Assert.NotEmpty(Knowledge.KeptResponses);
        Assert.All(Knowledge.KeptResponses, k =>
        {
            Assert.True(k.N > 0 && k.DaysAfterLastDose > 0);
            Assert.All([k.Definition, k.Denominator, k.FollowUpLoss, k.Treatment], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.InRange(k.Percent, 1, 100);
        });
        Assert.All(Knowledge.Benchmarks, b => Assert.Equal(b.When switch { "four weeks" => 28, "six weeks" => 42, _ => null }, b.DaysAfterFirstDose));
    }

    private static CourseWaypoint Waypoint(string id, (int Day, int Value)[] scores, int[] doses) => Of("phq-9", scores, doses).Waypoints.Single(w => w.Figure.Id == id);

    private static ExpectedCourse Of(string instrument, (int Day, int Value)[] scores, int[] doses) =>
        ExpectedCourse.Of(Knowledge.Instrument(instrument), 20, [.. scores.Select(s => new ScoreOnDay(Start.AddDays(s.Day - 1), s.Value))], [.. doses.Select(d => Start.AddDays(d - 1))], Knowledge);
}
