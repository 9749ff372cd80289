using Doorway.Care.Backups;
using Doorway.Care.Storage;

namespace Doorway.Web.Tests.Backups;

public sealed class SealedFileTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 19, 30, 0, TimeSpan.Zero);
    private readonly string home = Directory.CreateTempSubdirectory("doorway-sealed-").FullName;
    private readonly MasterKey key;

    public SealedFileTests() => key = MasterKey.OpenOrCreate(Path.Combine(home, "keys"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(3 << 20)]
    public async Task What_was_sealed_comes_out_as_it_was(int length)
    {
        var plain = Some(length);
        var (head, opened) = await OpenAsync(await SealAsync(plain));
        Assert.Equal(plain, opened);
        Assert.Equal((At, "SQLite"), (head.MadeAt, head.Storage));
    }

    [Fact]
    public async Task Words_do_not_stand_in_it_in_the_clear()
    {
        var sealedBytes = await SealAsync([.. "Wren Halloway"u8]);
        Assert.Equal(-1, sealedBytes.AsSpan().IndexOf("Halloway"u8));
    }

    [Fact]
    public async Task A_changed_byte_anywhere_is_found()
    {
        var whole = await SealAsync(Some(5000));
        for (var at = 0; at < whole.Length; at += at < 300 ? 1 : 97)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            var plain = await TryOpenAsync(changed);
            Assert.True(plain is null, $"A change at {at} of {whole.Length} was not found.");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(1 << 20)]
    public async Task What_is_cut_off_is_found(int less)
    {
        var whole = await SealAsync(Incompressible(3 << 20));
        var fault = await Assert.ThrowsAsync<BackupFault>(() => OpenAsync(whole[..^less]));
        Assert.StartsWith("This backup is not whole", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_piece_that_is_left_out_is_found()
    {
        var whole = await SealAsync(Incompressible(2 << 20));
        var headEnd = Array.IndexOf(whole, (byte)'\n', Array.IndexOf(whole, (byte)'\n') + 1) + 1;
        var first = 5 + System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(headEnd)) + 16;
        await Assert.ThrowsAsync<BackupFault>(() => OpenAsync(whole[..(headEnd + first)]));
        var pretended = whole[..(headEnd + first)];
        pretended[headEnd + 4] = 1;
        await Assert.ThrowsAsync<BackupFault>(() => OpenAsync(pretended));
        await Assert.ThrowsAsync<BackupFault>(() => OpenAsync([.. whole[..headEnd], .. whole[(headEnd + first)..], .. whole[headEnd..(headEnd + first)]]));
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_another_file_is_no_backup()
    {
        var whole = await SealAsync(Some(100));
        using var from = new MemoryStream(whole);
        var other = MasterKey.OpenOrCreate(Path.Combine(home, "other"));
        var fault = await Assert.ThrowsAsync<BackupFault>(() => SealedFile.OpenAsync(other, from, Stream.Null, TestContext.Current.CancellationToken));
        Assert.Contains("does not open with this key", fault.Message, StringComparison.Ordinal);
        foreach (var text in (string[])["", "PK\u0003\u0004", "doorway-backup\n", "doorway-backup\nnothing\n", "doorway-backup\n{\"Format\":2,\"MadeAt\":\"2026-11-22T00:00:00Z\",\"Storage\":\"SQLite\",\"Salt\":\"\"}\n"])
            await Assert.ThrowsAsync<BackupFault>(() => OpenAsync(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private async Task<byte[]> SealAsync(byte[] plain)
    {
        using var into = new MemoryStream();
        await SealedFile.SealAsync(key, SealedFile.NewHead(At, "SQLite"), new MemoryStream(plain), into, TestContext.Current.CancellationToken);
        return into.ToArray();
    }

    private async Task<(BackupHead Head, byte[] Plain)> OpenAsync(byte[] sealedBytes)
    {
        using var plain = new MemoryStream();
        var head = await SealedFile.OpenAsync(key, new MemoryStream(sealedBytes), plain, TestContext.Current.CancellationToken);
        return (head, plain.ToArray());
    }

    private async Task<byte[]?> TryOpenAsync(byte[] sealedBytes)
    {
        try
        {
            return (await OpenAsync(sealedBytes)).Plain;
        }
        catch (BackupFault)
        {
            return null;
        }
    }

    // So that each piece is as long as the next.
    private static byte[] Incompressible(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Some(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)(i * 31 / 7);
        return bytes;
    }
}
