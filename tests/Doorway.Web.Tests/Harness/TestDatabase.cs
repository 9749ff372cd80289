using Npgsql;

namespace Doorway.Web.Tests.Harness;

/// <summary>A fresh PostgreSQL database and the role that owns it. The role is no superuser: row-level security would not hold for one.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string superuser;
    private readonly string name;
    private readonly string role;

    private TestDatabase(string superuser, string name, string role)
    {
        this.superuser = superuser;
        this.name = name;
        this.role = role;
        ConnectionString = new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = null, Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> MakeAsync()
    {
        var superuser = Environment.GetEnvironmentVariable("DOORWAY_TEST_POSTGRES");
        if (string.IsNullOrEmpty(superuser))
            Assert.Fail("There is no PostgreSQL for this test. Run ./doorway test, which starts one, or set DOORWAY_TEST_ONLY=sqlite to leave PostgreSQL out.");
        var name = NewName();
        await RunAsync(superuser, $"CREATE ROLE {name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE", $"CREATE DATABASE {name} OWNER {name}");
        return new TestDatabase(superuser, name, name);
    }

    /// <summary>As whoever looks after the server does it: the program's role may make databases beside its own, or no longer.</summary>
    public Task MayMakeDatabasesAsync(bool may = true) => RunAsync(superuser, $"ALTER ROLE {role} {(may ? "CREATEDB" : "NOCREATEDB")}");

    /// <summary>How many databases the program's role owns on the server.</summary>
    public async Task<long> OwnedAsync()
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datdba = '{role}'::regrole", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A copy with the same owner, of a database that nobody is connected to.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        var copy = NewName();
        await RunAsync(superuser, $"CREATE DATABASE {copy} OWNER {role} TEMPLATE {name}");
        return new TestDatabase(superuser, copy, role);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await RunAsync(superuser, $"DROP DATABASE {name} WITH (FORCE)");
        if (name == role)
            await RunAsync(superuser, $"DROP ROLE {role}");
    }

    private static string NewName() => "doorway_" + Guid.NewGuid().ToString("N")[..12];

    private static async Task RunAsync(string connectionString, params string[] commands)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var sql in commands)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
