using Doorway.Care.Audit;
using Doorway.Care.Backups;
using Doorway.Care.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Storage.Sqlite;

/// <summary>Copies of the one file. SQLite writes them itself from one moment, while the writer goes on.</summary>
public sealed class SqliteCopy(string file) : IStorageCopy
{
    private const string History = "__EFMigrationsHistory";

    public string Kind => "SQLite";

    public async Task WriteAsync(string toFile, CancellationToken ct)
    {
        if (!File.Exists(file))
            throw new BackupFault("There is no practice in this folder yet.");
        try
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", toFile);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException failure)
        {
            throw new BackupFault("The database could not be copied: the disk may be full.", failure);
        }
    }

    public async Task<CopyHolds> TryAsync(string copy, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(copy, SqliteOpenMode.ReadOnly, ct);
            if (await FirstAsync(connection, "PRAGMA integrity_check", ct) is not "ok" || await FirstAsync(connection, "PRAGMA foreign_key_check", ct) is not null)
                throw new BackupFault("The copy was opened and is not whole.");
            var tables = await ManyAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", ct);
            var rows = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in tables)
                rows[table] = (long)(await FirstAsync(connection, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct))!;
            var migration = rows.ContainsKey(History) ? await FirstAsync(connection, $"SELECT max(\"MigrationId\") FROM \"{History}\"", ct) as string : null;
            return tables.Count > 0 ? new CopyHolds(rows, migration ?? "") : throw new BackupFault("The copy was opened and is empty.");
        }
        catch (SqliteException failure)
        {
            throw new BackupFault("The copy was opened and is not whole.", failure);
        }
    }

    public Task RestoreAsync(string copy, CancellationToken ct)
    {
        if (File.Exists(file))
            throw new BackupFault("A practice is in this folder already. Name an empty folder with --data; nothing here was changed.");
        // Whole or not at all: it lies in the same folder, so only its name changes.
        File.Move(copy, file);
        return Task.CompletedTask;
    }

    public Task<long> BytesAsync(CancellationToken ct) => Task.FromResult(File.Exists(file) ? new FileInfo(file).Length : 0);

    // The opened copy becomes the file; a little for what is read beside it.
    public decimal RoomToTry => 1.25m;

    public Task<IScratchPlace> MakeScratchAsync(string folder, CancellationToken ct) => Task.FromResult<IScratchPlace>(new Scratch(Path.Combine(folder, Path.GetFileName(file))));

    // All of it lies in its folder.
    public Task ClearScratchAsync(CancellationToken ct) => Task.CompletedTask;

    private sealed class Scratch(string file) : IScratchPlace
    {
        private readonly SqliteCopy copy = new(file);

        public IStorageCopy Storage => copy;

        public Task<CopyHolds> HoldsAsync(CancellationToken ct) => copy.TryAsync(file, ct);

        public DoorwayDb Open()
        {
            var options = new DbContextOptionsBuilder<DoorwayDb>();
            SqliteStorage.Configure(options, new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            return new DoorwayDb(options.Options, new ReadOnlyGate(), new AuditTrail(TimeProvider.System));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static async Task<SqliteConnection> OpenAsync(string path, SqliteOpenMode mode, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<object?> FirstAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own words, and names of tables that the file itself holds, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task<List<string>> ManyAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetString(0));
        return found;
    }
}
