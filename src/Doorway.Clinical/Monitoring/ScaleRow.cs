using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>One level of an item: the points and when they hold.</summary>
/// <param name="Points">Points of the level.</param>
/// <param name="Says">The level as printed.</param>
/// <param name="From">Lowest value, inclusive; null for no lower end or for a level in words.</param>
/// <param name="To">Highest value, inclusive; null for no upper end or for a level in words.</param>
/// <param name="OnOxygen">The level holds only with (true) or without (false) supplemental oxygen; null for both.</param>
/// <param name="Codes">Codes of the level, where the item is a letter; null otherwise.</param>
public sealed record ScaleLevel(int Points, string Says, decimal? From = null, decimal? To = null, bool? OnOxygen = null, IReadOnlyList<string>? Codes = null);

/// <summary>One item of an observation scale (NEWS2, modified Aldrete, PADSS, MOAA/S), or the total that passes.</summary>
public sealed record ScaleRow : KnowledgeEntry
{
    /// <summary>The scale: "news2", "aldrete", "padss-a", "padss-b", "moaas", "cadss-6".</summary>
    public required string Scale { get; init; }
    /// <summary>Version of the scale; published versions differ.</summary>
    public required string Version { get; init; }
    /// <summary>What the row looks at.</summary>
    public required string Title { get; init; }
    /// <summary>Levels; empty for a row that holds the passing total.</summary>
    public required IReadOnlyList<ScaleLevel> Levels { get; init; }
    /// <summary>Total from which the scale is passed (for the CADSS-6: the most points above the reading before the dose); null for an item.</summary>
    public int? Pass { get; init; }

    /// <summary>Points of a measured value; null when no level holds it.</summary>
    public int? PointsOf(decimal value, bool onOxygen) =>
        Levels.FirstOrDefault(l => (l.From is null || value >= l.From) && (l.To is null || value <= l.To) && (l.OnOxygen is null || l.OnOxygen == onOxygen))?.Points;

    /// <summary>Points of a code; null when no level holds it.</summary>
    public int? PointsOf(string code) => Levels.FirstOrDefault(l => l.Codes?.Contains(code) == true)?.Points;
}
