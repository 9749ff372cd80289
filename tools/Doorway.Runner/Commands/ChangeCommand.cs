using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`change`: two totals of one instrument to change, response, remission and reliable change.</summary>
internal sealed class ChangeCommand : IAnsweringCommand
{
    public string Name => "change";

    public string About => "two scores of an instrument to change, response, remission, reliable change";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = ScoreCommand.InstrumentOf(request["instrument"], knowledge);
        if (instrument.Change is null) throw request["instrument"].Wrong($"{instrument.Name} has no total to compare");
        var (lowest, highest) = (instrument.LowestTotal, instrument.HighestTotal);
        var change = OutcomeChange.Between(instrument.Id, request["baseline"].Whole(lowest, highest), request["latest"].Whole(lowest, highest), knowledge);
        return new
        {
            instrument = instrument.Id,
            change.Change,
            change.Percent,
            change.Response,
            change.Remission,
            change.Reliable,
            sources = SourceLines.Of(knowledge, instrument),
            knowledge = knowledge.ContentHash,
        };
    }
}
