using System.Text.Json;
using System.Text.Unicode;

namespace Doorway.Runner.Reading;

/// <summary>One request, read strictly: valid UTF-8, valid JSON, an object, nested at most <see cref="Deepest"/> deep.</summary>
internal sealed class RequestDocument : IDisposable
{
    public const int Deepest = 32;

    private readonly JsonDocument document;

    private RequestDocument(JsonDocument document) => this.document = document;

    /// <summary>The request itself.</summary>
    public Field Root => new(document.RootElement, null, "$");

    /// <exception cref="WrongField">The line is not a JSON object.</exception>
    public static RequestDocument Parse(InputLine line)
    {
        if (line.IsTooLong) throw new WrongField("$", $"The line is longer than {InputLines.MostBytes} bytes");
        if (!Utf8.IsValid(line.Bytes.Span)) throw new WrongField("$", "The line is not UTF-8");
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(line.Bytes, new JsonDocumentOptions { MaxDepth = Deepest });
            if (line.Bytes.Span.IndexOf("\\u"u8) >= 0) ReadEscapes(line.Bytes.Span);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new WrongField("$", "The line must be a JSON object");
            return new RequestDocument(document);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            document?.Dispose();
            throw new WrongField("$", wrong is JsonException json
                ? $"The line is not JSON that can be read (byte {json.BytePositionInLine ?? 0})"
                : "The line holds half of a surrogate pair");
        }
        catch (WrongField)
        {
            document?.Dispose();
            throw;
        }
    }

    public void Dispose() => document.Dispose();

    // Half of a surrogate pair in an escape is found only when the text is read.
    private static void ReadEscapes(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = Deepest });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
        }
    }
}
