using System.Globalization;
using System.Text.Json;

namespace Doorway.Care.Backups;

/// <summary>One backup on the shelf. <paramref name="Look"/> is what was seen when it was opened again after it was made.</summary>
public sealed record Backup(string File, DateTimeOffset MadeAt, long Bytes, CopyLook? Look);

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

    internal static void NoteTried(string file, CopyLook look) => File.WriteAllText(file + TriedEnding, JsonSerializer.Serialize(look));

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
        return new Backup(file, madeAt, new FileInfo(file).Length, LookOf(file));
    }

    private static CopyLook? LookOf(string file)
    {
        try
        {
            return File.Exists(file + TriedEnding) ? JsonSerializer.Deserialize<CopyLook>(File.ReadAllText(file + TriedEnding)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
