using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Instruments;

/// <summary>The score named "total", and what stands beside it.</summary>
internal static class TotalScore
{
    internal const string Name = "total";

    internal static Score Of(InstrumentDefinition instrument, GivenAnswers given, Sex? sex)
    {
        var scale = instrument.Scale;
        if (scale.Rule == ScoringRule.None) return new Score(Name, null, null, false, null, scale.NoTotalBecause);
        var (total, prorated) = Total(instrument, given);
        if (total is not { } value) return new Score(Name, null, null, false, null, "Too many answers are missing");
        return scale.Rule == ScoringRule.MoodDisorder
            ? new Score(Name, value, null, false, MoodDisorderScreen.IsPositive(value, given))
            : new Score(Name, value, BandOf(scale.Bands, value), prorated, Screen(scale, value, sex), Unclear(scale, value, sex));
    }

    internal static IEnumerable<Score> Beside(InstrumentDefinition instrument, GivenAnswers given, Score total)
    {
        var scale = instrument.Scale;
        if (scale.AlsoRaw) yield return new Score("raw", total.Value / scale.Multiply, null, false, null);
        if (scale.AlsoPercent)
            yield return new Score("percent", total.Value is { } value ? Math.Round(100 * value / instrument.HighestTotal, 1, MidpointRounding.AwayFromZero) : null, null, false, null);
        if (scale.AdjustedZeroWhenZero is { } item)
        {
            var isZero = given.AsGiven[item - 1] == 0;
            yield return new Score("adjusted", isZero ? 0 : total.Value, null, false, null,
                isZero ? $"Question {item} was answered with no, so the reversed question cannot count (practice default, to be confirmed by your medical director)" : null);
        }
    }

    internal static string? BandOf(IReadOnlyList<SeverityBand>? bands, decimal value) =>
        bands?.LastOrDefault(b => b.From <= value && value < b.To + 1)?.Word;

    private static (decimal? Total, bool Prorated) Total(InstrumentDefinition instrument, GivenAnswers given)
    {
        var scale = instrument.Scale;
        if (scale.Rule == ScoringRule.DomainMaximum)
            return given.Missing.Count > 0 ? (null, false) : (scale.Domains.Sum(domain => domain.Max(given.At)), false);

        List<int> numbers = [.. scale.Summed(instrument)];
        List<int> answered = [.. numbers.Select(given.At).OfType<int>()];
        var missing = numbers.Count - answered.Count;
        if (missing > scale.MayProrate || answered.Count == 0) return (null, false);
        var sum = missing == 0
            ? answered.Sum()
            : (int)Math.Round((decimal)answered.Sum() * numbers.Count / answered.Count, MidpointRounding.AwayFromZero);
        return (sum * scale.Multiply, missing > 0);
    }

    private static bool? Screen(InstrumentScale scale, decimal value, Sex? sex)
    {
        if (scale.ScreenPositiveBySex is not { } cut)
            return scale.ScreenPositiveFrom is { } from ? value >= from : scale.ScreenPositiveUpTo is { } upTo ? value <= upTo : null;
        return sex switch
        {
            Sex.Female => value >= cut.Female,
            Sex.Male => value >= cut.Male,
            _ => value >= cut.Male ? true : value < cut.Female ? false : null,
        };
    }

    private static string? Unclear(InstrumentScale scale, decimal value, Sex? sex) =>
        scale.ScreenPositiveBySex is { } cut && Screen(scale, value, sex) is null
            ? $"The cut-off is {cut.Female} for women and {cut.Male} for men, and sex is not known"
            : null;
}
