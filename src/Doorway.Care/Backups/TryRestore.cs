using System.Data.Common;
using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>Where a backup is restored to try, and where the key lies. Nobody carries this folder anywhere: it is beside the practice itself.</summary>
public sealed record ScratchRoom(string Folder, string Keys)
{
    /// <summary>Room on the disk of a folder, in bytes.</summary>
    public Func<string, long> Free { get; init; } = folder => new DriveInfo(folder).AvailableFreeSpace;
}

/// <summary>What came of restoring one backup to try.</summary>
/// <param name="Holds">What came back; null where nothing did.</param>
/// <param name="TextsOpened">How many sealed texts were opened in what came back.</param>
/// <param name="Fault">Why it is no proof, in a sentence; null when it is one.</param>
public sealed record Tried(Backup Backup, CopyHolds? Holds, int TextsOpened, string? Fault);

/// <summary>Restores a backup into a scratch place on this machine as <c>./doorway restore</c> does, with the key that lies in the key folder now,
/// compares what came back with what the backup holds, opens sealed texts in it, and takes the place away in every case.</summary>
public sealed class TryRestore(IStorageCopy storage, MakeBackup make, BackupShelf shelf, ScratchRoom room, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(48);
    private const long Spare = 64L << 20;

    /// <summary>Refused when nothing could be tried.</summary>
    /// <param name="machineNow">The machine's own time.</param>
    /// <param name="migration">The newest change of the tables that this version brings.</param>
    /// <param name="ct">Ends the try.</param>
    public async Task<Outcome<Tried>> Handle(DateTimeOffset machineNow, string migration, CancellationToken ct = default)
    {
        if (Hold() is not { } held)
            return new Refusal("", "A backup is being restored to try at this moment. Look again in a minute.");
        await using var one = held;
        if (await LacksRoomAsync("Nothing was changed.", ct) is { } narrow)
            return narrow;
        // The newest one, if it is of these days and holds the tables of this version.
        var backup = shelf.NewestTried() is { SealedHolds: not null } newest && machineNow - newest.MadeAt <= Fresh && !IsOfOtherTables(newest, migration) ? newest : null;
        if (backup is null)
        {
            var made = await make.Handle(machineNow, ct);
            if (!made.IsOk)
                return made.Refusals.ToList();
            backup = made.Get();
            if (await LacksRoomAsync("The backup that was made for it is kept.", ct) is { } narrower)
                return narrower;
        }
        try
        {
            await ClearAsync(ct);
            OwnFiles.MakeFolder(room.Folder);
            await using var scratch = await storage.MakeScratchAsync(room.Folder, ct);
            return await InAsync(scratch, backup, ct);
        }
        catch (BackupFault cannot)
        {
            return new Refusal("", cannot.Message);
        }
        catch (IOException)
        {
            return new Refusal("", "The backup could not be restored to try: the disk is full or cannot be written.");
        }
        catch (DbException)
        {
            return new Tried(backup, null, 0, "The database server was lost during the try, so nothing is proven. A copy of the practice may be left on the server: Doorway takes it away when it starts and at the next try.");
        }
        finally
        {
            if (Directory.Exists(room.Folder))
                Directory.Delete(room.Folder, recursive: true);
        }
    }

    /// <summary>Takes away what a try left behind that was cut off by a power cut, unless one is going on.</summary>
    public async Task ClearLeftAsync(CancellationToken ct)
    {
        if (Hold() is not { } held)
            return;
        await using var one = held;
        await ClearAsync(ct);
    }

    private async Task<Refusal?> LacksRoomAsync(string otherwise, CancellationToken ct)
    {
        var wanted = (long)(await storage.BytesAsync(ct) * storage.RoomToTry) + Spare;
        var free = room.Free(Path.GetDirectoryName(room.Folder)!);
        return free >= wanted ? null : new Refusal("", $"There is not enough room on the disk to restore a backup to try: it wants {wanted >> 20} MB, and {free >> 20} MB are free. Make room, then try again. {otherwise}");
    }

    // A note that does not open says nothing of its tables: that backup is tried, and why it is no proof is kept.
    private bool IsOfOtherTables(Backup backup, string migration)
        => MasterKey.Find(room.Keys) is { } key && BackupShelf.HoldsOf(backup, key) is { } holds && holds.Migration != migration;

    private async Task ClearAsync(CancellationToken ct)
    {
        // Also without the folder: what the database keeps can be left alone.
        await storage.ClearScratchAsync(ct);
        if (Directory.Exists(room.Folder))
            Directory.Delete(room.Folder, recursive: true);
    }

    private async Task<Tried> InAsync(IScratchPlace scratch, Backup backup, CancellationToken ct)
    {
        if (MasterKey.Find(room.Keys) is not { } key)
            return new Tried(backup, null, 0, "There is no key in the key folder. Doorway goes on with the one that it read when it was started, and after a restart nothing opens: bring the key folder back from its copy now.");
        try
        {
            var (_, inside) = await new RestoreBackup(scratch.Storage, key).Handle(backup.File, room.Folder, ct);
            var back = await scratch.HoldsAsync(ct);
            var noted = BackupShelf.HoldsOf(backup, key) ?? throw new BackupFault("The note beside the backup, which says what it holds, does not belong to it. Make a new backup.");
            if ((noted.DifferenceTo(inside) ?? inside.DifferenceTo(back)) is { } difference)
                return new Tried(backup, back, 0, $"The backup was restored, and not all of it came back. {difference}");
            await using var db = scratch.Open();
            return new Tried(backup, back, await SealedWordsOpen.CountAsync(db, key, clock, ct), null);
        }
        catch (BackupFault fault)
        {
            return new Tried(backup, null, 0, fault.Message);
        }
        catch (CryptographicException)
        {
            return new Tried(backup, null, 0, "The backup was restored, and what is sealed in it does not open with the key folder.");
        }
        catch (DbException)
        {
            return new Tried(backup, null, 0, "The backup was restored, and this version of Doorway cannot read what came back.");
        }
    }

    private FileStream? Hold()
    {
        try
        {
            return new FileStream(room.Folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
