using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`course`: scores and doses over time to the time until relapse after each dose.</summary>
internal sealed class CourseCommand : IAnsweringCommand
{
    public string Name => "course";

    public string About => "scores and dose days to the time until relapse after each dose, as an interval";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = ChangeCommand.Comparable(request["instrument"], knowledge);
        var baseline = ChangeCommand.TotalOf(request["baseline"], instrument);
        List<ScoreOnDay> scores = [.. request["scores"].List().Select(s => new ScoreOnDay(s.Object()["on"].Day(), ChangeCommand.TotalOf(s["value"], instrument)))];
        List<DateOnly> doses = [.. request["doses"].List().Select(d => d.Day())];
        if (baseline == 0) throw request["baseline"].Wrong("Must be above 0: no share of it can be lost");

        var times = TimeToRelapse.Of(instrument.Change!, baseline, scores, doses);
        return new
        {
            instrument = instrument.Id,
            times.Doses,
            times.MedianMoreThanDays,
            times.MedianAtMostDays,
            times.Because,
            expected = (object?)null,
            expectedBecause = "No course week by week is published for this; see `benchmarks` for what groups reached and who was lost",
            sources = SourceLines.Of(knowledge, instrument),
            knowledge = knowledge.ContentHash,
        };
    }
}
