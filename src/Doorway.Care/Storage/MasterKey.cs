using System.Security.Cryptography;
using System.Text;

namespace Doorway.Care.Storage;

/// <summary>The key that wraps every patient's key. It lies outside the data folder, so that a copied database opens nothing.</summary>
public sealed class MasterKey
{
    private const int KeyBytes = 32;
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads the key from <paramref name="folder"/>, or makes it there with access for this user alone.</summary>
    public static MasterKey OpenOrCreate(string folder)
    {
        var path = Path.Combine(folder, "master.key");
        if (File.Exists(path))
            return new MasterKey(Read(path));

        OwnFiles.MakeFolder(folder);
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var fresh = path + ".new";
        File.WriteAllText(fresh, Convert.ToBase64String(key));
        OwnFiles.Close(fresh);
        File.Move(fresh, path);
        return new MasterKey(key);
    }

    /// <summary>The key that lies in <paramref name="folder"/> at this moment, or null when there is none that could be one.</summary>
    public static MasterKey? Find(string folder)
    {
        try
        {
            return new MasterKey(Read(Path.Combine(folder, "master.key")));
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public byte[] Wrap(byte[] secret, string context) => Sealing.Seal(key, secret, context);

    public byte[] Unwrap(byte[] wrapped, string context) => Sealing.Open(key, wrapped, context);

    /// <summary>The same words give the same 32 bytes, and without this key nobody can try words until they fit.
    /// For finding again what must not stand in the database in the clear.</summary>
    public byte[] KeyedHash(string words, string purpose)
    {
        var own = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.UTF8.GetBytes("doorway/keyed-hash/" + purpose));
        return HMACSHA256.HashData(own, Encoding.UTF8.GetBytes(words));
    }

    /// <summary>A key of 32 bytes for one purpose and one salt.</summary>
    public byte[] DeriveKey(string purpose, byte[] salt) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, salt, Encoding.UTF8.GetBytes(purpose));

    private static byte[] Read(string path)
    {
        var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return key.Length == KeyBytes ? key : throw new InvalidOperationException("The master key file does not hold a key of 32 bytes.");
    }
}
