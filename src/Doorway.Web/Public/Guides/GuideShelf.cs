using System.Text;
using Doorway.Care.Languages;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Doorway.Web.Public.Guides;

/// <summary>The guides of docs/guide, carried inside the program, each made into a page once.</summary>
public static class GuideShelf
{
    private const string Prefix = "guide/";

    private static readonly MarkdownPipeline Reading = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly Dictionary<string, GuideText> All = typeof(GuideShelf).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Read(name[Prefix.Length..]))
        .ToDictionary(guide => guide.Name);

    /// <summary>Whoever finds the way to the list: first those who come, then those who work here, then the machine.</summary>
    public static IReadOnlyList<GuideText> ForReaders => [Named("patient"), Named("chaperone")];

    public static IReadOnlyList<GuideText> ForStaff { get; } =
        [.. new[] { "therapist", "prescriber", "session-monitor", "front-desk", "medical-director", "researcher", "owner", "first-day", "own-machine", "spanish" }.Select(name => All[name])];

    /// <summary>The guide of this name, in what is being read now where it is there; null when there is none.</summary>
    public static GuideText? Find(string name) => All.ContainsKey(name) && !name.Contains('.', StringComparison.Ordinal) ? Named(name) : null;

    private static GuideText Named(string name) => Tongue.Current == Language.Spanish && All.TryGetValue($"{name}.es", out var spanish) ? spanish : All[name];

    private static GuideText Read(string name)
    {
        using var text = new StreamReader(typeof(GuideShelf).Assembly.GetManifestResourceStream(Prefix + name)!, Encoding.UTF8);
        var document = Markdown.Parse(text.ReadToEnd(), Reading);
        var head = document.OfType<HeadingBlock>().First(block => block.Level == 1);
        var title = string.Concat(head.Inline!.Descendants<LiteralInline>().Select(words => words.Content.ToString()));
        document.Remove(head);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = link.Url!.Replace(".md", "", StringComparison.Ordinal);
        return new(name, title, document.ToHtml(Reading));
    }
}

/// <summary>One guide. The name is its file's, without an ending, with ".es" in Spanish.</summary>
public sealed record GuideText(string Name, string Title, string Html)
{
    /// <summary>What stands in its address: the same in each language.</summary>
    public string Path => $"/guide/{Name.Split('.')[0]}";

    public bool IsSpanish => Name.EndsWith(".es", StringComparison.Ordinal);
}
