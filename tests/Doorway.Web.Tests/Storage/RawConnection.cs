using System.Data.Common;
using Doorway.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Doorway.Web.Tests.Storage;

/// <summary>The database without the program: what somebody with a SQL prompt and the program's own rights can do.</summary>
internal static class RawConnection
{
    public static async Task<DbConnection> OpenAsync(RunningPractice practice, string? practices = "*")
    {
        if (practice.Engine == Engine.Sqlite)
        {
            var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = practice.DatabaseFile, Pooling = false }.ToString());
            await file.OpenAsync();
            return file;
        }
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(practice.PostgresConnection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        if (practices is not null)
            await connection.RunAsync($"SET doorway.practices = '{practices}'");
        return connection;
    }

    public static async Task<int> RunAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> CountAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
