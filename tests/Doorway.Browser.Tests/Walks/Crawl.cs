using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Walks;

/// <summary>Follows every link of this program from where a person begins, as that person, and looks at one page of each kind
/// and shape. Rounds at several moments find what is open only then. Nothing is pressed; a link must be safe to follow.</summary>
internal sealed class Crawl(RunningPractice practice)
{
    private const int InstancesARound = 2;
    private const int ShapesAPage = 3;
    private readonly Routes routes = new(practice.Services);
    private readonly HashSet<string> shapesSeen = [];
    private readonly Dictionary<string, int> looks = [];
    private readonly List<string> findings = [];

    // The same words on many pages of a kind are one finding.
    private readonly HashSet<string> wordings = [];

    public IReadOnlyList<string> Findings => [.. findings, .. wordings];
    public IReadOnlyCollection<string> PagesSeen => looks.Keys;
    public int LooksTaken => looks.Values.Sum();
    public int LinksFollowed { get; private set; }

    /// <summary>The pages that nobody looked at.</summary>
    public IReadOnlyList<string> NotSeen => [.. routes.Templates.Where(page => !looks.ContainsKey(page))];

    /// <summary>One round as this person, from these addresses on.</summary>
    public async Task RoundAsync(BrowserPerson person, params string[] from)
    {
        var beside = await person.BesideAsync();
        var reached = new HashSet<string>(from);
        var instances = new Dictionary<string, int>();
        var waiting = new Queue<(string Path, string FoundOn)>(from.Select(path => (path, "the beginning")));
        while (waiting.TryDequeue(out var next))
            foreach (var link in await FollowAsync(beside, next.Path, next.FoundOn))
                if (IsAnotherKind(link, instances) && reached.Add(link))
                    waiting.Enqueue((link, next.Path));
        await beside.Page.CloseAsync();
    }

    /// <summary>Looks at these pages alone, as this person, and follows nothing from them.</summary>
    public async Task LookAsync(BrowserPerson person, params string[] pages)
    {
        var beside = await person.BesideAsync();
        foreach (var page in pages)
            await FollowAsync(beside, page, "the way");
        await beside.Page.CloseAsync();
    }

    private bool IsAnotherKind(string link, Dictionary<string, int> instances)
    {
        var path = link.Split('?')[0];
        var kind = routes.PageOf(path) ?? path;
        instances[kind] = instances.GetValueOrDefault(kind) + 1;
        return instances[kind] <= InstancesARound;
    }

    private async Task<IReadOnlyList<string>> FollowAsync(BrowserPerson person, string path, string foundOn)
    {
        LinksFollowed++;
        var answer = await person.Page.APIRequest.GetAsync(path);
        if (answer.Status != 200)
        {
            findings.Add($"{path}, found on {foundOn}, answered {answer.Status} {string.Join(" ", practice.Errors.TakeLast(1))}");
            return [];
        }
        if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            return [];
        var document = new HtmlParser().ParseDocument(await answer.TextAsync());
        var reached = new Uri(answer.Url);
        if (!reached.AbsolutePath.StartsWith("/kit", StringComparison.Ordinal))
            wordings.UnionWith(PageReading.Of(document).Select(wrong => $"{routes.PageOf(reached.AbsolutePath)}: {wrong}"));
        await LookAtAsync(person, reached.PathAndQuery, routes.PageOf(reached.AbsolutePath), ShapeOf(document));
        return [.. document.QuerySelectorAll("a[href]:not([download])").Select(link => PathOf(reached, link.GetAttribute("href")!)).OfType<string>().Distinct()];
    }

    private async Task LookAtAsync(BrowserPerson person, string path, string? page, string shape)
    {
        if (page is null)
        {
            findings.Add($"{path} is a page that no route names.");
            return;
        }
        var taken = looks.GetValueOrDefault(page);
        if (taken >= ShapesAPage || !shapesSeen.Add($"{page} {shape}"))
            return;
        looks[page] = taken + 1;
        var faultsBefore = person.Faults.Count;
        await person.GoToAsync(path);
        var named = $"{page} ({path})";
        findings.AddRange(await PageLook.AtAsync(person, named));
        findings.AddRange(person.Faults.Skip(faultsBefore).Select(fault => $"{named}: {fault}"));
        await PageLook.PictureAsync(person, $"{page.Trim('/').Replace('/', '_').Replace(":", "", StringComparison.Ordinal)}-{taken + 1}");
    }

    // Which pieces of the kit and which forms stand on the page: two pages with the same ones look the same.
    private static string ShapeOf(IDocument document)
        => string.Join(' ', document.Body!.QuerySelectorAll("[class], form, table, textarea").Select(e => e.LocalName + "." + e.ClassName + e.GetAttribute("data-form")).Distinct().Order(StringComparer.Ordinal));

    private static string? PathOf(Uri page, string href)
        => Uri.TryCreate(page, href, out var link) && link.Scheme == page.Scheme && link.Authority == page.Authority && link.AbsolutePath != "/sign-out" ? link.PathAndQuery : null;
}
