using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Audit;
using Doorway.Care.Backups;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Doorway.Storage.Postgres;

/// <summary>An empty database beside the practice's own, for a restore that is thrown away. It has one name, is marked as ours, and goes when it is disposed of.</summary>
internal sealed class PostgresScratch : IScratchPlace
{
    internal const string History = "__EFMigrationsHistory";
    private const string OurMark = "Doorway: a restore to try; it may be dropped";

    // Held until the end: another node that shares this server waits its turn.
    private readonly NpgsqlConnection beside;
    private readonly NpgsqlConnectionStringBuilder practice;
    private readonly string name;
    private readonly string connectionString;

    private PostgresScratch(NpgsqlConnection beside, NpgsqlConnectionStringBuilder practice)
    {
        (this.beside, this.practice, name) = (beside, practice, NameFor(practice));
        connectionString = new NpgsqlConnectionStringBuilder(practice.ConnectionString) { Database = name, Pooling = false }.ConnectionString;
        Storage = new PostgresCopy(connectionString);
    }

    public IStorageCopy Storage { get; }

    public static async Task<IScratchPlace> MakeAsync(NpgsqlConnectionStringBuilder practice, CancellationToken ct)
    {
        var beside = await BesideAsync(practice, ct);
        try
        {
            if (!await IsSoAsync(beside, "SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user", ct))
                throw new BackupFault($"It cannot be proven here, because the role {practice.Username} may not make a database on the server. Whoever looks after the server can allow it: ALTER ROLE {practice.Username} CREATEDB. Or restore by hand on another machine with ./doorway restore, as the guide says.");
            if (!await IsSoAsync(beside, "SELECT pg_try_advisory_lock(hashtext('doorway restore to try'))", ct))
                throw new BackupFault("A backup is being restored to try on this server at this moment. Look again in a minute.");
            var scratch = new PostgresScratch(beside, practice);
            await DropLeftAsync(beside, scratch.name, ct);
            try
            {
                await scratch.CreateAsync(ct);
            }
            catch
            {
                await DropLeftAsync(beside, scratch.name, CancellationToken.None);
                throw;
            }
            return scratch;
        }
        catch (PostgresException failure)
        {
            await beside.DisposeAsync();
            throw new BackupFault($"The server made no database for the try (SQLSTATE {failure.SqlState}). Is its disk full? Whoever looks after it can see why in its log.", failure);
        }
        catch
        {
            await beside.DisposeAsync();
            throw;
        }
    }

    public static async Task ClearAsync(NpgsqlConnectionStringBuilder practice, CancellationToken ct)
    {
        await using var beside = await BesideAsync(practice, ct);
        if (!await IsSoAsync(beside, "SELECT pg_try_advisory_lock(hashtext('doorway restore to try'))", ct))
            return;
        await DropLeftAsync(beside, NameFor(practice), ct);
        // Given back by name: the server notices a closed connection a little later than whoever comes next.
        await FirstAsync(beside, "SELECT pg_advisory_unlock(hashtext('doorway restore to try'))", ct);
    }

    public async Task<CopyHolds> HoldsAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Options = "-c doorway.practices=*" }.ConnectionString);
        await connection.OpenAsync(ct);
        var tables = new List<string>();
        await using (var names = new NpgsqlCommand("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'", connection))
        await using (var reader = await names.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                tables.Add(reader.GetString(0));
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            rows[table] = (long)(await FirstAsync(connection, $"SELECT count(*) FROM {Quoted(table)}", ct))!;
        var migration = rows.ContainsKey(History) ? await FirstAsync(connection, $"SELECT max(\"MigrationId\" COLLATE \"C\") FROM \"{History}\"", ct) as string : null;
        return new CopyHolds(rows, migration ?? "");
    }

    public DoorwayDb Open()
    {
        var options = new DbContextOptionsBuilder<DoorwayDb>();
        PostgresStorage.Configure(options, connectionString).AddInterceptors(new TellPractices());
        return new DoorwayDb((DbContextOptions<DoorwayDb>)options.Options, new ReadOnlyGate(), new AuditTrail(TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await DropLeftAsync(beside, name, CancellationToken.None);
        }
        catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
        {
            // It sat idle for long, and the server or something between let go of it.
            await beside.DisposeAsync();
            await ClearAsync(practice, CancellationToken.None);
        }
        finally
        {
            await beside.DisposeAsync();
        }
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        var settings = (string)(await FirstAsync(beside, "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, datctype) FROM pg_database WHERE datname = current_database()", ct))!;
        // template0: nothing of the server's own gets in, and nobody can be connected to it.
        await RunAsync(beside, $"CREATE DATABASE {Quoted(name)} TEMPLATE template0 {settings}", ct);
        await RunAsync(beside, $"COMMENT ON DATABASE {Quoted(name)} IS '{OurMark}'", ct);
    }

    private static async Task DropLeftAsync(NpgsqlConnection beside, string name, CancellationToken ct)
    {
        if (await IsSoAsync(beside, $"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = '{name}' AND datdba = current_user::regrole AND (shobj_description(oid, 'pg_database') IS NULL OR shobj_description(oid, 'pg_database') = '{OurMark}'))", ct))
            await RunAsync(beside, $"DROP DATABASE {Quoted(name)} WITH (FORCE)", ct);
    }

    private static async Task<NpgsqlConnection> BesideAsync(NpgsqlConnectionStringBuilder practice, CancellationToken ct)
    {
        var beside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(practice.ConnectionString) { Pooling = false, CommandTimeout = 0, KeepAlive = 30 }.ConnectionString);
        await beside.OpenAsync(ct);
        return beside;
    }

    private static string NameFor(NpgsqlConnectionStringBuilder practice)
        => "doorway_restore_to_try_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(practice.Database ?? "")).AsSpan(0, 8));

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<bool> IsSoAsync(NpgsqlConnection connection, string sql, CancellationToken ct) => await FirstAsync(connection, sql, ct) is true;

    private static async Task<object?> FirstAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // Our own words, and names of tables that the database itself gave, quoted.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // Our own words.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
