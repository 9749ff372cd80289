using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Doorway.Web.Hosting;

namespace Doorway.Web.Workspace;

/// <summary>One line of what a signed thing rested on.</summary>
public sealed record EvidenceRow(string Name, string Says);

/// <summary>Some lines of evidence under one heading.</summary>
public sealed record EvidencePart(string Title, IReadOnlyList<EvidenceRow> Rows);

/// <summary>Reads frozen JSON as people read: its names as words, times in a place's own time, keys and hashes left out.</summary>
public static partial class Evidence
{
    private static readonly string[] Naming = ["title", "says", "question", "name", "text", "what"];

    // A choice is kept by its name in the code; of several words it is taken apart for reading. Words that people typed stay.
    private static readonly Lazy<HashSet<string>> Choices = new(() => typeof(Doorway.Care.Episodes.Episode).Assembly.GetTypes()
        .Concat(typeof(Doorway.Clinical.Knowledge.KnowledgeSet).Assembly.GetTypes()).Where(type => type.IsEnum)
        .SelectMany(Enum.GetNames).Where(name => name.Skip(1).Any(char.IsUpper)).ToHashSet(StringComparer.Ordinal));

    public static IReadOnlyList<EvidencePart> Of(string json, TimeZoneInfo zone)
    {
        if (json.Length == 0)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object ? Parts(document.RootElement, zone) : [new EvidencePart("", Lines(document.RootElement, zone))];
    }

    /// <summary>The same on one line; a text that is no JSON stays as it is.</summary>
    public static string InOneLine(string text, TimeZoneInfo zone)
    {
        if (text.Length < 2 || text[0] is not ('{' or '['))
            return Choices.Value.Contains(text) ? Words(text) : text;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Say(document.RootElement, zone);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>"HowToHelpMe" and "howToHelpMe" → "How to help me"; "SystolicMmHg" → "Systolic mmHg".</summary>
    public static string Words(string name)
    {
        var spaced = Humps().Replace(name, " $1").ToLowerInvariant().Replace("mm hg", "mmHg", StringComparison.Ordinal).Replace("sp o2", "SpO2", StringComparison.Ordinal).Replace("sha256", "SHA-256", StringComparison.Ordinal);
        return spaced.Length == 0 ? spaced : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    private static List<EvidencePart> Parts(JsonElement root, TimeZoneInfo zone)
    {
        var own = new List<EvidenceRow>();
        var parts = new List<EvidencePart>();
        foreach (var property in root.EnumerateObject().Where(p => IsForReading(p.Name, p.Value)))
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                if (Lines(property.Value, zone) is { Count: > 0 } lines)
                    parts.Add(new EvidencePart(Words(property.Name), lines));
            }
            else
                own.Add(new EvidenceRow(Words(property.Name), Say(property.Value, zone)));
        }
        return own.Count == 0 ? parts : [new EvidencePart("", own), .. parts];
    }

    private static List<EvidenceRow> Lines(JsonElement value, TimeZoneInfo zone) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select((item, place) => Line(item, place, zone))]
        : [.. value.EnumerateObject().Where(p => IsForReading(p.Name, p.Value)).Select(p => new EvidenceRow(Words(p.Name), Say(p.Value, zone))).Where(row => row.Says.Length > 0)];

    // What names itself stands under its name; the rest is counted.
    private static EvidenceRow Line(JsonElement item, int place, TimeZoneInfo zone)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new EvidenceRow($"{place + 1}", Say(item, zone));
        var named = item.EnumerateObject().FirstOrDefault(p => Naming.Contains(p.Name, StringComparer.OrdinalIgnoreCase) && p.Value.ValueKind == JsonValueKind.String);
        return named.Value.ValueKind == JsonValueKind.String
            ? new EvidenceRow(named.Value.GetString()!, Fields(item.EnumerateObject().Where(p => p.Name != named.Name), zone))
            : new EvidenceRow($"{place + 1}", Say(item, zone));
    }

    private static string Fields(IEnumerable<JsonProperty> properties, TimeZoneInfo zone)
        => string.Join("; ", properties.Where(p => IsForReading(p.Name, p.Value) && !IsAQuietFlag(p)).Select(p => (p.Name, Says: Say(p.Value, zone).TrimEnd('.'))).Where(p => p.Says.Length > 0).Select(p => $"{Words(p.Name)}: {p.Says}"));

    // "Is warning: no" beside each reason says nothing; a flag that is set does.
    private static bool IsAQuietFlag(JsonProperty property) => property.Value.ValueKind == JsonValueKind.False
        && (property.Name.StartsWith("is", StringComparison.OrdinalIgnoreCase) || property.Name.StartsWith("would", StringComparison.OrdinalIgnoreCase) || property.Name.Equals("blocks", StringComparison.OrdinalIgnoreCase));

    private static string Say(JsonElement value, TimeZoneInfo zone) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => SayText(value.GetString()!, zone),
        JsonValueKind.Array => string.Join(value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) ? " | " : ", ", value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? "not answered" : Say(item, zone).TrimEnd('.'))),
        JsonValueKind.Object => Fields(value.EnumerateObject(), zone),
        _ => "",
    };

    private static string SayText(string text, TimeZoneInfo zone)
    {
        if (OneWord().IsMatch(text) || Choices.Value.Contains(text))
            return Words(text).ToLowerInvariant();
        if (ADay().IsMatch(text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day))
            return InWords.Date(day);
        if (AMoment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return At(at, zone);
        return text;
    }

    /// <summary>"21 Nov 2026, 10:09 pm"</summary>
    public static string At(DateTimeOffset at, TimeZoneInfo zone) => $"{InWords.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime))}, {InWords.Time(at, zone)}";

    // What is not known says so where it is asked for, not as an empty value; keys and hashes are for the file.
    private static bool IsForReading(string name, JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
        && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        && !(value.ValueKind == JsonValueKind.String && (value.GetString()!.Length == 0 || Guid.TryParse(value.GetString(), out _)))
        && !name.EndsWith("Hash", StringComparison.OrdinalIgnoreCase) && !name.Equals("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("Id", StringComparison.Ordinal) && !name.Equals("version", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex("^[a-z]+([A-Z][a-z]+)+$")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex ADay();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:")]
    private static partial Regex AMoment();
}
