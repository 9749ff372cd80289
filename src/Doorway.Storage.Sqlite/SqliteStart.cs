using Doorway.Care.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Sqlite;

/// <summary>Brings the file up to date, re-makes the triggers that a table rebuild drops, and refuses to serve without durability.</summary>
internal sealed class SqliteStart(string file, SqliteWriter writer) : IStorageStart
{
    public async Task StartAsync(DoorwayDb db, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        var options = new DbContextOptionsBuilder<DoorwayDb>();
        SqliteStorage.Configure(options, connectionString);
        await using (var migrating = new DoorwayDb(options.Options, writer, new Care.Audit.AuditTrail(TimeProvider.System)))
        {
            // Asked first: migrating builds the whole model a second time, also when there is nothing to do.
            if ((await migrating.Database.GetPendingMigrationsAsync(ct)).Any())
                await migrating.Database.MigrateAsync(ct);
            await WrittenOnceTriggers.MakeAsync(migrating, ct);
        }
        writer.Open();
        MustBeDurable(writer.Synchronous, writer.JournalMode);
        await WrittenOnceTriggers.AssertAsync(db, ct);
    }

    internal static void MustBeDurable(long synchronous, string journalMode)
    {
        if (synchronous != 2 || journalMode != "wal")
            throw new InvalidOperationException("SQLite did not accept synchronous=FULL with a write-ahead log; Doorway does not serve without it.");
    }
}
