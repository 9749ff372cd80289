using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

/// <summary>One person with a keyboard alone. Each stop must be seen: outlined, in the window, and not behind something else.</summary>
internal sealed class Keyboard(BrowserPerson person)
{
    private const int MostStops = 250;

    private const string WhereFocusIs = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) return null;
          const shown = at.closest(".choice") ?? at;
          const box = shown.getBoundingClientRect();
          const outlined = [at, shown].some(e => getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2);
          const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
          const inWindow = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
          const top = inWindow ? document.elementFromPoint(x, y) : null;
          const free = top !== null && (shown.contains(top) || top.contains(shown));
          const name = at.getAttribute("name") || at.id || at.textContent.trim().replace(/\s+/g, " ").slice(0, 60) || at.tagName;
          return [name, !outlined ? "has no outline" : !inWindow ? "stands outside the window" : !free ? `stands behind ${top.tagName} ${top.className}` : ""];
        }
        """;

    /// <summary>Where the keyboard stands.</summary>
    internal sealed record Stop(string Name, string Trouble);

    /// <summary>Letters that were typed, and all other keys.</summary>
    public int Typed { get; private set; }
    public int Pressed { get; private set; }

    /// <summary>Opens a page; the first stop must be the way past the menu, and it must work.</summary>
    public async Task OpenAsync(string path)
    {
        Assert.Equal(200, await person.GoToAsync(path));
        var first = await TabAsync();
        Assert.Equal("Skip to the page", first?.Name);
        await PressAsync("Enter");
        await person.Page.WaitForURLAsync(url => url.EndsWith("#main", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>Goes through all stops of the page until it begins anew: each is seen, and none holds the keyboard.</summary>
    public async Task GoThroughAsync()
    {
        var stops = new List<string>();
        while (await TabAsync() is { } stop && stop.Name != "Skip to the page")
        {
            stops.Add(stop.Name);
            Assert.True(stops.Count < MostStops, $"{person.Page.Url} holds the keyboard: {string.Join(" → ", stops.TakeLast(8))}");
        }
        Assert.NotEmpty(stops);
    }

    /// <summary>Tabs on to the control of this id, name or text.</summary>
    public async Task ToAsync(string name)
    {
        var stops = new List<string>();
        for (var count = 0; count < MostStops; count++)
        {
            var stop = await TabAsync();
            if (stop is not null && (stop.Name == name || stop.Name.StartsWith($"{name}-", StringComparison.Ordinal)))
                return;
            stops.Add(stop?.Name ?? "the window");
        }
        Assert.Fail($"{person.Page.Url}: the keyboard never came to “{name}”, only to {string.Join(" → ", stops.Take(60))}");
    }

    public Task PressAsync(string key)
    {
        Pressed++;
        return person.Page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string name, string text)
    {
        await ToAsync(name);
        Typed += text.Length;
        await person.Page.Keyboard.TypeAsync(text);
    }

    private async Task<Stop?> TabAsync()
    {
        await PressAsync("Tab");
        if (await person.Page.EvaluateAsync<string[]?>(WhereFocusIs) is not [var name, var trouble])
            return null;
        if (trouble.Length > 0)
            Assert.Fail($"{person.Page.Url}: the stop “{name}” {trouble}");
        return new Stop(name, trouble);
    }
}
