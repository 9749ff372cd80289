using System.Text.Json.Nodes;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests;

/// <summary>The shipped knowledge with one entry changed or taken out, for what the shipped data alone cannot show.</summary>
internal static class Altered
{
    internal static KnowledgeSet Entry(string file, string id, Action<JsonObject> change) => Rows(file, rows => change(Find(rows, id)));

    internal static KnowledgeSet Without(string file, string id) => Rows(file, rows => rows.Remove(Find(rows, id)));

    private static JsonObject Find(JsonArray rows, string id) => rows.Single(r => r!["id"]!.GetValue<string>() == id)!.AsObject();

    private static KnowledgeSet Rows(string file, Action<JsonArray> change) =>
        new([.. KnowledgeFiles.ReadEmbedded().Select(f =>
        {
            if (f.Name != file) return f;
            var rows = JsonNode.Parse(f.Text)!.AsArray();
            change(rows);
            return f with { Text = rows.ToJsonString() };
        })]);
}
