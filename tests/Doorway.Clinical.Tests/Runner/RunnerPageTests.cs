using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Doorway.Runner.Commands;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>The examples of docs/clinical/runner.md are run as they stand: what the page says is answered is in the answer.</summary>
public sealed partial class RunnerPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/clinical/runner.md"));

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (Match match in Example().Matches(Page))
                data.Add(match.Groups["command"].Value, match.Groups["request"].Value.Trim(), match.Groups["answer"].Value.Trim());
            return data;
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void An_example_is_answered_as_the_page_says(string command, string request, string answer)
    {
        var ran = Shell.Run(command, request);
        var expected = JsonNode.Parse(answer)!;
        Assert.Equal(expected["error"] is null ? 0 : 2, ran.Code);
        Assert.Equal("", Difference(expected, JsonNode.Parse(ran.Output)!, ""));
    }

    [Fact]
    public void Every_command_has_an_example_or_is_shown_to_print()
    {
        string[] shown = [.. Example().Matches(Page).Select(m => m.Groups["command"].Value).Distinct(), "list", "pkfit"];
        Assert.Empty(ClinicalCommands.All.Select(c => c.Name).Except(shown));
        Assert.Contains("clinical list", Page, StringComparison.Ordinal);
        Assert.Contains("clinical pkfit", Page, StringComparison.Ordinal);
        Assert.True(Example().Count(Page) >= 25);
    }

    [Fact]
    public void An_answer_that_differs_is_found()
    {
        Assert.Equal(".total", Difference(JsonNode.Parse("""{"total":1}""")!, JsonNode.Parse("""{"total":2,"more":3}""")!, ""));
        Assert.Equal(".flags[0].id", Difference(JsonNode.Parse("""{"flags":[{"id":"a"}]}""")!, JsonNode.Parse("""{"flags":[{"id":"b"}]}""")!, ""));
        Assert.Equal(".flags", Difference(JsonNode.Parse("""{"flags":[]}""")!, JsonNode.Parse("""{"flags":[1]}""")!, ""));
        Assert.Equal("", Difference(JsonNode.Parse("""{"sources":["…"]}""")!, JsonNode.Parse("""{"sources":["a","b"]}""")!, ""));
    }

    // "…" stands for anything that is there; a list that ends with "…" may go on; fields that the page leaves out may be there.
    private static string Difference(JsonNode? expected, JsonNode? found, string path)
    {
        if (expected is JsonValue value && value.ToJsonString() == "\"\\u2026\"") return found is null ? path : "";
        if (expected is null) return found is null ? "" : path;
        if (found is null || expected.GetValueKind() != found.GetValueKind()) return path;
        if (expected is JsonObject fields)
            return fields.Select(f => found.AsObject().ContainsKey(f.Key) ? Difference(f.Value, found[f.Key], $"{path}.{f.Key}") : $"{path}.{f.Key}").FirstOrDefault(d => d != "") ?? "";
        if (expected is JsonArray items)
        {
            var open = items.Count > 0 && items[^1] is JsonValue last && last.ToJsonString() == "\"\\u2026\"";
            var count = open ? items.Count - 1 : items.Count;
            if (open ? found.AsArray().Count < count : found.AsArray().Count != count) return path;
            return Enumerable.Range(0, count).Select(i => Difference(items[i], found[i], $"{path}[{i}]")).FirstOrDefault(d => d != "") ?? "";
        }
        return expected.ToJsonString() == found.ToJsonString() ? "" : path;
    }

    [GeneratedRegex("```json (?<command>[a-z0-9]+)\n(?<request>.*?)\n→\n(?<answer>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
