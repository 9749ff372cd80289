using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>Opens a backup and puts it where nothing is yet.</summary>
public sealed class RestoreBackup(IStorageCopy storage, MasterKey key)
{
    /// <exception cref="BackupFault">It does not open, is not whole, is of another database, or the place is not empty.</exception>
    public async Task<(BackupHead Head, CopyHolds Holds)> Handle(string file, string workFolder, CancellationToken ct = default)
    {
        var opened = Path.Combine(workFolder, "restoring");
        try
        {
            BackupHead head;
            await using (var from = File.OpenRead(file))
            await using (var plain = new FileStream(opened, FileMode.Create))
            {
                head = await SealedFile.OpenAsync(key, from, plain, ct);
                plain.Flush(flushToDisk: true);
            }
            if (head.Storage != storage.Kind)
                throw new BackupFault($"This backup was made of {head.Storage}. Restore it there; this practice is kept in {storage.Kind}.");
            var holds = await storage.TryAsync(opened, ct);
            await storage.RestoreAsync(opened, ct);
            return (head, holds);
        }
        finally
        {
            File.Delete(opened);
        }
    }
}
