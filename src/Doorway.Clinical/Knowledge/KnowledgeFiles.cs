using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Clinical.Knowledge;

internal sealed record KnowledgeFile(string Name, string Text);

internal static class KnowledgeFiles
{
    private const string Folder = "Doorway.Clinical.Knowledge.";

    // An unknown or a missing field is a mistake in the data; it must not load quietly.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    internal static IReadOnlyList<KnowledgeFile> ReadEmbedded()
    {
        var assembly = typeof(KnowledgeFiles).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return new KnowledgeFile(n[Folder.Length..^".json".Length], reader.ReadToEnd());
            })];
    }

    /// <summary>Reads all files whose name is, or begins with, the given name (a name that ends in "-" is a beginning).</summary>
    internal static IReadOnlyList<T> Parse<T>(IReadOnlyList<KnowledgeFile> files, string name) =>
        [.. files
            .Where(f => name.EndsWith('-') ? f.Name.StartsWith(name, StringComparison.Ordinal) : f.Name == name)
            .SelectMany(f => JsonSerializer.Deserialize<List<T>>(f.Text, Strict)!)];
}
