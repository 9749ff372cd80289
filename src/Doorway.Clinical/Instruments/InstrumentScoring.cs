using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Instruments;

/// <summary>A score.</summary>
/// <param name="Name">"total", or "risk" for the C-SSRS.</param>
/// <param name="Value">The number; null when too many answers are missing. Never a partial sum.</param>
/// <param name="Band">Word of the severity band; null where there is none.</param>
/// <param name="Prorated">True when missing answers were filled with the mean of the others.</param>
/// <param name="ScreenPositive">True at or above the cut-off; null where there is no cut-off or no value.</param>
public sealed record Score(string Name, int? Value, string? Band, bool Prorated, bool? ScreenPositive);

/// <summary>A matter of safety in the answers.</summary>
public sealed record SafetyFlag(string Id, string Because);

/// <summary>The result of one completed instrument.</summary>
/// <param name="InstrumentId">Instrument.</param>
/// <param name="Version">Version of the instrument that was scored.</param>
/// <param name="Scores">Scores.</param>
/// <param name="Flags">Matters of safety only; a passed cut-off is not one.</param>
/// <param name="Missing">1-based numbers of the questions without an answer.</param>
public sealed record InstrumentResult(
    string InstrumentId, string Version, IReadOnlyList<Score> Scores, IReadOnlyList<SafetyFlag> Flags, IReadOnlyList<int> Missing);

/// <summary>An answer that cannot be scored.</summary>
/// <param name="Field">Path, for example "answers[8]" (0-based).</param>
/// <param name="Says">What is wrong.</param>
public sealed record AnswerError(string Field, string Says);

/// <summary>Scores an instrument exactly as its definition says.</summary>
public static class InstrumentScoring
{
    /// <summary>What is wrong with the answers; empty when they can be scored.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answers">Answer values in the printed order, null for none. A shorter list is filled with null.</param>
    public static IReadOnlyList<AnswerError> Validate(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
    {
        if (answers.Count > instrument.Items.Count)
            return [new AnswerError($"answers[{instrument.Items.Count}]", $"{instrument.Name} has {instrument.Items.Count} questions")];
        var allowed = instrument.Options.Select(o => o.Value).ToHashSet();
        return [.. answers
            .Select((value, index) => (value, index))
            .Where(a => a.value is { } value && !allowed.Contains(value))
            .Select(a => new AnswerError($"answers[{a.index}]", $"Must be one of {string.Join(", ", allowed)}"))];
    }

    /// <summary>Scores the answers by the definition in the knowledge set.</summary>
    /// <exception cref="ArgumentException">The answers do not pass <see cref="Validate"/>; the message names the field, not the answer.</exception>
    /// <exception cref="KeyNotFoundException">No such instrument.</exception>
    public static InstrumentResult Score(string instrumentId, IReadOnlyList<int?> answers, KnowledgeSet knowledge) =>
        Score(knowledge.Instrument(instrumentId), answers);

    /// <inheritdoc cref="Score(string, IReadOnlyList{int?}, KnowledgeSet)"/>
    public static InstrumentResult Score(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
    {
        if (Validate(instrument, answers) is { Count: > 0 } errors)
            throw new ArgumentException($"{errors[0].Field}: {errors[0].Says}", nameof(answers));
        int?[] padded = [.. answers, .. Enumerable.Repeat<int?>(null, instrument.Items.Count - answers.Count)];
        return instrument.Scale.Rule == ScoringRule.SuicideScreen
            ? SuicideScreen.Score(instrument, padded)
            : new InstrumentResult(instrument.Id, instrument.Version, [Total(instrument, padded)], Flags(instrument, padded), Missing(padded));
    }

    private static Score Total(InstrumentDefinition instrument, int?[] answers)
    {
        var scale = instrument.Scale;
        var given = answers.OfType<int>().ToList();
        var missing = answers.Length - given.Count;
        if (missing > scale.MayProrate || given.Count == 0) return new Score("total", null, null, false, null);

        var total = missing == 0
            ? given.Sum()
            : (int)Math.Round((decimal)given.Sum() * answers.Length / given.Count, MidpointRounding.AwayFromZero);
        var band = scale.Bands.FirstOrDefault(b => b.From <= total && total <= b.To)?.Word;
        return new Score("total", total, band, missing > 0, scale.ScreenPositiveFrom is { } cut ? total >= cut : null);
    }

    private static IReadOnlyList<SafetyFlag> Flags(InstrumentDefinition instrument, int?[] answers) =>
        [.. instrument.Scale.Flags.Where(f => answers[f.Item - 1] >= f.AtLeast).Select(f => new SafetyFlag(f.Id, f.Because))];

    private static IReadOnlyList<int> Missing(int?[] answers) =>
        [.. answers.Select((value, index) => (value, index)).Where(a => a.value is null).Select(a => a.index + 1)];
}
