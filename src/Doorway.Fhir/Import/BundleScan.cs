using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Doorway.Fhir.Import;

/// <summary>
/// First pass over the bytes, before anything is parsed into memory: is it whole, well-formed JSON within the limits?
/// </summary>
internal sealed class BundleScan(ReferralLimits limits, FirstRefusal refusal)
{
    private readonly Level[] levels = new Level[limits.MaxDepth + 2];
    private int values;

    public void Run(ReadOnlySpan<byte> utf8)
    {
        if (IsBlank(utf8))
        {
            refusal.Note(FirstRefusal.TheFile, "The file is empty.");
            return;
        }
        if (!Utf8.IsValid(utf8))
        {
            refusal.Note($"byte {FirstInvalidByte(utf8)}", "The file is not valid UTF-8 text.");
            return;
        }
        // Not declared final, so that the end of the file inside a value can be told from text that is not JSON.
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = limits.MaxDepth + 1 }));
        var depth = 0;
        try
        {
            while (refusal.Value is null && reader.Read())
            {
                Take(ref reader);
                depth = DepthAfter(reader);
            }
        }
        catch (JsonException e)
        {
            refusal.Note(Place(depth), $"The text is not JSON at line {e.LineNumber + 1}.");
        }
        if (refusal.Value is null && (depth > 0 || reader.TokenType == JsonTokenType.None))
            refusal.Note(Place(depth), "The file ends before its content is complete.");
    }

    private void Take(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName(ref reader, depth);
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                return;
        }
        CountValue(depth);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(depth, reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.String:
                TakeString(ref reader, depth);
                break;
            case JsonTokenType.Number when !reader.TryGetDouble(out var number) || !double.IsFinite(number):
                refusal.Note(Place(depth), "This number is larger than any number that can be kept.");
                break;
        }
    }

    private void CountValue(int depth)
    {
        if (++values > limits.MaxValues)
            refusal.Note(FirstRefusal.TheFile, $"The file holds more than {limits.MaxValues:N0} values.");
        if (depth == 0 || !levels[depth].IsArray)
            return;
        levels[depth].Index++;
        if (depth == 2 && levels[1].Property == "entry" && levels[depth].Index >= limits.MaxEntries)
            refusal.Note("entry", $"The bundle holds more than {limits.MaxEntries:N0} entries.");
    }

    private void Open(int depth, bool isArray)
    {
        if (depth >= limits.MaxDepth)
        {
            refusal.Note(Place(depth), $"The content is nested more than {limits.MaxDepth} levels deep.");
            return;
        }
        ref var level = ref levels[depth + 1];
        level.IsArray = isArray;
        level.Index = -1;
        level.Property = null;
        level.Seen?.Clear();
    }

    private void TakeName(ref Utf8JsonReader reader, int depth)
    {
        ref var level = ref levels[depth];
        if (Length(reader) > limits.MaxPropertyNameBytes)
        {
            level.Property = "";
            refusal.Note(Place(depth), "A property name here is too long.");
            return;
        }
        if (Decode(ref reader) is not { } name)
        {
            level.Property = "";
            refusal.Note(Place(depth), "A property name here holds half a character.");
            return;
        }
        level.Property = name;
        level.Seen ??= new HashSet<string>(StringComparer.Ordinal);
        if (!level.Seen.Add(name))
            refusal.Note(Place(depth), "This property stands twice in the same object, so its meaning is not certain.");
        if (level.Seen.Count > limits.MaxPropertiesOfOneObject)
            refusal.Note(Place(depth), $"One object here holds more than {limits.MaxPropertiesOfOneObject:N0} properties.");
    }

    private void TakeString(ref Utf8JsonReader reader, int depth)
    {
        if (Length(reader) > limits.MaxStringBytes && levels[depth].Property != "data")
        {
            refusal.Note(Place(depth), "This text is too long.");
            return;
        }
        if (!reader.ValueIsEscaped)
            return;
        if (Decode(ref reader) is not { } text)
            refusal.Note(Place(depth), "This text holds half a character.");
        else if (text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r')))
            refusal.Note(Place(depth), "This text holds control characters.");
    }

    private string Place(int depth)
    {
        var place = "";
        for (var i = 1; i <= Math.Min(depth, limits.MaxDepth); i++)
        {
            if (levels[i].IsArray)
                place = PlaceInFile.Append(place, Math.Max(levels[i].Index, 0));
            else if (levels[i].Property is { } property)
                place = PlaceInFile.Append(place, property);
        }
        return place;
    }

    private static int DepthAfter(in Utf8JsonReader reader) =>
        reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);

    private static int Length(in Utf8JsonReader reader) => reader.ValueSpan.Length;

    private static string? Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8).IsEmpty;

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var position = 0;
        while (position < utf8.Length && Rune.DecodeFromUtf8(utf8[position..], out _, out var used) == System.Buffers.OperationStatus.Done)
            position += used;
        return position;
    }

    private struct Level
    {
        public bool IsArray;
        public int Index;
        public string? Property;
        public HashSet<string>? Seen;
    }
}
