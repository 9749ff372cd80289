using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Postgres;

/// <summary>Brings the database up to date, then sets what the database itself guards: row-level security on every table
/// of a practice, and no update or delete where a row is written once.</summary>
internal sealed class PostgresStart : IStorageStart
{
    private const string Refuse = """
        CREATE OR REPLACE FUNCTION doorway_written_once() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;
        """;

    // What is saved by it there is little, and the setting belongs to each connection.
    public IDisposable WithoutWaitingForTheDisk() => new Nothing();

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }

    public async Task StartAsync(DoorwayDb db, Func<Task> beforeUpgrade, CancellationToken ct)
    {
        // Asked first: migrating builds the whole model a second time, also when there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            if ((await db.Database.GetAppliedMigrationsAsync(ct)).Any())
                await beforeUpgrade();
            await db.Database.MigrateAsync(ct);
        }
        await RefuseSuperuserAsync(db, ct);
        var walls = db.Model.GetEntityTypes().Where(e => typeof(IPracticeRow).IsAssignableFrom(e.ClrType)).Select(e => Wall(e.GetTableName()!));
        var guards = db.Model.GetEntityTypes().Where(e => typeof(IWrittenOnce).IsAssignableFrom(e.ClrType)).Select(e => WrittenOnce(e.GetTableName()!));
        // One journey for all of them: they are small and many.
        await db.Database.ExecuteSqlRawAsync(string.Join('\n', [Refuse, .. walls, .. guards]), ct);
    }

    private static string WrittenOnce(string table)
        => $"CREATE OR REPLACE TRIGGER {table}_written_once BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION doorway_written_once();";

    private static string Wall(string table) => $"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS practice_wall ON {table};
        CREATE POLICY practice_wall ON {table} USING (
            current_setting('doorway.practices', true) = '*'
            OR practice_id::text = ANY (string_to_array(current_setting('doorway.practices', true), ',')));
        """;

    // A superuser walks through row-level security, so the second wall would be a picture of one.
    private static async Task RefuseSuperuserAsync(DoorwayDb db, CancellationToken ct)
    {
        var walksThrough = await db.Database.SqlQuery<bool>(
            $"SELECT rolsuper OR rolbypassrls AS \"Value\" FROM pg_roles WHERE rolname = current_user").SingleAsync(ct);
        if (walksThrough)
            throw new InvalidOperationException(
                "Doorway does not run as a PostgreSQL superuser, because row-level security would not hold. Give it a role of its own that owns its database.");
    }
}
