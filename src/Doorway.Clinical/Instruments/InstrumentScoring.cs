using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Instruments;

/// <summary>Scores an instrument exactly as its definition says.</summary>
public static class InstrumentScoring
{
    /// <summary>What is wrong with the answers; empty when they can be scored.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answers">Response codes in the printed order, null for none; reversed items as answered. A shorter list is filled with null.</param>
    public static IReadOnlyList<AnswerError> Validate(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
    {
        if (answers.Count > instrument.Items.Count)
            return [new AnswerError($"answers[{instrument.Items.Count}]", $"{instrument.Name} has {instrument.Items.Count} questions")];
        List<AnswerError> errors = [.. answers
            .Select((value, index) => (value, index))
            .Where(a => a.value is { } value && !instrument.Takes(a.index + 1, value))
            .Select(a => new AnswerError($"answers[{a.index}]", $"Must be {Allowed(instrument, a.index + 1)}"))];
        if (errors.Count == 0 && instrument.Scale.HighestTotal is { } most && answers.Sum() > most)
            errors.Add(new AnswerError("answers", $"The answers of {instrument.Name} add up to {most} at most"));
        return errors;
    }

    /// <summary>Scores the answers by the definition in the knowledge set.</summary>
    /// <param name="instrumentId">Id, for example "phq-9".</param>
    /// <param name="answers">As in <see cref="Validate"/>.</param>
    /// <param name="knowledge">The knowledge set.</param>
    /// <param name="sex">Chooses the cut-off of the AUDIT-C and nothing else; null when not known.</param>
    /// <exception cref="ArgumentException">The answers do not pass <see cref="Validate"/>; the message names the field, not the answer.</exception>
    /// <exception cref="KeyNotFoundException">No such instrument.</exception>
    public static InstrumentResult Score(string instrumentId, IReadOnlyList<int?> answers, KnowledgeSet knowledge, Sex? sex = null) =>
        Score(knowledge.Instrument(instrumentId), answers, sex);

    /// <inheritdoc cref="Score(string, IReadOnlyList{int?}, KnowledgeSet, Sex?)"/>
    public static InstrumentResult Score(InstrumentDefinition instrument, IReadOnlyList<int?> answers, Sex? sex = null)
    {
        var errors = Validate(instrument, answers);
        if (errors.Count > 0)
            throw new ArgumentException($"{errors[0].Field}: {errors[0].Says}", nameof(answers));
        var given = new GivenAnswers(instrument, answers);
        return instrument.Scale.Rule switch
        {
            ScoringRule.SuicideScreen => SuicideScreen.Score(instrument, given.AsGiven),
            ScoringRule.Bladder => BladderRule.Score(instrument, given),
            _ => ByScale(instrument, given, sex),
        };
    }

    private static InstrumentResult ByScale(InstrumentDefinition instrument, GivenAnswers given, Sex? sex)
    {
        var total = TotalScore.Of(instrument, given, sex);
        List<Score> parts = [.. instrument.Scale.Parts.Select(p => PartScore.Of(p, given))];
        return new InstrumentResult(instrument.Id, instrument.Version, [total, .. TotalScore.Beside(instrument, given, total), .. parts], given.Flags, given.Missing)
        {
            Criteria = [.. instrument.Scale.Criteria.Select(c => CriterionOf(c, given, parts))],
            Remarks = [.. instrument.Scale.Remarks, .. OnlyFrom(instrument, given, total)],
        };
    }

    private static Criterion CriterionOf(CriterionRule rule, GivenAnswers given, List<Score> parts)
    {
        bool? met = rule.EachPartFrom is { } least
            ? parts.Any(p => p.Value < least) ? false : parts.All(p => p.Value is not null) ? true : null
            : given.AreThere(rule.Counts.SelectMany(c => c.Items))
                ? rule.Counts.All(c => c.Items.Count(i => given.At(i) >= c.AtLeast) >= c.Count)
                : null;
        return new Criterion(rule.Id, met, rule.Says);
    }

    private static IEnumerable<string> OnlyFrom(InstrumentDefinition instrument, GivenAnswers given, Score total) =>
        instrument.Scale.OnlyFrom is { } only && total is { Value: > 0 and { } value, ScreenPositive: true } && value == given.At(only.Item).GetValueOrDefault() ? [only.Says] : [];

    private static string Allowed(InstrumentDefinition instrument, int number) =>
        instrument.Items[number - 1].Options is null && instrument.Range is { } range
            ? $"a whole number from {range.Least} to {range.Most}"
            : $"one of {string.Join(", ", (instrument.Items[number - 1].Options ?? instrument.Options).Select(o => o.Value))}";
}
