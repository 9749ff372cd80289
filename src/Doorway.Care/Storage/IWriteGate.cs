namespace Doorway.Care.Storage;

/// <summary>The one way to the disk. On SQLite a single writer owns all writes and commits what waits together;
/// on PostgreSQL a request commits itself. Nothing is answered before its commit.</summary>
public interface IWriteGate
{
    /// <summary>Runs <paramref name="work"/> inside one transaction. On SQLite no other write runs meanwhile,
    /// so what it reads is still true when it writes; on PostgreSQL use <see cref="LockAsync"/> for that.</summary>
    Task<T> RunAsync<T>(DoorwayDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>True when <see cref="Append"/> is this gate's way for rows that are only added; otherwise EF adds them.</summary>
    bool AppendsItself { get; }

    /// <summary>Inside <see cref="RunAsync"/>, after what EF has saved: adds the rows by prepared SQL.</summary>
    void Append(DoorwayDb db, IReadOnlyList<IAppended> rows);

    /// <summary>Inside <see cref="RunAsync"/>: holds the row until the commit, so that appends queue and never fail on a version.</summary>
    Task LockAsync(DoorwayDb db, string table, Guid practiceId, Guid id, CancellationToken ct);
}
