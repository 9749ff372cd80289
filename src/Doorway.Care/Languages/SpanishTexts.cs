using System.Collections.Frozen;
using System.Text.Json;

namespace Doorway.Care.Languages;

/// <summary>What each English sentence is in Spanish: the files of the folder Spanish, one per part of the program. They were written by the
/// makers of the program; no certified translator and no clinician has read them (docs/guide/spanish.md).</summary>
public static class SpanishTexts
{
    private const string Folder = "Doorway.Care.Languages.Spanish.";

    /// <summary>Each file's own sentences, by the name of the file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Files { get; } = typeof(SpanishTexts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, string>> All = new(() => Files
        .SelectMany(file => file.Value).GroupBy(text => text.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal));

    /// <summary>Null: it is not there.</summary>
    public static string? Of(string english) => All.Value.GetValueOrDefault(english);

    private static IReadOnlyDictionary<string, string> Read(string name)
    {
        using var file = typeof(SpanishTexts).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
