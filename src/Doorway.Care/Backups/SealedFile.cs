using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>What stands in the clear at the beginning of a backup. It is bound into every piece behind it.</summary>
public sealed record BackupHead(int Format, DateTimeOffset MadeAt, string Storage, string Salt)
{
    public const int CurrentFormat = 1;
}

/// <summary>A file sealed piece by piece (AES-256-GCM): too large for the memory, and still no piece can be changed, moved, or left out at the end.</summary>
public static class SealedFile
{
    private const string Mark = "doorway-backup\n";
    private const int PieceBytes = 1 << 20;
    private const int TagBytes = 16;
    private const int MostHeadBytes = 4096;

    public static BackupHead NewHead(DateTimeOffset madeAt, string storage)
        => new(BackupHead.CurrentFormat, madeAt, storage, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    public static async Task SealAsync(MasterKey key, BackupHead head, Stream plain, Stream into, CancellationToken ct)
    {
        var headBytes = Encoding.UTF8.GetBytes(Mark + JsonSerializer.Serialize(head) + "\n");
        await into.WriteAsync(headBytes, ct);
        using var aes = new AesGcm(KeyOf(key, head), TagBytes);
        var bound = SHA256.HashData(headBytes);
        var piece = new byte[PieceBytes];
        var read = await plain.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, ct);
        for (long number = 0; ; number++)
        {
            var next = new byte[PieceBytes];
            var nextRead = read < PieceBytes ? 0 : await plain.ReadAtLeastAsync(next, PieceBytes, throwOnEndOfStream: false, ct);
            var packed = Pack(piece.AsSpan(0, read));
            var isLast = nextRead == 0;
            var sealedPiece = new byte[5 + packed.Length + TagBytes];
            BinaryPrimitives.WriteInt32BigEndian(sealedPiece, packed.Length);
            sealedPiece[4] = isLast ? (byte)1 : (byte)0;
            aes.Encrypt(Nonce(number), packed, sealedPiece.AsSpan(5, packed.Length), sealedPiece.AsSpan(5 + packed.Length), Bound(bound, sealedPiece[4]));
            await into.WriteAsync(sealedPiece, ct);
            if (isLast)
                return;
            (piece, read) = (next, nextRead);
        }
    }

    /// <exception cref="BackupFault">It is no backup, it is not whole, it was changed, or another key made it.</exception>
    public static async Task<BackupHead> OpenAsync(MasterKey key, Stream sealedFile, Stream plain, CancellationToken ct)
    {
        var (head, headBytes) = await ReadHeadAsync(sealedFile, ct);
        using var aes = new AesGcm(KeyOf(key, head), TagBytes);
        var bound = SHA256.HashData(headBytes);
        for (long number = 0; ; number++)
        {
            var front = new byte[5];
            await FillAsync(sealedFile, front, ct);
            var length = BinaryPrimitives.ReadInt32BigEndian(front);
            if (length is < 0 or > 2 * PieceBytes || front[4] > 1)
                throw Broken();
            var rest = new byte[length + TagBytes];
            await FillAsync(sealedFile, rest, ct);
            var packed = new byte[length];
            try
            {
                aes.Decrypt(Nonce(number), rest.AsSpan(0, length), rest.AsSpan(length), packed, Bound(bound, front[4]));
            }
            catch (AuthenticationTagMismatchException wrong)
            {
                throw number == 0
                    ? new BackupFault("This backup does not open with this key. It was made with another key folder, or the file was changed.", wrong)
                    : Broken(wrong);
            }
            await plain.WriteAsync(Unpack(packed), ct);
            if (front[4] == 1)
                return head;
        }
    }

    /// <summary>What a backup says of itself; nothing behind it is looked at.</summary>
    public static async Task<BackupHead> HeadOfAsync(Stream sealedFile, CancellationToken ct) => (await ReadHeadAsync(sealedFile, ct)).Head;

    private static async Task<(BackupHead Head, byte[] Bytes)> ReadHeadAsync(Stream file, CancellationToken ct)
    {
        var bytes = new List<byte>(256);
        var one = new byte[1];
        for (var lines = 0; lines < 2;)
        {
            if (bytes.Count > MostHeadBytes || await file.ReadAsync(one, ct) == 0)
                throw NoBackup();
            bytes.Add(one[0]);
            if (one[0] == '\n')
                lines++;
        }
        byte[] all = [.. bytes];
        var text = Encoding.UTF8.GetString(all);
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
            throw NoBackup();
        try
        {
            if (JsonSerializer.Deserialize<BackupHead>(text[Mark.Length..]) is not { Salt: not null, Storage: not null } head)
                throw NoBackup();
            return head.Format == BackupHead.CurrentFormat ? (head, all) : throw new BackupFault($"This backup has the format {head.Format}. This version of Doorway reads {BackupHead.CurrentFormat}: use the version that made it, or a newer one.");
        }
        catch (JsonException wrong)
        {
            throw NoBackup(wrong);
        }
    }

    private static byte[] KeyOf(MasterKey key, BackupHead head)
    {
        try
        {
            return key.DeriveKey("doorway/backup", Convert.FromBase64String(head.Salt));
        }
        catch (FormatException wrong)
        {
            throw NoBackup(wrong);
        }
    }

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }

    private static byte[] Bound(byte[] head, byte isLast) => [.. head, isLast];

    private static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream(plain.Length / 3);
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(plain);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var plain = new MemoryStream(PieceBytes);
        using (var unpacking = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
            unpacking.CopyTo(plain);
        return plain.ToArray();
    }

    private static async Task FillAsync(Stream file, byte[] bytes, CancellationToken ct)
    {
        if (await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct) < bytes.Length)
            throw Broken();
    }

    private static BackupFault Broken(Exception? inner = null) => new("This backup is not whole: it was cut off or changed. Use another one.", inner);

    private static BackupFault NoBackup(Exception? inner = null) => new("This file is no backup of Doorway.", inner);
}
