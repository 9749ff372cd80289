using System.Diagnostics;
using System.Globalization;
using Doorway.Care.Backups;
using Npgsql;

namespace Doorway.Storage.Postgres;

/// <summary>Copies by PostgreSQL's own programs, <c>pg_dump</c> and <c>pg_restore</c>. They run as the program's own role,
/// which sees every practice only when it says so, as the walls of the tables want it.</summary>
public sealed class PostgresCopy(string connectionString) : IStorageCopy
{
    private readonly NpgsqlConnectionStringBuilder place = new(connectionString);

    public string Kind => "PostgreSQL";

    public async Task WriteAsync(string toFile, CancellationToken ct)
        => await RunAsync("pg_dump", ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--enable-row-security", $"--file={toFile}"], ct);

    /// <summary>Reads the archive to its end into SQL. Whether a server takes it is seen only where one is empty: <see cref="RestoreAsync"/>.</summary>
    public async Task<CopyHolds> TryAsync(string file, CancellationToken ct)
    {
        var (rows, table, migration) = (new Dictionary<string, long>(StringComparer.Ordinal), (string?)null, "");
        await RunAsync("pg_restore", ["--file=-", "--data-only", file], ct, line =>
        {
            if (table is null && line.StartsWith("COPY ", StringComparison.Ordinal))
                rows[table = TableOf(line)] = 0;
            else if (line == "\\.")
                table = null;
            else if (table is not null)
            {
                rows[table]++;
                if (table == PostgresScratch.History && line.Split('\t')[0] is var id && string.CompareOrdinal(id, migration) > 0)
                    migration = id;
            }
        });
        return rows.Count > 0 ? new CopyHolds(rows, migration) : throw new BackupFault("The copy was opened and is empty.");
    }

    // COPY public.patients (practice_id, id) FROM stdin;
    private static string TableOf(string line) => line["COPY ".Length..line.IndexOf(" (", StringComparison.Ordinal)].Split('.')[^1].Trim('"');

    public async Task<long> BytesAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    // With a server on the same machine: the opened archive, the tables with their indexes, and the server's log of having written both.
    public decimal RoomToTry => 4m;

    public async Task<IScratchPlace> MakeScratchAsync(string folder, CancellationToken ct) => await PostgresScratch.MakeAsync(place, ct);

    public Task ClearScratchAsync(CancellationToken ct) => PostgresScratch.ClearAsync(place, ct);

    public async Task RestoreAsync(string file, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", connection);
            if ((long)(await command.ExecuteScalarAsync(ct))! > 0)
                throw new BackupFault("A practice is in this database already. Name an empty one with --postgres; nothing here was changed.");
        }
        await RunAsync("pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={place.Database}", file], ct);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> words, CancellationToken ct, Action<string>? eachLine = null)
    {
        var start = new ProcessStartInfo(Find(program)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        // By the environment: a command line shows its password to everybody on the machine.
        start.Environment["PGHOST"] = place.Host;
        start.Environment["PGPORT"] = place.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = place.Username;
        start.Environment["PGDATABASE"] = place.Database;
        if (place.Password is { } password)
            start.Environment["PGPASSWORD"] = password;
        start.Environment["PGOPTIONS"] = "-c doorway.practices=*";
        using var process = Process.Start(start) ?? throw new BackupFault($"{program} did not start.");
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync(ct);
            while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
                eachLine?.Invoke(line);
            await said;
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited)
                process.Kill();
            throw;
        }
        // What it said may hold a row; only that it failed goes on.
        if (process.ExitCode != 0)
            throw new BackupFault($"{program} ended with {process.ExitCode}. Is the database there, and is {program} not older than its server?");
    }

    // Debian keeps the programs of each version in a folder of its own.
    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
            folders = folders.Concat(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BackupFault($"{program} is not on this machine. Install the Debian package postgresql-client.");
    }
}
