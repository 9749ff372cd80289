using Npgsql;

namespace Doorway.Web.Tests.Harness;

/// <summary>A fresh PostgreSQL database and the role that owns it. The role is no superuser: row-level security would not hold for one.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string superuser;
    private readonly string name;

    private TestDatabase(string superuser, string name, string connectionString)
    {
        this.superuser = superuser;
        this.name = name;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> MakeAsync()
    {
        var superuser = Environment.GetEnvironmentVariable("DOORWAY_TEST_POSTGRES");
        if (string.IsNullOrEmpty(superuser))
            Assert.Fail("There is no PostgreSQL for this test. Run ./doorway test, which starts one, or set DOORWAY_TEST_ONLY=sqlite to leave PostgreSQL out.");
        var name = "doorway_" + Guid.NewGuid().ToString("N")[..12];
        await RunAsync(superuser, $"CREATE ROLE {name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE", $"CREATE DATABASE {name} OWNER {name}");
        var own = new NpgsqlConnectionStringBuilder(superuser) { Username = name, Password = null, Database = name, MaxPoolSize = 20 };
        return new TestDatabase(superuser, name, own.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await RunAsync(superuser, $"DROP DATABASE {name} WITH (FORCE)", $"DROP ROLE {name}");
    }

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
