using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>A share of a published group. Never shown without who was counted and who was lost.</summary>
public abstract record PublishedFigure : KnowledgeEntry
{
    /// <summary>The study in a few words.</summary>
    public required string Study { get; init; }
    /// <summary>Instrument, for example "phq-9"; one that does not ship where the study used another.</summary>
    public required string Instrument { get; init; }
    /// <summary>Share in percent of the denominator.</summary>
    public required decimal Percent { get; init; }
    /// <summary>Definition of what was counted, as in the study.</summary>
    public required string Definition { get; init; }
    /// <summary>People who were counted, or of whom the denominator is a part.</summary>
    public required int N { get; init; }
    /// <summary>Whom the percentage is of.</summary>
    public required string Denominator { get; init; }
    /// <summary>Who was lost or not analyzed, in words; it says so where that is not known.</summary>
    public required string FollowUpLoss { get; init; }
    /// <summary>Drug, route and schedule.</summary>
    public required string Treatment { get; init; }
}
