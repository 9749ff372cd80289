using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`course`: scores and doses over time to the time until relapse after each dose, beside the course of published groups.</summary>
internal sealed class CourseCommand : IAnsweringCommand
{
    public string Name => "course";

    public string About => "scores and dose days to the time until relapse after each dose, as an interval, beside the course of published groups";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = ChangeCommand.Comparable(request["instrument"], knowledge);
        var baseline = ChangeCommand.TotalOf(request["baseline"], instrument);
        List<ScoreOnDay> scores = [.. request["scores"].List().Select(s => new ScoreOnDay(s.Object()["on"].Day(), ChangeCommand.TotalOf(s["value"], instrument)))];
        List<DateOnly> doses = [.. request["doses"].List().Select(d => d.Day())];
        if (baseline == 0) throw request["baseline"].Wrong("Must be above 0: no share of it can be lost");

        var expected = ExpectedCourse.Of(instrument, baseline, scores, doses, knowledge);
        var times = TimeToRelapse.Of(instrument.Change!, baseline, scores, doses);
        return new
        {
            instrument = instrument.Id,
            times.Doses,
            times.MedianMoreThanDays,
            times.MedianAtMostDays,
            times.Because,
            expected = expected.Waypoints.Count == 0 ? null : expected.Waypoints.Select(Shown),
            expectedBecause = expected.Because ?? "Published groups on the days of this course; nothing is printed between these days. No promise for one person",
            sources = SourceLines.Of(knowledge, [instrument, .. expected.Waypoints.Select(w => w.Figure)]),
            knowledge = knowledge.ContentHash,
        };
    }

    private static object Shown(CourseWaypoint waypoint) => new
    {
        waypoint.Figure.Id,
        waypoint.Figure.Study,
        counted = waypoint.IsKept ? "responders-still-in-response" : "in-response",
        after = waypoint.IsKept ? "last-dose" : "first-dose",
        waypoint.Days,
        waypoint.On,
        waypoint.Figure.Percent,
        waypoint.Figure.N,
        waypoint.Figure.Definition,
        waypoint.Figure.Denominator,
        waypoint.Figure.FollowUpLoss,
        waypoint.Figure.Treatment,
        here = waypoint.Standing,
        waypoint.ScoreOn,
        waypoint.Says,
        waypoint.Figure.Source,
        waypoint.Figure.Mark,
    };
}
