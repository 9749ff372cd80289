using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>Makes a sealed copy of everything, opens it again at once, and keeps it only when it was whole.</summary>
public sealed class MakeBackup(IStorageCopy storage, MasterKey key, BackupShelf shelf)
{
    private const string Making = "making";

    /// <summary><paramref name="machineNow"/> is the machine's own time: backups do not follow the demo's clock.</summary>
    public async Task<Outcome<Backup>> Handle(DateTimeOffset machineNow, CancellationToken ct = default)
    {
        OwnFiles.MakeFolder(shelf.Folder);
        var work = Path.Combine(shelf.Folder, Making);
        FileStream held;
        try
        {
            held = new FileStream(work + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return new Refusal("", "A backup is being made at this moment. Look again in a minute.");
        }
        await using var one = held;
        try
        {
            // What an interrupted one left behind.
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
            Directory.CreateDirectory(work);
            return await MakeAsync(work, machineNow, ct);
        }
        catch (BackupFault fault)
        {
            return new Refusal("", $"No backup was made. {fault.Message}");
        }
        catch (IOException)
        {
            return new Refusal("", "No backup was made: the disk is full or cannot be written.");
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    private async Task<Backup> MakeAsync(string work, DateTimeOffset now, CancellationToken ct)
    {
        var (copy, sealedCopy, opened) = (Path.Combine(work, "copy"), Path.Combine(work, "sealed"), Path.Combine(work, "opened"));
        await storage.WriteAsync(copy, ct);
        await using (var plain = File.OpenRead(copy))
        await using (var into = new FileStream(sealedCopy, FileMode.CreateNew))
        {
            await SealedFile.SealAsync(key, SealedFile.NewHead(now, storage.Kind), plain, into, ct);
            into.Flush(flushToDisk: true);
        }
        File.Delete(copy);
        await using (var from = File.OpenRead(sealedCopy))
        await using (var plain = new FileStream(opened, FileMode.CreateNew))
            await SealedFile.OpenAsync(key, from, plain, ct);
        var holds = await storage.TryAsync(opened, ct);
        var kept = shelf.PathFor(now);
        OwnFiles.Close(sealedCopy);
        File.Move(sealedCopy, kept, overwrite: true);
        var sealedHolds = BackupShelf.NoteTried(kept, holds, key);
        shelf.Prune();
        return new Backup(kept, now, new FileInfo(kept).Length, holds.Look, sealedHolds);
    }
}
