using System.Text;
using System.Text.Json;
using Doorway.Clinical.Knowledge;
using Doorway.Runner;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>Runs the clinical commands as a shell would, without a process.</summary>
internal static class Shell
{
    public static Ran Run(string command, string input, KnowledgeSet? knowledge = null) => Run(command, Encoding.UTF8.GetBytes(input), knowledge);

    public static Ran Run(string command, byte[] input, KnowledgeSet? knowledge = null)
    {
        using var words = new StringWriter();
        using var output = new MemoryStream();
        var code = new ClinicalRunner(knowledge ?? KnowledgeSet.Embedded, words).Run([command], new MemoryStream(input), output);
        return new Ran(code, Encoding.UTF8.GetString(output.ToArray()), words.ToString());
    }

    /// <summary>One request, one answer.</summary>
    public static JsonElement Ask(string command, string request)
    {
        var ran = Run(command, request);
        Assert.Equal(0, ran.Code);
        return Assert.Single(ran.Answers);
    }

    /// <summary>One bad request, the path that is named.</summary>
    public static string WrongField(string command, string request)
    {
        var ran = Run(command, request);
        Assert.Equal(2, ran.Code);
        Assert.Equal("", ran.Words);
        var answer = Assert.Single(ran.Answers);
        Assert.False(string.IsNullOrWhiteSpace(answer.GetProperty("error").GetString()));
        return answer.GetProperty("field").GetString()!;
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Words">Standard error.</param>
internal sealed record Ran(int Code, string Output, string Words)
{
    public IReadOnlyList<JsonElement> Answers => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
