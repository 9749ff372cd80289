using System.IO.Compression;
using System.Text.Json;
using Doorway.Care.Screening.Referrals;

namespace Doorway.Fhir.Import;

/// <summary>A resource word for word, as it is kept: compressed before it is sealed, because sealed bytes no longer compress.</summary>
internal static class KeptResource
{
    public static byte[] Pack(SourceResource source)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(source.Json.Span);
        return packed.ToArray();
    }

    public static SourceResource Open(ImportedResource row, byte[] packed)
    {
        using var content = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
            brotli.CopyTo(content);
        var json = content.ToArray();
        using var document = JsonDocument.Parse(json);
        return new SourceResource
        {
            Type = row.Type,
            Id = document.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null,
            IsUsed = row.IsUsed,
            Json = json,
            Fingerprint = CanonicalJson.Fingerprint(document.RootElement),
        };
    }
}
