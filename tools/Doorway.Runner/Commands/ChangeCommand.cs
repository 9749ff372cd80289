using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`change`: two totals of one instrument to change, response, remission and reliable change.</summary>
internal sealed class ChangeCommand : IAnsweringCommand
{
    public string Name => "change";

    public string About => "two totals of an instrument to change, response, remission, reliable change";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var instrument = Comparable(request["instrument"], knowledge);
        var (baseline, latest) = (TotalOf(request["baseline"], instrument), TotalOf(request["latest"], instrument));
        var change = OutcomeChange.Between(instrument.Id, baseline, latest, knowledge, PracticeOwn(request));
        var own = change.ReliableRule.Sd is not null;
        return new
        {
            instrument = instrument.Id,
            change.Change,
            change.Percent,
            change.Response,
            change.Remission,
            change.Reliable,
            reliableRule = new
            {
                change.ReliableRule.Points,
                change.ReliableRule.Sd,
                r = change.ReliableRule.Reliability,
                source = change.ReliableRule.Points is null ? null : own ? "1.96 × SD × √(2 (1 − r)) with the SD and r of the request" : change.ReliableSource,
            },
            direction = change.Change == 0 ? "same" : change.Change < 0 == change.Rule.HigherIsBetter ? "worse" : "better",
            rule = new { change.Rule.HigherIsBetter, change.Rule.ResponsePercent, change.Rule.RemissionBelow },
            change.Rule.Published,
            sources = SourceLines.OfTags(knowledge, [.. instrument.Sources, .. own || change.Rule.ReliableSource is null ? [] : (string[])[change.Rule.ReliableSource]]),
            knowledge = knowledge.ContentHash,
        };
    }

    internal static InstrumentDefinition Comparable(Field field, KnowledgeSet knowledge)
    {
        var instrument = ScoreCommand.InstrumentOf(field, knowledge);
        return instrument.Change is null ? throw field.Wrong($"{instrument.Name} has no total to compare") : instrument;
    }

    internal static int TotalOf(Field field, InstrumentDefinition instrument) => field.Whole(instrument.LowestTotal, instrument.HighestTotal);

    private static ReliableChangeRule? PracticeOwn(Field request)
    {
        var (sd, r) = (request["sd"], request["r"]);
        if (sd.IsMissing && r.IsMissing) return null;
        return ReliableChangeRule.From(sd.Number(0.01m, 1000), r.Number(0, 1));
    }
}
