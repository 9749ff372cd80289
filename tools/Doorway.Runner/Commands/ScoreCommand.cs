using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`score`: answers of one instrument to scores, bands and safety flags.</summary>
internal sealed class ScoreCommand : IAnsweringCommand
{
    // Beyond every response code; the instrument itself says which codes it has.
    private const int MostExtreme = 1000;

    public string Name => "score";

    public string About => "answers of an instrument to its scores, bands and safety flags";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = InstrumentOf(request["instrument"], knowledge);
        var fields = request["answers"].List();
        if (fields.Count > instrument.Items.Count)
            throw fields[instrument.Items.Count].Wrong($"{instrument.Name} has {instrument.Items.Count} questions");
        int?[] answers = [.. fields.Select(f => f.WholeOrNull(-MostExtreme, MostExtreme))];
        if (InstrumentScoring.Validate(instrument, answers) is [var wrong, ..]) throw new WrongField(wrong.Field, wrong.Says);

        var result = InstrumentScoring.Score(instrument, answers);
        return new
        {
            instrument = instrument.Id,
            result.Version,
            result.Scores,
            result.Flags,
            result.Missing,
            sources = SourceLines.Of(instrument),
            knowledge = knowledge.ContentHash,
        };
    }

    internal static InstrumentDefinition InstrumentOf(Field field, KnowledgeSet knowledge)
    {
        var id = field.Text();
        return knowledge.Instruments.FirstOrDefault(i => i.Id == id)
            ?? throw field.Wrong($"Must be one of {string.Join(", ", knowledge.Instruments.Select(i => i.Id))}");
    }
}
