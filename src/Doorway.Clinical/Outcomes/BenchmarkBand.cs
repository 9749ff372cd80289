using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>What a published group reached. Never shown without who was counted and who was lost.</summary>
public sealed record BenchmarkBand : KnowledgeEntry
{
    /// <summary>The study in a few words.</summary>
    public required string Study { get; init; }
    /// <summary>Instrument, for example "phq-9".</summary>
    public required string Instrument { get; init; }
    /// <summary>What was counted: "response", "remission", "deterioration", "suicidal-ideation-worse".</summary>
    public required string Measure { get; init; }
    /// <summary>Share in percent of the denominator.</summary>
    public required decimal Percent { get; init; }
    /// <summary>Definition of the measure in the study.</summary>
    public required string Definition { get; init; }
    /// <summary>People who were counted.</summary>
    public required int N { get; init; }
    /// <summary>Whom the percentage is of.</summary>
    public required string Denominator { get; init; }
    /// <summary>Who was lost or not analyzed, in words; it says so where that is not known.</summary>
    public required string FollowUpLoss { get; init; }
    /// <summary>Drug, route and schedule.</summary>
    public required string Treatment { get; init; }
    /// <summary>When it was measured.</summary>
    public required string When { get; init; }
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
