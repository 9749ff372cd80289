using System.Security.Cryptography;
using System.Text;

namespace Doorway.Care.Storage;

/// <summary>AES-256-GCM with a random nonce. The context is bound in, so that a sealed value cannot be moved to another row's owner.</summary>
internal static class Sealing
{
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string context)
    {
        var bytes = new byte[1 + NonceBytes + TagBytes + plain.Length];
        bytes[0] = Format;
        var nonce = bytes.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, bytes.AsSpan(1 + NonceBytes + TagBytes), bytes.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(context));
        return bytes;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> bytes, string context)
    {
        if (bytes.Length < 1 + NonceBytes + TagBytes || bytes[0] != Format)
            throw new CryptographicException("The sealed value is not in a known format.");
        var plain = new byte[bytes.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(bytes.Slice(1, NonceBytes), bytes[(1 + NonceBytes + TagBytes)..], bytes.Slice(1 + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
