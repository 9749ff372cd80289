using System.Text;
using System.Text.Json.Nodes;
using Doorway.Clinical.Dossier;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>Requests that are nearly right: good ones, changed by a seeded chance in their structure and in their bytes.</summary>
internal sealed class MutatedRequests(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "2.5", "1e308", "-1e308", "1e-300", "1E400", "9007199254740993", "99999999999999999999999999999999", "0.1", "[]", "{}", "[[]]", "[null]", "{\"\":{}}",
        "\"\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"NaN\"", "\"A\"", "\"home\"", "\"ketamine\"", "\"-\"", "\"I71.4\"", "\"I\"", "\"F\"", "\".\"", "\"6470\"", "[1,2,3]", "[true]", "[{}]", "[[[[[[]]]]]]",
        "\"no history of stroke, mother had an aneurysm; denies\"", "\"(((\"", "\"a\\nb\\tc\"", "\"\\u200b\\u202e\"", "\"ſtroke\"",
    ];

    private readonly Random chance = new(seed);

    /// <summary>One line for a command; never blank and without a line feed.</summary>
    public byte[] Next(string command)
    {
        var good = Good(command);
        var node = JsonNode.Parse(good[chance.Next(good.Count)])!;
        for (var i = chance.Next(4); i > 0; i--) ChangeStructure(node);
        var bytes = Encoding.UTF8.GetBytes(node.ToJsonString());
        for (var i = chance.Next(3) == 0 ? chance.Next(1, 4) : 0; i > 0; i--) bytes = ChangeBytes(bytes);
        bytes = [.. bytes.Where(b => b != (byte)'\n')];
        return bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0 ? "{"u8.ToArray() : bytes;
    }

    private static readonly Dictionary<string, IReadOnlyList<string>> GoodOnes =
        DossierRow.All.Where(r => r.Command is not null).GroupBy(r => r.Command!).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Request!.Value.GetRawText())]);

    private static IReadOnlyList<string> Good(string command) => GoodOnes.TryGetValue(command, out var good) ? good : command switch
    {
        "course" => ["""{"instrument":"phq-9","baseline":20,"scores":[{"on":"2026-01-05","value":8},{"on":"2026-01-12","value":9},{"on":"2026-01-26","value":16}],"doses":["2026-01-02","2026-02-01"]}"""],
        "pk" =>
        [
            """{"parameters":"fitted-2026","drug":"racemic","patient":{"weightKg":70,"ageYears":40,"ancestry":"asian","medications":[{"text":"rifampin"}]},"doses":[{"route":"sublingual","mg":200,"atMin":0,"holdMin":10,"residue":"spat"},{"route":"iv","mg":35,"atMin":30,"infusionMin":40}],"untilMin":60,"everyMin":10,"population":5,"seed":1}""",
            """{"parameters":"perez-ruixo-2021","drug":"esketamine","doses":[{"route":"nasal-esketamine","mg":56,"deviceGapMin":5}],"untilMin":60,"everyMin":10}""",
        ],
        "benchmarks" => ["""{"instrument":"phq-9"}"""],
        _ => throw new InvalidOperationException($"No good request is known for {command}; give it one."),
    };

    private void ChangeStructure(JsonNode root)
    {
        List<JsonNode> holders = [.. Holders(root)];
        var holder = holders[chance.Next(holders.Count)];
        var value = JsonNode.Parse(Values[chance.Next(Values.Length)]);
        switch (holder)
        {
            case JsonObject fields when fields.Count > 0:
                var name = fields.ElementAt(chance.Next(fields.Count)).Key;
                if (chance.Next(4) == 0) fields.Remove(name);
                else if (chance.Next(8) == 0) fields[name + "x"] = value;
                else fields[name] = value;
                break;
            case JsonArray items when items.Count > 0 && chance.Next(3) > 0:
                items[chance.Next(items.Count)] = value;
                break;
            case JsonArray items:
                items.Add(value);
                break;
        }
    }

    private byte[] ChangeBytes(byte[] bytes)
    {
        var at = chance.Next(bytes.Length + 1);
        var end = Math.Min(bytes.Length, at + chance.Next(8));
        return chance.Next(6) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..at], (byte)chance.Next(256), .. bytes[at..]],
            3 => [.. bytes[..end], .. bytes[at..]],
            4 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(new string('[', chance.Next(60))), .. bytes[at..]],
            _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Values[chance.Next(Values.Length)]), .. bytes[end..]],
        };
    }

    private static IEnumerable<JsonNode> Holders(JsonNode node)
    {
        if (node is not (JsonObject or JsonArray)) yield break;
        yield return node;
        foreach (var child in node is JsonObject fields ? fields.Select(f => f.Value) : node.AsArray())
        {
            if (child is null) continue;
            foreach (var holder in Holders(child)) yield return holder;
        }
    }
}
