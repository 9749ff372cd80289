using System.Buffers.Binary;
using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>Keeps a picture or a recording in the journal, sealed. What it is is read from its bytes, never from its name.</summary>
public sealed class KeepJournalMedia(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int MostImageBytes = 5 * 1024 * 1024;
    public const int MostVoiceBytes = 10 * 1024 * 1024;

    public sealed record Request(DateOnly Today, byte[] Content, string Called);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Content.Length == 0)
            return new Refusal("file", "Choose a picture or a recording first.");
        if (MediaBytes.TypeOf(request.Content) is not { } type)
            return new Refusal("file", "We can keep pictures (PNG or JPEG) and recordings (MP3, M4A, OGG, WAV or WebM). This file is neither.");
        var isImage = type.StartsWith("image/", StringComparison.Ordinal);
        if (request.Content.Length > (isImage ? MostImageBytes : MostVoiceBytes))
            return new Refusal("file", isImage ? "This picture is larger than 5 MB. Choose a smaller one." : "This recording is larger than 10 MB. Choose a shorter one.");
        // Before the write begins: while it lasts nobody else can write.
        var (content, removed) = MediaBytes.WithoutMetadata(request.Content, type);
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var entry = await WriteJournal.TodayAsync(scope, me, request.Today, now, inner);
            entry.Mark(now);
            var id = Guid.CreateVersion7(now);
            await scope.AddAsync(new JournalPassage
            {
                PracticeId = me.PracticeId,
                Id = id,
                PatientId = me.PatientId,
                EntryId = entry.Id,
                LocalDate = request.Today,
                Kind = isImage ? PassageKind.Image : PassageKind.Voice,
                Position = 0,
                Words = await vault.SealAsync(me.PracticeId, me.PatientId, request.Called.Trim(), inner),
                KeptAt = now,
            }, inner);
            await scope.AddAsync(new JournalMedia
            {
                PracticeId = me.PracticeId,
                Id = id,
                PatientId = me.PatientId,
                ContentType = type,
                Content = await vault.SealBytesAsync(me.PracticeId, me.PatientId, content, inner),
                MetadataRemoved = removed,
            }, inner);
            await scope.SaveAsync(inner);
            return id;
        }, ct);
    }
}

/// <summary>What a file is, by its first bytes, and the same file without what a camera wrote beside the picture.</summary>
public static class MediaBytes
{
    public static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1a\n"u8)) return "image/png";
        if (bytes.Length > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF) return "image/jpeg";
        if (bytes.StartsWith("OggS"u8)) return "audio/ogg";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WAVE"u8)) return "audio/wav";
        if (bytes.StartsWith("ID3"u8) || bytes.Length > 2 && bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2) return "audio/mpeg";
        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return "audio/mp4";
        if (bytes.Length > 4 && bytes[0] == 0x1A && bytes[1] == 0x45 && bytes[2] == 0xDF && bytes[3] == 0xA3) return "audio/webm";
        return null;
    }

    /// <summary>True when place, device and comments were taken out. A file that is not built as expected is kept as it is, and it is said.</summary>
    public static (byte[] Content, bool Removed) WithoutMetadata(byte[] content, string type)
    {
        try
        {
            return type switch
            {
                "image/png" => (Png(content), true),
                "image/jpeg" => (Jpeg(content), true),
                _ => (content, false),
            };
        }
        catch (NotBuiltAsExpected)
        {
            return (content, false);
        }
    }

    // Only the chunks that the picture needs.
    private static byte[] Png(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 8));
        for (var at = 8; at < content.Length;)
        {
            var left = content.Length - at;
            // Every step goes forward by twelve bytes at least, whatever the file says of itself.
            if (left < 12 || BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at, 4)) is var said && said > left - 12)
                throw new NotBuiltAsExpected();
            var whole = content.AsSpan(at, (int)said + 12);
            var name = System.Text.Encoding.ASCII.GetString(whole.Slice(4, 4));
            if (name is "IHDR" or "PLTE" or "IDAT" or "IEND" or "tRNS" or "gAMA" or "sRGB" or "cHRM")
                kept.Write(whole);
            at += whole.Length;
            if (name == "IEND")
                return kept.ToArray();
        }
        throw new NotBuiltAsExpected();
    }

    // Leaves out APP1 to APP15 (Exif, XMP, maker’s notes) and comments; APP0, the colour mark of APP14 and everything the decoder needs stay.
    // What stands behind the end of the picture (a second picture, a film) is left out too.
    private static byte[] Jpeg(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 2));
        for (var at = 2; at + 2 <= content.Length;)
        {
            if (content[at] != 0xFF)
                throw new NotBuiltAsExpected();
            var marker = content[at + 1];
            if (marker == 0xD9)
            {
                kept.Write(content.AsSpan(at, 2));
                return kept.ToArray();
            }
            if (at + 4 > content.Length || BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2, 2)) is var length && (length < 2 || at + 2 + length > content.Length))
                throw new NotBuiltAsExpected();
            var end = at + 2 + length;
            if (marker == 0xDA)
                end = EndOfScan(content, end);
            if (marker is 0xEE or not (>= 0xE1 and <= 0xEF) and not 0xFE)
                kept.Write(content.AsSpan(at, end - at));
            at = end;
        }
        throw new NotBuiltAsExpected();
    }

    // In a scan FF 00 is a byte of the picture and FF D0 to D7 a mark within it; any other FF begins the next part.
    private static int EndOfScan(byte[] content, int at)
    {
        while (at + 1 < content.Length && (content[at] != 0xFF || content[at + 1] is 0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            at++;
        return at;
    }

    private sealed class NotBuiltAsExpected : Exception;
}
