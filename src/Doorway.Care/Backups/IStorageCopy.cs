using Doorway.Care.Storage;

namespace Doorway.Care.Backups;

/// <summary>What a storage can do for a backup. One for each database.</summary>
public interface IStorageCopy
{
    /// <summary>The name of the database, as a backup's head says it.</summary>
    string Kind { get; }

    /// <summary>Writes a copy of one moment, while the practice goes on working.</summary>
    /// <exception cref="BackupFault">No copy could be made; the sentence says why.</exception>
    Task WriteAsync(string toFile, CancellationToken ct);

    /// <summary>Opens a copy and reads all of it, as a restore would.</summary>
    /// <exception cref="BackupFault">It is not whole.</exception>
    Task<CopyHolds> TryAsync(string file, CancellationToken ct);

    /// <summary>Puts a copy where nothing is yet. It may be moved away.</summary>
    /// <exception cref="BackupFault">Something is there already, or the copy does not go in.</exception>
    Task RestoreAsync(string file, CancellationToken ct);

    /// <summary>How much room the practice takes now.</summary>
    Task<long> BytesAsync(CancellationToken ct);

    /// <summary>How many times that room a restore to try takes at most on this machine.</summary>
    decimal RoomToTry { get; }

    /// <summary>Makes an empty place of the same kind beside the practice, for a restore that is thrown away. <paramref name="folder"/> is there and empty.</summary>
    /// <exception cref="BackupFault">There can be none here; the sentence says why and what to do.</exception>
    Task<IScratchPlace> MakeScratchAsync(string folder, CancellationToken ct);

    /// <summary>Takes away what an interrupted restore left outside its folder.</summary>
    Task ClearScratchAsync(CancellationToken ct);
}

/// <summary>An empty place beside the practice. Disposing takes away what the database keeps of it; the folder is its maker's.</summary>
public interface IScratchPlace : IAsyncDisposable
{
    /// <summary>Restores into the place, and nowhere else.</summary>
    IStorageCopy Storage { get; }

    /// <summary>What stands in the place now, asked of the database itself.</summary>
    Task<CopyHolds> HoldsAsync(CancellationToken ct);

    /// <summary>The place as the program reads it. It cannot be written to.</summary>
    DoorwayDb Open();
}

/// <summary>Why there is no backup, or none that opens, in a sentence for the person who looks after it.</summary>
public sealed class BackupFault(string sentence, Exception? inner = null) : Exception(sentence, inner);
