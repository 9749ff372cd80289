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
    Task<CopyLook> TryAsync(string file, CancellationToken ct);

    /// <summary>Puts a copy where nothing is yet. It may be moved away.</summary>
    /// <exception cref="BackupFault">Something is there already, or the copy does not go in.</exception>
    Task RestoreAsync(string file, CancellationToken ct);
}

/// <summary>What was seen in a copy that was opened.</summary>
public sealed record CopyLook(int Tables, long Rows);

/// <summary>Why there is no backup, or none that opens, in a sentence for the person who looks after it.</summary>
public sealed class BackupFault(string sentence, Exception? inner = null) : Exception(sentence, inner);
