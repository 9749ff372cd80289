using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>One backup on the shelf.</summary>
/// <param name="Look">What was seen when it was opened again after it was made.</param>
/// <param name="SealedHolds">The same table by table, sealed: how many rows a table has is nobody's who finds the file.</param>
public sealed record Backup(string File, DateTimeOffset MadeAt, long Bytes, CopyLook? Look, byte[]? SealedHolds = null);

/// <summary>The folder beside the data folder where the machine keeps its backups. The newest ones stay.</summary>
public sealed class BackupShelf(string folder)
{
    public const int Kept = 14;
    private const string Ending = ".backup";
    private const string TriedEnding = ".tried";
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    public string Folder { get; } = folder;

    /// <summary>Newest first, which their names say; each is looked at when it is asked for.</summary>
    public IEnumerable<Backup> All() => !Directory.Exists(Folder) ? [] :
        Directory.GetFiles(Folder, $"doorway-*{Ending}").OrderDescending(StringComparer.Ordinal).Select(Of).OfType<Backup>();

    /// <summary>The newest one that was opened again and was whole.</summary>
    public Backup? NewestTried() => All().FirstOrDefault(b => b.Look is not null);

    internal string PathFor(DateTimeOffset madeAt) => Path.Combine(Folder, $"doorway-{madeAt.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}{Ending}");

    internal static byte[] NoteTried(string file, CopyHolds holds, MasterKey key)
    {
        var sealedHolds = key.Wrap(JsonSerializer.SerializeToUtf8Bytes(holds), Context(file));
        File.WriteAllText(file + TriedEnding, JsonSerializer.Serialize(new Note(holds.Look.Tables, holds.Look.Rows, sealedHolds)));
        return sealedHolds;
    }

    /// <summary>What the note beside a backup says that it holds; null where the note does not belong to it.</summary>
    internal static CopyHolds? HoldsOf(Backup backup, MasterKey key)
    {
        try
        {
            return backup.SealedHolds is { } wrapped ? JsonSerializer.Deserialize<CopyHolds>(key.Unwrap(wrapped, Context(backup.File))) : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException)
        {
            return null;
        }
    }

    internal void Prune()
    {
        foreach (var old in All().Skip(Kept).ToList())
        {
            File.Delete(old.File);
            File.Delete(old.File + TriedEnding);
        }
    }

    private static Backup? Of(string file)
    {
        var stamp = Path.GetFileNameWithoutExtension(file)["doorway-".Length..];
        if (!DateTimeOffset.TryParseExact(stamp, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt))
            return null;
        var note = NoteOf(file);
        return new Backup(file, madeAt, new FileInfo(file).Length, note is null ? null : new CopyLook(note.Tables, note.Rows), note?.Holds);
    }

    private static string Context(string file) => $"doorway/backup-holds/{Path.GetFileName(file)}";

    // A note of an older version has no third part.
    private sealed record Note(int Tables, long Rows, byte[]? Holds);

    private static Note? NoteOf(string file)
    {
        try
        {
            return File.Exists(file + TriedEnding) ? JsonSerializer.Deserialize<Note>(File.ReadAllText(file + TriedEnding)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
