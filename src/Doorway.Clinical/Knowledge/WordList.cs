namespace Doorway.Clinical.Knowledge;

/// <summary>Words by which free text in a record is read, for example those that deny a condition. The list itself is the rule: it stands open and can be read.</summary>
public sealed record WordList : KnowledgeEntry
{
    /// <summary>What the words do.</summary>
    public required string Says { get; init; }
    /// <summary>The words and phrases, in lower case, whole words only.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}
