using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`benchmarks`: published figures of an instrument, each with N, definition, denominator and loss.</summary>
internal sealed class BenchmarksCommand : IAnsweringCommand
{
    public string Name => "benchmarks";

    public string About => "published outcome figures of an instrument, with N, definition, denominator, loss";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = ScoreCommand.InstrumentOf(request["instrument"], knowledge);
        var spans = BenchmarkSpan.Of(instrument.Id, knowledge);
        return new
        {
            instrument = instrument.Id,
            bands = spans.Select(s => new
            {
                s.Measure,
                s.LowestPercent,
                s.HighestPercent,
                studies = s.Studies.Select(b => new { b.Id, b.Study, b.Percent, b.N, b.Definition, b.Denominator, b.FollowUpLoss, b.Treatment, b.When, b.Source }),
            }),
            remark = spans.Count == 0 ? "Nothing is published for this instrument in the knowledge set" : "A span of uncontrolled groups, practice default, to be confirmed by your medical director. It is no promise for one person.",
            sources = SourceLines.Of(knowledge, spans.SelectMany(s => s.Studies)),
            knowledge = knowledge.ContentHash,
        };
    }
}
