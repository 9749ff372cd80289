using Doorway.Clinical.Knowledge;

namespace Doorway.Runner.Commands;

/// <summary>The sources of entries as answers carry them.</summary>
internal static class SourceLines
{
    /// <summary>One line for each source: its words, its address, its date.</summary>
    public static IReadOnlyList<string> Of(KnowledgeSet knowledge, params IEnumerable<KnowledgeEntry> entries) =>
        OfTags(knowledge, entries.SelectMany(e => e.Sources));

    /// <summary>The same for tags of sources.</summary>
    public static IReadOnlyList<string> OfTags(KnowledgeSet knowledge, IEnumerable<string> tags) =>
        [.. tags.Distinct().Select(knowledge.SourceOf).Select(s => $"{s.Cite} ({s.Date})")];
}
