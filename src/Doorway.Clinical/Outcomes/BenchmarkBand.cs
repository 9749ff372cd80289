using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>What a published group reached.</summary>
public sealed record BenchmarkBand : PublishedFigure
{
    /// <summary>What was counted: "response", "remission", "deterioration", "suicidal-ideation-worse", "course-improving", "course-delayed", "course-chronic".</summary>
    public required string Measure { get; init; }
    /// <summary>When it was measured.</summary>
    public required string When { get; init; }
    /// <summary>The same in days after the first dose; null where the study names no day.</summary>
    public required int? DaysAfterFirstDose { get; init; }
}

/// <summary>The span of the published figures of one measure: the default band of a dashboard.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="LowestPercent">Lowest published figure.</param>
/// <param name="HighestPercent">Highest published figure.</param>
/// <param name="Studies">The figures it is made of, each with N, definition, denominator and loss.</param>
public sealed record BenchmarkSpan(string Measure, decimal LowestPercent, decimal HighestPercent, IReadOnlyList<BenchmarkBand> Studies)
{
    /// <summary>The spans of an instrument; empty where nothing is published in the knowledge set.</summary>
    public static IReadOnlyList<BenchmarkSpan> Of(string instrumentId, KnowledgeSet knowledge) =>
        [.. knowledge.Benchmarks
            .Where(b => b.Instrument == instrumentId)
            .GroupBy(b => b.Measure)
            .Select(g => new BenchmarkSpan(g.Key, g.Min(b => b.Percent), g.Max(b => b.Percent), [.. g]))];
}
