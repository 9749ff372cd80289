using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`score`: answers of one instrument to scores, bands and safety flags.</summary>
internal sealed class ScoreCommand : IAnsweringCommand
{
    public string Name => "score";

    public string About => "answers of an instrument to its scores, bands and safety flags";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = InstrumentOf(request["instrument"], knowledge);
        var answers = AnswersOf(request["answers"], instrument);
        var sex = request["sex"].OneOfOrNull(("female", Sex.Female), ("male", Sex.Male), ("other", Sex.Other));
        var result = InstrumentScoring.Score(instrument, answers, sex);
        return new
        {
            instrument = instrument.Id,
            result.Version,
            scores = result.Scores.Select(s => new
            {
                s.Name,
                s.Value,
                s.Band,
                s.Prorated,
                screen = s.ScreenPositive is { } positive ? positive ? "positive" : "negative" : null,
                s.Because,
            }),
            result.Flags,
            result.Missing,
            result.Criteria,
            result.Remarks,
            sources = SourceLines.Of(knowledge, instrument),
            mark = instrument.Mark,
            knowledge = knowledge.ContentHash,
        };
    }

    internal static InstrumentDefinition InstrumentOf(Field field, KnowledgeSet knowledge)
    {
        var id = field.Text();
        return knowledge.Instruments.FirstOrDefault(i => i.Id == id)
            ?? throw field.Wrong($"Must be one of {string.Join(", ", knowledge.Instruments.Select(i => i.Id))}");
    }

    internal static int?[] AnswersOf(Field field, InstrumentDefinition instrument)
    {
        var fields = field.List();
        if (fields.Count > instrument.Items.Count)
            throw fields[instrument.Items.Count].Wrong($"{instrument.Name} has {instrument.Items.Count} questions");
        int?[] answers = [.. fields.Select((f, index) => f.WholeOrNull(instrument.LowestAnswer(index + 1), instrument.HighestAnswer(index + 1)))];
        return InstrumentScoring.Validate(instrument, answers) is [var wrong, ..] ? throw new WrongField(wrong.Field, wrong.Says) : answers;
    }
}
