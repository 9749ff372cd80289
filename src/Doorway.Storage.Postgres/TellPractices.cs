using System.Data.Common;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Doorway.Storage.Postgres;

/// <summary>Tells each opened connection which practices its actor may enter. Row-level security shows no row of another;
/// a connection that was told nothing sees nothing.</summary>
internal sealed class TellPractices : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken ct = default)
    {
        await using var tell = Command(connection, eventData);
        await tell.ExecuteNonQueryAsync(ct);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var tell = Command(connection, eventData);
        tell.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var db = eventData.Context as DoorwayDb;
        var tell = connection.CreateCommand();
        tell.CommandText = "SELECT set_config('doorway.practices', @practices, false)";
        var practices = tell.CreateParameter();
        practices.ParameterName = "practices";
        practices.Value = db is null ? "" : db.AllPractices ? "*" : string.Join(',', db.Practices);
        tell.Parameters.Add(practices);
        return tell;
    }
}
