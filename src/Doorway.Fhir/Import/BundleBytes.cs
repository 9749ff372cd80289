namespace Doorway.Fhir.Import;

/// <summary>Takes the bytes of a file from a stream and stops as soon as there are too many.</summary>
internal static class BundleBytes
{
    private const int ChunkBytes = 64 * 1024;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async Task<ReadOnlyMemory<byte>?> Take(Stream utf8, ReferralLimits limits, FirstRefusal refusal, CancellationToken cancellation)
    {
        using var held = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (true)
        {
            var read = await utf8.ReadAsync(chunk, cancellation);
            if (read == 0)
                break;
            if (held.Length + read > limits.MaxBytes)
            {
                refusal.Note(FirstRefusal.TheFile, $"The file is larger than {Size(limits.MaxBytes)}.");
                return null;
            }
            held.Write(chunk, 0, read);
        }
        return WithoutByteOrderMark(held.GetBuffer().AsMemory(0, (int)held.Length));
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    private static string Size(int bytes) =>
        bytes % (1024 * 1024) == 0 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes} bytes";
}
