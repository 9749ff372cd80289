using System.Text.RegularExpressions;
using Doorway.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Harness;

/// <summary>One person at a browser with cookies of their own. Whatever the browser complains of is kept as a fault.</summary>
internal sealed class BrowserPerson : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];
    private readonly ColorScheme colors;
    private bool isLookingOnly;

    private BrowserPerson(IBrowserContext context, IPage page, RunningPractice practice, Screen screen, ColorScheme colors)
    {
        this.context = context;
        this.colors = colors;
        Page = page;
        Practice = practice;
        Screen = screen;
    }

    public IPage Page { get; }
    public RunningPractice Practice { get; }
    public Screen Screen { get; }

    /// <summary>Whom this person stepped into; null before that, and for whoever came another way.</summary>
    public string? Name { get; private set; }

    /// <summary>False in a browser that runs no script: nothing saves by itself there.</summary>
    public bool HasScript { get; private init; }

    /// <summary>Errors on the console, broken scripts, refused content, and files that were not served.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<BrowserPerson> OpenAsync(IBrowserContext context, RunningPractice practice, Screen screen, ColorScheme colors, bool script = true)
    {
        // Two cores that also run the program and its tests: slow is not wrong.
        context.SetDefaultTimeout(90_000);
        var person = new BrowserPerson(context, await context.NewPageAsync(), practice, screen, colors) { HasScript = script };
        person.Listen();
        return person;
    }

    /// <summary>The same person with a second window: what stands in the first one stays there.</summary>
    public async Task<BrowserPerson> BesideAsync()
    {
        var beside = await OpenAsync(context, Practice, Screen, colors, HasScript);
        beside.Name = Name;
        return beside;
    }

    /// <summary>Opens an address of the practice and answers its status.</summary>
    public async Task<int> GoToAsync(string path)
        => (await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} answered nothing.")).Status;

    /// <summary>Becomes somebody of the demo, as a newcomer does.</summary>
    public async Task StepIntoAsync(string name)
    {
        await GoToAsync("/demo");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Step into {Regex.Escape(name)}") }).ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex("/demo$"), new() { Timeout = 90_000 });
        Name = name;
    }

    /// <summary>Fails unless the browser comes to an address that ends so. The driver's own wait for an address can miss a page
    /// that came in the same moment; asking again and again cannot.</summary>
    public Task MustComeToAsync(string ending) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{ending}$"), new() { Timeout = 90_000 });

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Chooses a radio, a tick or a card by the words beside it.</summary>
    public Task ChooseAsync(string words) => Page.GetByText(words, new() { Exact = true }).First.ClickAsync();

    public async Task<string> TextAsync() => Regex.Replace(await Page.Locator("body").InnerTextAsync(), @"\s+", " ");

    /// <summary>Fails unless the page comes to say this.</summary>
    public async Task MustSayAsync(string words)
    {
        try
        {
            await Page.GetByText(words).First.WaitForAsync(new() { Timeout = 60_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Page.Url} does not say “{words}”. It says: {await TextAsync()}");
        }
    }

    /// <summary>After an address that was meant to be refused: the browser writes each refusal on its console.</summary>
    public void ForgetFaults() => faults.Clear();

    public void MustHaveNoFaults()
    {
        if (faults.Count > 0)
            Assert.Fail($"{Page.Url} at {Screen.Width} px, {colors}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    /// <summary>Fails when something sticks out of the window sideways, and names it.</summary>
    public async Task MustNotScrollSidewaysAsync()
    {
        var wide = await LookAsync(() => Page.EvaluateAsync<string[]>(Looks.SticksOut));
        if (wide.Length > 0)
            Assert.Fail($"{Page.Url} at {Screen.Width} px scrolls sideways because of:{Environment.NewLine}{string.Join(Environment.NewLine, wide)}");
    }

    /// <summary>Fails with every finding of axe on this page, as it stands now.</summary>
    public async Task MustBeAxeCleanAsync()
    {
        var findings = await AxeAsync(Looks.RunAxe);
        if (findings.Length > 0)
            Assert.Fail($"{Page.Url} at {Screen.Width} px, {colors}:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }

    /// <summary>What axe finds on this page, as it stands now.</summary>
    public Task<string[]> AxeAsync(string run) => LookAsync(async () =>
    {
        // The driver's own evaluation is not a script of the page, so the page's policy stays in force.
        if (!await Page.EvaluateAsync<bool>("() => typeof window.axe === 'object'"))
            await Page.EvaluateAsync(Looks.Axe);
        return await Page.EvaluateAsync<string[]>(run);
    });

    /// <summary>A picture for docs/tour, when a folder was named for them.</summary>
    public async Task TourPictureAsync(string name, string path)
    {
        if (Environment.GetEnvironmentVariable("DOORWAY_SCREENSHOTS") is not { Length: > 0 })
            return;
        await GoToAsync(path);
        await PictureAsync($"tour-{name}");
    }

    /// <summary>Keeps a picture of the whole page in the folder DOORWAY_SCREENSHOTS, or in the system's temporary folder.</summary>
    public async Task<string> PictureAsync(string name)
    {
        var folder = Environment.GetEnvironmentVariable("DOORWAY_SCREENSHOTS") is { Length: > 0 } given ? given : Path.Combine(Path.GetTempPath(), "doorway-screenshots");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}-{Screen.Width}-{colors.ToString().ToLowerInvariant()}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        return path;
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task<T> LookAsync<T>(Func<Task<T>> look)
    {
        isLookingOnly = true;
        try
        {
            return await look();
        }
        finally
        {
            isLookingOnly = false;
        }
    }

    private void Listen()
    {
        Page.Console += (_, line) =>
        {
            // A document's own status (404, 422) is no fault; other files are seen below.
            if (line.Type is "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                Keep($"console: {line.Text}");
        };
        Page.PageError += (_, error) => Keep($"script: {error}");
        Page.RequestFailed += (_, request) =>
        {
            if (request.Failure is not "net::ERR_ABORTED")
                Keep($"not loaded: {request.Url} ({request.Failure})");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 500 || response.Status >= 400 && response.Request.ResourceType != "document" && response.Request.Method == "GET")
                Keep($"answered {response.Status}: {response.Url}");
        };
    }

    private void Keep(string fault)
    {
        if (!isLookingOnly)
            faults.Add(fault);
    }
}
