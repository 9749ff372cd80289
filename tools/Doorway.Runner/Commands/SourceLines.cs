using Doorway.Clinical.Knowledge;

namespace Doorway.Runner.Commands;

/// <summary>The sources of an entry as answers carry them.</summary>
internal static class SourceLines
{
    /// <summary>One line for each source: its words, its address, its date.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<KnowledgeEntry> entries) =>
        [.. entries.SelectMany(e => e.Sources.Select(tag => KnowledgeSet.Embedded.SourceOf(tag))).Distinct().Select(s => $"{s.Cite} ({s.Date})")];
}
