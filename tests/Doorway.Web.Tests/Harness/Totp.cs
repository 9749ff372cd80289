using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Doorway.Web.Tests.Harness;

/// <summary>An authenticator app (RFC 6238: SHA-1, 30 seconds, six digits), so that tests sign in as people do.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of now, or of so many steps of 30 seconds later.</summary>
    public static string Code(string key, int stepsLater = 0) => CodeAt(key, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsLater);

    /// <summary>A code that fits at no step near now.</summary>
    public static string WrongCode(string key)
    {
        var near = Enumerable.Range(-4, 9).Select(step => Code(key, step)).ToHashSet();
        return Enumerable.Range(0, 100).Select(n => $"{n:D6}").First(code => !near.Contains(code));
    }

    internal static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard of authenticator apps.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString(Alphabet.IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
