using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Doorway.Storage.Sqlite;

/// <summary>Every connection but the writer's is read-only, so nothing can pass the writer by mistake.</summary>
internal sealed class ReadersCannotWrite : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Restrict(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken ct = default)
    {
        Restrict(connection);
        return Task.CompletedTask;
    }

    private static void Restrict(DbConnection connection)
    {
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA query_only=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-8000;";
        pragma.ExecuteNonQuery();
    }
}
