namespace Doorway.Care.Backups;

/// <summary>What was seen in a copy that was opened.</summary>
public sealed record CopyLook(int Tables, long Rows);

/// <summary>What a copy holds: rows in each table, and the newest change of the tables that it has been through.</summary>
/// <param name="Migration">Empty when the copy names none.</param>
public sealed record CopyHolds(IReadOnlyDictionary<string, long> RowsPerTable, string Migration)
{
    public CopyLook Look => new(RowsPerTable.Count, RowsPerTable.Values.Sum());

    /// <summary>The first difference in a sentence, or null. Names of tables and counts, never a row.</summary>
    public string? DifferenceTo(CopyHolds restored)
    {
        if (Migration != restored.Migration)
            return $"It holds the tables of {Migration}, and the restored copy those of {restored.Migration}.";
        foreach (var table in RowsPerTable.Keys.Union(restored.RowsPerTable.Keys).Order(StringComparer.Ordinal))
        {
            var (held, found) = (RowsPerTable.TryGetValue(table, out var rows) ? rows : (long?)null, restored.RowsPerTable.TryGetValue(table, out var there) ? there : (long?)null);
            if (held != found)
                return $"The table {table} holds {Said(held)}, and {Said(found)} came back.";
        }
        return null;
    }

    private static string Said(long? rows) => rows is { } some ? $"{some} {(some == 1 ? "row" : "rows")}" : "nothing";
}
