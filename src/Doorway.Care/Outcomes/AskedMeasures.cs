using Doorway.Care.Exposure;
using Doorway.Care.Knowledge;
using Doorway.Clinical.Instruments;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes;

/// <summary>The questions of one sent request as they stand now: what is asked, what is passed over, what is answered.</summary>
internal sealed class AskedMeasures(MeasuresRequest measures, PracticeInstruments instruments, IReadOnlyDictionary<(string InstrumentId, int Number), int> given)
{
    public MeasuresRequest Measures => measures;

    /// <summary>Those with every question answered, so that they can be scored.</summary>
    public IEnumerable<InstrumentDefinition> Whole => measures.InstrumentIds.Select(instruments.AsLastAsked).Where(i => Open(i).All(q => given.ContainsKey((i.Id, q.Number))));

    public bool HasWhole => Whole.Any();

    public Guid? WordingOf(string id) => instruments.WordingOf(id);

    /// <summary>The instrument, if this question of it is among the sent ones and may be asked now.</summary>
    public InstrumentDefinition? Find(string id, int number) =>
        measures.InstrumentIds.Contains(id) && instruments.Instrument(id) is { HasWording: true } instrument && instrument.Items.Any(i => i.Number == number) ? instrument : null;

    /// <summary>Answers in the printed order; null where a question is passed over or not answered.</summary>
    public List<int?> AnswersOf(InstrumentDefinition instrument) => [.. instrument.Items.OrderBy(i => i.Number).Select(i => AnswerOf(instrument.Id, i.Number))];

    public AnswerMeasure.State State()
    {
        var all = (from id in measures.InstrumentIds let instrument = instruments.Instrument(id) where instrument.HasWording from item in Open(instrument) select (instrument, item)).ToList();
        var flagged = measures.InstrumentIds.Select(instruments.AsLastAsked).Any(i => i.Scale.Flags.Any(f => f.Id != SafetyFlag.BloodInUrine && AnswerOf(i.Id, f.Item) >= f.AtLeast));
        var next = measures.CompletedAt is null ? all.FirstOrDefault(q => !given.ContainsKey((q.instrument.Id, q.item.Number))) : default;
        return new AnswerMeasure.State(measures, next.instrument, next.item, all.Count(q => given.ContainsKey((q.instrument.Id, q.item.Number))), all.Count, flagged, null)
        {
            BladderWorries = measures.InstrumentIds.Select(instruments.AsLastAsked).Any(i => BladderAnswers.Worries(i, AnswersOf(i))),
        };
    }

    public static string HowToAnswer(InstrumentDefinition instrument, int number) => instrument.AnswersOf(number).Count > 0
        ? "Choose one of the answers."
        : Say($"Type a whole number from {instrument.LowestAnswer(number)} to {instrument.HighestAnswer(number)}.");

    private IEnumerable<InstrumentItem> Open(InstrumentDefinition instrument) =>
        instrument.Items.OrderBy(i => i.Number).Where(i => !instrument.PassesOver(i.Number, n => AnswerOf(instrument.Id, n)));

    private int? AnswerOf(string id, int number) => given.TryGetValue((id, number), out var answer) ? answer : null;
}
