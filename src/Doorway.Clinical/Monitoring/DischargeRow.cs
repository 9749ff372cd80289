using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>One item of the list before somebody leaves.</summary>
public sealed record DischargeRow : KnowledgeEntry
{
    /// <summary>The item in words.</summary>
    public required string Title { get; init; }
    /// <summary>Routes on which it is asked; null for all.</summary>
    public required IReadOnlyList<DoseRoute>? OnlyRoutes { get; init; }
    /// <summary>Number that the item compares with, in <see cref="Unit"/>; null for a yes or no.</summary>
    public required decimal? Value { get; init; }
    /// <summary>Unit of the number in UCUM; null for a yes or no.</summary>
    public required string? Unit { get; init; }
}
