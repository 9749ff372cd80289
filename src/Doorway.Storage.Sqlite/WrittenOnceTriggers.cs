using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Sqlite;

/// <summary>Tables that are written once refuse updates and deletes in the database itself. EF drops triggers when it
/// rebuilds a table, so they are made again after every migration, and their presence is asserted at start.</summary>
internal static class WrittenOnceTriggers
{
    /// <summary>Makes those that are missing or say something else.</summary>
    public static async Task MakeAsync(DoorwayDb db, CancellationToken ct)
    {
        var present = (await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(ct)).ToHashSet();
        foreach (var table in Tables(db))
            foreach (var verb in new[] { "update", "delete" })
            {
                var create = $"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.ToUpperInvariant()} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END";
                if (present.Contains(create))
                    continue;
#pragma warning disable EF1002 // Names come from our own model, never from input.
                await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER IF EXISTS {table}_no_{verb}; {create};", ct);
#pragma warning restore EF1002
            }
    }

    public static async Task AssertAsync(DoorwayDb db, CancellationToken ct)
    {
        var present = (await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(ct)).ToHashSet();
        foreach (var table in Tables(db))
            if (!present.Contains($"{table}_no_update") || !present.Contains($"{table}_no_delete"))
                throw new InvalidOperationException($"The table {table} has lost the triggers that keep it written once.");
    }

    public static IEnumerable<string> Tables(DoorwayDb db)
        => db.Model.GetEntityTypes().Where(e => typeof(IWrittenOnce).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!);
}
