using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Care.Notes;

public enum NoteKind
{
    Preparation,
    Dosing,
    Integration,
}

/// <param name="TakesTimeline">What the timeline of a dosing session already knows is drafted under this heading.</param>
public sealed record TemplateSection(string Id, string Heading, string Prompt, bool TakesTimeline = false);

/// <summary>The headings of a note, each with one short prompt. Its words are in a file of this folder, with version, date and source.</summary>
public sealed record NoteTemplate(string Id, string Name, int Version, DateOnly Date, string Source, IReadOnlyList<NoteKind> Kinds, IReadOnlyList<TemplateSection> Sections);

public static class NoteTemplates
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<NoteTemplate> All { get; } = [.. typeof(NoteTemplates).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Doorway.Care.Notes.Templates.", StringComparison.Ordinal)).Select(Load).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<NoteTemplate> For(NoteKind kind) => [.. All.Where(t => t.Kinds.Contains(kind))];

    public static NoteTemplate? Find(string? id, NoteKind kind) => All.SingleOrDefault(t => t.Id == id && t.Kinds.Contains(kind));

    private static NoteTemplate Load(string name)
    {
        using var file = typeof(NoteTemplates).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<NoteTemplate>(file, Reading)!;
    }
}
