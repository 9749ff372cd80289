using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Sqlite;

/// <summary>Brings the file up to date, re-makes the triggers that a table rebuild drops, and refuses to serve without durability.</summary>
internal sealed class SqliteStart(string file, SqliteWriter writer, IServiceProvider services) : IStorageStart
{
    public async Task StartAsync(DoorwayDb db, Func<Task> beforeUpgrade, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        // As the readers have it and in the same order, so that both share one model: building it is a third of the start.
        var options = new DbContextOptionsBuilder<DoorwayDb>().UseApplicationServiceProvider(services);
        SqliteStorage.Configure(options, connectionString).AddInterceptors(ReadingInterceptor.Instance);
        await using (var migrating = new DoorwayDb((DbContextOptions<DoorwayDb>)options.Options, writer, new Care.Audit.AuditTrail(TimeProvider.System)))
        {
            // Asked first: migrating builds the whole model once more, also when there is nothing to do.
            if ((await migrating.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                if ((await migrating.Database.GetAppliedMigrationsAsync(ct)).Any())
                    await beforeUpgrade();
                await migrating.Database.MigrateAsync(ct);
            }
            await WrittenOnceTriggers.MakeAsync(migrating, ct);
        }
        writer.Open();
        MustBeDurable(writer.Synchronous, writer.JournalMode);
        await WrittenOnceTriggers.AssertAsync(db, ct);
    }

    public IDisposable WithoutWaitingForTheDisk() => new Hurry(writer);

    // Each commit waits some milliseconds for the disk; a demo has thousands of them.
    private sealed class Hurry : IDisposable
    {
        private readonly SqliteWriter writer;

        public Hurry(SqliteWriter writer)
        {
            this.writer = writer;
            writer.WaitForTheDisk(false);
        }

        public void Dispose()
        {
            writer.WaitForTheDisk(true);
            MustBeDurable(writer.Synchronous, writer.JournalMode);
        }
    }

    internal static void MustBeDurable(long synchronous, string journalMode)
    {
        if (synchronous != 2 || journalMode != "wal")
            throw new InvalidOperationException("SQLite did not accept synchronous=FULL with a write-ahead log; Doorway does not serve without it.");
    }
}
