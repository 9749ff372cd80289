namespace Doorway.Browser.Tests.Harness;

/// <summary>What the tests run inside a page to look at it.</summary>
internal static class Looks
{
    private static readonly Lazy<string> AxeSource = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    public static string Axe => AxeSource.Value;

    public const string RunAxe = RunAxeFrom + """{ resultTypes: ["violations"] }""" + RunAxeTo;

    // The rules that another color scheme can break.
    public const string RunAxeForColors = RunAxeFrom + """{ resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] }""" + RunAxeTo;

    private const string RunAxeFrom = "async () => { const found = await axe.run(document, ";

    private const string RunAxeTo = """
          );
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} (${rule.impact}): ${node.target.join(" ")}\n    ${node.html.slice(0, 200)}\n    ${(node.failureSummary ?? "").replace(/\s+/g, " ")}`));
        }
        """;

    // The reader's text twice as large, and as it was again.
    public const string SticksOutWithLargeText = "() => { const root = document.documentElement; root.style.fontSize = '200%'; try { return (" + SticksOut + ")(); } finally { root.style.fontSize = ''; } }";

    // What scrolls inside its own box is meant to; only what widens the window itself is named.
    public const string SticksOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const scrollsItself = element => {
            for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
              if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(box).overflowX)) return true;
            return false;
          };
          const out = [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > width + 1 && !scrollsItself(element))
            .map(element => `${element.tagName.toLowerCase()}.${element.className} reaches ${Math.round(element.getBoundingClientRect().right)} of ${width} px`);
          return out.length > 0 ? out.slice(0, 10) : [`the page is ${document.documentElement.scrollWidth} px wide`];
        }
        """;
}
