using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OneBrowser))]
[assembly: AssemblyFixture(typeof(Doorway.Web.Tests.Journey.WalkedPractices))]

namespace Doorway.Browser.Tests.Harness;

/// <summary>Debian's Chromium, started once for the run. Each person has a window of their own in it.</summary>
public sealed class OneBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>Somebody at a browser, signed in as nobody.</summary>
    internal async Task<BrowserPerson> PersonAsync(RunningPractice practice, Screen? screen = null, ColorScheme colors = ColorScheme.Light, bool script = true)
    {
        var shown = screen ?? Screen.Desk;
        var context = await (await started.Value).Browser.NewContextAsync(new()
        {
            BaseURL = practice.Address.ToString(),
            ViewportSize = new() { Width = shown.Width, Height = shown.Height },
            ColorScheme = colors,
            JavaScriptEnabled = script,
            Locale = "en-US",
            TimezoneId = "America/Denver",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return await BrowserPerson.OpenAsync(context, practice, shown, colors, script);
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully)
            return;
        var (driver, browser) = await started.Value;
        await browser.CloseAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("DOORWAY_TEST_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            // Chromium refuses to run as root with its sandbox; it opens our own pages alone.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
        return (driver, browser);
    }
}

/// <summary>How large the window is.</summary>
internal sealed record Screen(int Width, int Height)
{
    /// <summary>The narrowest that a page must fit: 1280 px at 400 %.</summary>
    public static readonly Screen Narrowest = new(320, 640);
    public static readonly Screen Phone = new(390, 844);
    public static readonly Screen Narrow = new(360, 740);
    public static readonly Screen Desk = new(1280, 900);
}
