namespace Doorway.Clinical.Instruments;

/// <summary>Answers of one instrument, padded to its length, skips applied, reversed items turned round when read.</summary>
internal sealed class GivenAnswers
{
    private readonly InstrumentDefinition instrument;
    private readonly int?[] scored;

    internal GivenAnswers(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
    {
        this.instrument = instrument;
        AsGiven = [.. answers, .. Enumerable.Repeat<int?>(null, instrument.Items.Count - answers.Count)];
        scored = [.. AsGiven];
        foreach (var skip in instrument.Scale.Skips.Where(s => s.WhenZero.All(n => AsGiven[n - 1] == 0)))
        {
            foreach (var number in skip.Passes) scored[number - 1] ??= 0;
        }
        foreach (var number in instrument.Scale.Reversed)
        {
            scored[number - 1] = instrument.HighestAnswer(number) + instrument.LowestAnswer(number) - scored[number - 1];
        }
    }

    /// <summary>As answered, in the printed order.</summary>
    internal int?[] AsGiven { get; }

    /// <summary>1-based numbers without an answer that were not passed over.</summary>
    internal IReadOnlyList<int> Missing => [.. Enumerable.Range(1, scored.Length).Where(n => scored[n - 1] is null)];

    /// <summary>Matters of safety in the answers.</summary>
    internal IReadOnlyList<SafetyFlag> Flags =>
        [.. instrument.Scale.Flags.Where(f => AsGiven[f.Item - 1] >= f.AtLeast).Select(f => new SafetyFlag(f.Id, f.Because))];

    /// <summary>The scored answer of a question (1-based).</summary>
    internal int? At(int number) => scored[number - 1];

    internal bool AreThere(IEnumerable<int> numbers) => numbers.All(n => scored[n - 1] is not null);

    /// <summary>Highest possible sum of some questions.</summary>
    internal int Most(IEnumerable<int> numbers) => numbers.Sum(instrument.HighestAnswer);
}
