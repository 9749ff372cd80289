using Doorway.Care.Backups;
using Microsoft.Data.Sqlite;

namespace Doorway.Storage.Sqlite;

/// <summary>Copies of the one file. SQLite writes them itself from one moment, while the writer goes on.</summary>
public sealed class SqliteCopy(string file) : IStorageCopy
{
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

    public async Task<CopyLook> TryAsync(string copy, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(copy, SqliteOpenMode.ReadOnly, ct);
            if (await FirstAsync(connection, "PRAGMA integrity_check", ct) is not "ok" || await FirstAsync(connection, "PRAGMA foreign_key_check", ct) is not null)
                throw new BackupFault("The copy was opened and is not whole.");
            var tables = await ManyAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", ct);
            long rows = 0;
            foreach (var table in tables)
                rows += (long)(await FirstAsync(connection, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct))!;
            return tables.Count > 0 ? new CopyLook(tables.Count, rows) : throw new BackupFault("The copy was opened and is empty.");
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
