using System.Threading.Channels;
using Doorway.Care.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Sqlite;

/// <summary>The single writer. It takes what waits, gives each piece of work a savepoint, commits once, and only then answers.</summary>
public sealed class SqliteWriter : IWriteGate, IAsyncDisposable
{
    private const int MostInOneCommit = 64;
    private readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly Lazy<Task> loop;
    private readonly Dictionary<Type, PreparedInsert> inserts = [];
    private SqliteTransaction? current;

    public SqliteWriter(string file)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
        loop = new Lazy<Task>(() => Task.Run(WriteAsync));
    }

    /// <summary>Opens the file for writing and sets what durability rests on.</summary>
    public void Open()
    {
        connection.Open();
        foreach (var pragma in new[] { "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000", "wal_autocheckpoint=1000" })
            Execute($"PRAGMA {pragma};");
        _ = loop.Value;
    }

    /// <summary>Called while nothing else writes. Waiting again, all that was written meanwhile goes to the disk first.</summary>
    public void WaitForTheDisk(bool waits)
    {
        Execute($"PRAGMA synchronous={(waits ? "FULL" : "OFF")};");
        if (waits)
            Execute("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <summary>2 is FULL: every commit is on the disk before it is answered.</summary>
    public long Synchronous => (long)Scalar("PRAGMA synchronous;")!;

    public string JournalMode => (string)Scalar("PRAGMA journal_mode;")!;

    public async Task<T> RunAsync<T>(DoorwayDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var done = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(new Work(db, async inner => await work(inner), done, ct), ct);
        return (T)(await done.Task)!;
    }

    public bool AppendsItself => true;

    public void Append(DoorwayDb db, IReadOnlyList<IAppended> rows)
    {
        foreach (var row in rows)
        {
            if (!inserts.TryGetValue(row.GetType(), out var insert))
                inserts[row.GetType()] = insert = PreparedInsert.For(db.Model.FindEntityType(row.GetType())!, connection);
            insert.Run(row, current!);
        }
    }

    // One writer: whoever runs inside it already holds every row.
    public Task LockAsync(DoorwayDb db, string table, Guid practiceId, Guid id, CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (loop.IsValueCreated)
            await loop.Value;
        if (connection.State == System.Data.ConnectionState.Open)
            Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        await connection.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Work>(MostInOneCommit);
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOneCommit && waiting.Reader.TryRead(out var work))
                batch.Add(work);
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<Work> batch)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            current = transaction;
            foreach (var work in batch)
                await RunOneAsync(work, transaction);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            foreach (var work in batch)
                work.Failure ??= failure;
        }
        foreach (var work in batch)
            work.Answer();
    }

    private async Task RunOneAsync(Work work, SqliteTransaction transaction)
    {
        if (work.Cancelled.IsCancellationRequested)
        {
            work.Failure = new OperationCanceledException(work.Cancelled);
            return;
        }
        transaction.Save("one");
        var borrowed = work.Db.Borrow(connection, transaction);
        try
        {
            work.Result = await work.Run(work.Cancelled);
            transaction.Release("one");
        }
        catch (Exception failure)
        {
            transaction.Rollback("one");
            work.Failure = failure;
        }
        finally
        {
            borrowed.Dispose();
        }
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class Work(DoorwayDb db, Func<CancellationToken, Task<object?>> run, TaskCompletionSource<object?> done, CancellationToken cancelled)
    {
        public DoorwayDb Db => db;
        public CancellationToken Cancelled => cancelled;
        public Func<CancellationToken, Task<object?>> Run => run;
        public object? Result { get; set; }
        public Exception? Failure { get; set; }

        public void Answer()
        {
            if (Failure is { } failure) done.SetException(failure);
            else done.SetResult(Result);
        }
    }
}
