using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Doorway.Storage.Sqlite;

/// <summary>One prepared INSERT for rows that are only added. Columns and conversions come from the model, so it cannot drift from it.</summary>
internal sealed class PreparedInsert
{
    private readonly SqliteCommand command;
    private readonly List<(IProperty Property, RelationalTypeMapping Mapping, string Name)> columns;

    private PreparedInsert(SqliteCommand command, List<(IProperty, RelationalTypeMapping, string)> columns)
    {
        this.command = command;
        this.columns = columns;
    }

    public static PreparedInsert For(IEntityType entity, SqliteConnection connection)
    {
        var columns = entity.GetProperties().Select((p, i) => (p, p.GetRelationalTypeMapping(), $"@p{i}")).ToList();
        var names = string.Join(", ", columns.Select(c => c.p.GetColumnName()));
        var command = connection.CreateCommand();
        // Names come from our own model; values are parameters.
        command.CommandText = $"INSERT INTO {entity.GetTableName()} ({names}) VALUES ({string.Join(", ", columns.Select(c => c.Item3))})";
        return new PreparedInsert(command, columns);
    }

    public void Run(object row, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.Parameters.Clear();
        foreach (var (property, mapping, name) in columns)
            command.Parameters.Add(mapping.CreateParameter(command, name, property.GetGetter().GetClrValue(row), property.IsNullable));
        command.ExecuteNonQuery();
    }
}
