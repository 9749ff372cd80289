namespace Doorway.Clinical.Knowledge;

/// <summary>One named value of a fact.</summary>
/// <param name="Name">What it is, for example "onset".</param>
/// <param name="Value">The value as found, with its unit.</param>
public sealed record FactValue(string Name, string Value);

/// <summary>A fact for reference: no rule computes with it, people look it up.</summary>
public sealed record ReferenceFact : KnowledgeEntry
{
    /// <summary>Part of the clinical facts, for example "3b".</summary>
    public required string Section { get; init; }
    /// <summary>What it is about.</summary>
    public required string Title { get; init; }
    /// <summary>Its values, in order.</summary>
    public required IReadOnlyList<FactValue> Values { get; init; }
}
