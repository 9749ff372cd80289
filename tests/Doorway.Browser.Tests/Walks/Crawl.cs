using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Doorway.Browser.Tests.Harness;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Browser.Tests.Walks;

/// <summary>Follows every link of this program from where a person begins, as that person, and looks at one page of each kind,
/// shape and role: what the desk reads is not what the therapist reads. Rounds at several moments find what is open only then. Nothing is pressed; a link must be safe to follow.</summary>
internal sealed class Crawl(RunningPractice practice)
{
    private const int InstancesARound = 2;
    private const int ShapesAPage = 3;

    // A role that has not seen the page yet looks also when the shapes are used up; no page is looked at more often than this.
    private const int LooksAPage = 5;
    private readonly Routes routes = new(practice.Services);
    private readonly HashSet<string> shapesSeen = [];
    private readonly HashSet<(string Page, string Role)> rolesSeen = [];
    private readonly HashSet<(string Page, string Role, string Shape)> seen = [];
    private readonly Dictionary<string, string> roles = [];
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
        var (taken, role) = (looks.GetValueOrDefault(page), await RoleOfAsync(person));
        if (taken >= (rolesSeen.Contains((page, role)) ? ShapesAPage : LooksAPage) || !seen.Add((page, role, shape)))
            return;
        rolesSeen.Add((page, role));
        // The same pieces were looked at in every light as somebody else: what is another's is the words and how much there is.
        var isKnown = !shapesSeen.Add($"{page} {shape}");
        looks[page] = taken + 1;
        var faultsBefore = person.Faults.Count;
        await person.GoToAsync(path);
        var named = $"{page} ({path}) as {role}";
        findings.AddRange(isKnown ? await PageLook.BrieflyAsync(person, named) : await PageLook.AtAsync(person, named));
        findings.AddRange(person.Faults.Skip(faultsBefore).Select(fault => $"{named}: {fault}"));
        await PageLook.PictureAsync(person, $"{page.Trim('/').Replace('/', '_').Replace(":", "", StringComparison.Ordinal)}-{taken + 1}");
    }

    // Whoever works here by all that they are here; everybody else by whether they have a page of their own.
    private async Task<string> RoleOfAsync(BrowserPerson person)
    {
        if (person.Name is not { } name)
            return "nobody by name";
        if (!roles.TryGetValue(name, out var role))
        {
            var all = await practice.LookAsync(db => db.Set<StaffMember>().Where(s => s.Name == name && s.LeftAt == null).Select(s => s.Roles).ToListAsync());
            roles[name] = role = all.Count == 0 ? "patient" : all.Aggregate((one, other) => one | other).ToString();
        }
        return role;
    }

    // Which pieces of the kit and which forms stand on the page: two pages with the same ones look the same.
    private static string ShapeOf(IDocument document)
        => string.Join(' ', document.Body!.QuerySelectorAll("[class], form, table, textarea").Select(e => e.LocalName + "." + e.ClassName + e.GetAttribute("data-form")).Distinct().Order(StringComparer.Ordinal));

    private static string? PathOf(Uri page, string href)
        => Uri.TryCreate(page, href, out var link) && link.Scheme == page.Scheme && link.Authority == page.Authority && link.AbsolutePath != "/sign-out" ? link.PathAndQuery : null;
}
