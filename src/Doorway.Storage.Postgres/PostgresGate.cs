using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Postgres;

/// <summary>On PostgreSQL a request commits itself, and locks the session's row where order matters.</summary>
internal sealed class PostgresGate : IWriteGate
{
    public async Task<T> RunAsync<T>(DoorwayDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        using (db.EnterGate())
        {
            var result = await work(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
    }

    public bool AppendsItself => false;

    public void Append(DoorwayDb db, IReadOnlyList<IAppended> rows) => throw new NotSupportedException("EF adds these rows on PostgreSQL.");

    public Task LockAsync(DoorwayDb db, string table, Guid practiceId, Guid id, CancellationToken ct)
    {
        if (!db.Model.GetEntityTypes().Any(e => e.GetTableName() == table))
            throw new ArgumentException("Not a table of the model.", nameof(table));
        // Not FOR UPDATE: whoever adds a row that names this one would wait for it, and two of them for each other.
#pragma warning disable EF1002 // The table's name was just found in the model.
        return db.Database.ExecuteSqlRawAsync($"SELECT 1 FROM {table} WHERE practice_id = {{0}} AND id = {{1}} FOR NO KEY UPDATE", [practiceId, id], ct);
#pragma warning restore EF1002
    }
}
