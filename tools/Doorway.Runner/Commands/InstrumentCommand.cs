using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`instrument`: an instrument as it ships: questions where the license allows, response codes, LOINC, terms.</summary>
internal sealed class InstrumentCommand : IAnsweringCommand
{
    public string Name => "instrument";

    public string About => "an instrument as it ships: questions, response codes, LOINC codes, license";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = ScoreCommand.InstrumentOf(request["instrument"], knowledge);
        return new
        {
            instrument = instrument.Id,
            instrument.Name,
            instrument.Version,
            instrument.Language,
            instrument.RecallPeriod,
            instrument.Stem,
            instrument.Options,
            instrument.Range,
            instrument.Items,
            scoring = instrument.Scale,
            instrument.Change,
            instrument.PanelLoinc,
            instrument.TotalLoinc,
            terms = instrument.Terms,
            license = instrument.Licence,
            instrument.Attribution,
            instrument.HasWording,
            basis = instrument.Basis,
            mark = instrument.Mark,
            instrument.Reviewed,
            sources = SourceLines.Of(knowledge, instrument),
            knowledge = knowledge.ContentHash,
        };
    }
}
