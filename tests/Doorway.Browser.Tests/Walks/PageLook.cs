using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

/// <summary>One look at one page, loaded once: narrow and wide, light and dark, at 320 px, with text twice as large, and in the reader's own colors.</summary>
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
        findings.AddRange(await SizesAsync(page, named));
        findings.AddRange(await ForcedColorsAsync(page, named));
        return findings;
    }

    /// <summary>Of a page whose pieces were looked at already, with other words in it: whether it fits, and what axe finds once.</summary>
    public static async Task<IReadOnlyList<string>> BrieflyAsync(BrowserPerson person, string named)
    {
        var page = person.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var findings = new List<string>(await SizesAsync(page, named));
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        findings.AddRange((await person.AxeAsync(Looks.RunAxe)).Select(finding => $"{named} at {Screen.Desk.Width} px: {finding}"));
        return findings;
    }

    // Whether it fits takes no axe: the rules that depend on size are those of the narrow screen.
    private static async Task<IReadOnlyList<string>> SizesAsync(IPage page, string named)
    {
        var findings = new List<string>();
        await page.SetViewportSizeAsync(Screen.Narrowest.Width, Screen.Narrowest.Height);
        findings.AddRange((await page.EvaluateAsync<string[]>(Looks.SticksOut)).Select(wide => $"{named} at {Screen.Narrowest.Width} px: {wide}"));
        // Text of 200 % at a desk's width; a phone's text is enlarged by the same zoom that makes it narrower, which was just looked at. The sheet of the kit
        // lays pieces beside each other that stand alone on a page.
        if (named.StartsWith("/kit", StringComparison.Ordinal))
            return findings;
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        findings.AddRange((await page.EvaluateAsync<string[]>(Looks.SticksOutWithLargeText)).Select(wide => $"{named} at {Screen.Desk.Width} px with text of 200 %: {wide}"));
        return findings;
    }

    private static async Task<IReadOnlyList<string>> ForcedColorsAsync(IPage page, string named)
    {
        var findings = new List<string>();
        foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colors, ForcedColors = ForcedColors.Active });
            findings.AddRange((await page.EvaluateAsync<string[]>(ForcedColorsLook.Loses)).Select(lost => $"{named} in forced colors, {colors}: {lost}"));
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
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
