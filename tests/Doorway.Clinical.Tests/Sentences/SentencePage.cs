using System.Text;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>
/// A page of docs/clinical/sentences: situations, and word for word what the rules say of them, for a reader who is to
/// agree with the words. A changed word, or a rule that comes to another answer, makes the page stale.
/// </summary>
internal sealed class SentencePage(string name, string title)
{
    private readonly StringBuilder text = new();

    internal void Section(string heading) => text.Append("\n## ").Append(heading).Append("\n\n");

    internal void Line(string words) => text.Append("- ").Append(words).Append('\n');

    internal void Lines(IEnumerable<string> words)
    {
        foreach (var line in words) Line(line);
    }

    /// <summary>A situation and what is said of it, line by line.</summary>
    internal void Situation(string situation, IEnumerable<string> said)
    {
        Line($"**{situation}**");
        foreach (var line in said.DefaultIfEmpty("(nothing)")) text.Append("  - ").Append(line).Append('\n');
    }

    internal void IsAsWritten()
    {
        var path = $"docs/clinical/sentences/{name}.md";
        var file = Path.Combine(Repository.Root, path);
        var today = $"# {title}\n\nWritten by a test: `DOORWAY_WRITE_DOCS=1 ./doorway test Clinical`. Not edited by hand.\n{text}";
        if (Environment.GetEnvironmentVariable("DOORWAY_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, today);
        }
        Assert.True(File.Exists(file), $"{path} is missing. Make it: DOORWAY_WRITE_DOCS=1 ./doorway test Clinical");
        Assert.Equal(File.ReadAllText(file).Split('\n'), today.Split('\n'));
    }
}
