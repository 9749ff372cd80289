using System.Security.Cryptography;

namespace Doorway.Care.Storage;

/// <summary>The practice's custodian for psychotherapy notes: a public key in the database, the private half on the paper
/// recovery kit alone. It opens a note when its author has died or gone, and at no other time.</summary>
public static class Custodian
{
    private const string Info = "doorway/custodian";

    /// <summary>A new pair: the public half to store, the private half as text for the paper.</summary>
    public static (byte[] PublicKey, string RecoveryKey) NewKeys()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secret = Convert.ToHexString(pair.ExportPkcs8PrivateKey());
        return (pair.ExportSubjectPublicKeyInfo(), secret);
    }

    /// <summary>Wraps a note's key so that only the holder of the recovery kit can open it.</summary>
    public static byte[] Wrap(byte[] publicKey, byte[] secret)
    {
        using var custodian = ECDiffieHellman.Create();
        custodian.ImportSubjectPublicKeyInfo(publicKey, out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var oncePublic = once.ExportSubjectPublicKeyInfo();
        var sealedSecret = Sealing.Seal(KeyFrom(once, custodian), secret, Info);
        return [(byte)oncePublic.Length, .. oncePublic, .. sealedSecret];
    }

    /// <summary>Is this the text of the paper that belongs to the public half? What is no key at all is not.</summary>
    public static bool IsFor(string recoveryKey, byte[] publicKey)
    {
        try
        {
            using var custodian = PrivateHalf(recoveryKey);
            return custodian.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }

    public static byte[] Unwrap(string recoveryKey, byte[] wrapped)
    {
        using var custodian = PrivateHalf(recoveryKey);
        var length = wrapped[0];
        using var once = ECDiffieHellman.Create();
        once.ImportSubjectPublicKeyInfo(wrapped.AsSpan(1, length), out _);
        return Sealing.Open(KeyFrom(custodian, once), wrapped.AsSpan(1 + length), Info);
    }

    private static ECDiffieHellman PrivateHalf(string recoveryKey)
    {
        var custodian = ECDiffieHellman.Create();
        custodian.ImportPkcs8PrivateKey(Convert.FromHexString(string.Concat(recoveryKey.Where(Uri.IsHexDigit))), out _);
        return custodian;
    }

    private static byte[] KeyFrom(ECDiffieHellman own, ECDiffieHellman other)
        => own.DeriveKeyFromHash(other.PublicKey, HashAlgorithmName.SHA256, null, System.Text.Encoding.UTF8.GetBytes(Info));
}
