using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

/// <summary>One look at one page, loaded once: narrow and wide, light and dark.</summary>
internal static class PageLook
{
    private static readonly Screen[] Screens = [Screen.Narrow, Screen.Desk];

    /// <summary>Everything that is wrong with the page that stands in the window.</summary>
    public static async Task<IReadOnlyList<string>> AtAsync(BrowserPerson person, string named)
    {
        var page = person.Page;
        var findings = new List<string>();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        foreach (var screen in Screens)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            findings.AddRange((await page.EvaluateAsync<string[]>(Looks.SticksOut)).Select(wide => $"{named} at {screen.Width} px: {wide}"));
            foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colors });
                // What does not depend on color was seen in the light.
                var wrong = await person.AxeAsync(colors == ColorScheme.Light ? Looks.RunAxe : Looks.RunAxeForColors);
                findings.AddRange(wrong.Select(finding => $"{named} at {screen.Width} px, {colors}: {finding}"));
            }
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        return findings;
    }

    /// <summary>Pictures of the page for a person to look at, when a folder was named for them.</summary>
    public static async Task PictureAsync(BrowserPerson person, string name)
    {
        if (Environment.GetEnvironmentVariable("DOORWAY_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var (screen, colors) in new[] { (Screen.Phone, ColorScheme.Light), (Screen.Desk, ColorScheme.Light), (Screen.Desk, ColorScheme.Dark) })
        {
            await person.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await person.Page.EmulateMediaAsync(new() { ColorScheme = colors });
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen.Width}-{colors.ToString().ToLowerInvariant()}.png"), FullPage = true });
        }
    }
}
