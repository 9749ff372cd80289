using System.Globalization;

namespace Doorway.Load;

/// <summary>docs/performance.md: one row a figure, newest last, each with its machine and load.</summary>
internal static class PerformancePage
{
    private const string Heading =
        """
        # Performance

        Measured by `./doorway bench start --write` and `./doorway bench web --write`. The load comes from the
        same machine as the program, so the figures hold both. Rows are added, never edited.

        | Date (UTC) | What | Figure | Goal | Machine | Load average |
        |---|---|---|---|---|---|

        """;

    public static void Append(string path, Machine machine, IEnumerable<Figure> figures, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            File.WriteAllText(path, Heading.ReplaceLineEndings("\n"));
        }
        var date = now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        File.AppendAllLines(path, figures.Select(figure =>
            $"| {date} | {figure.What} | {figure.Measured} | {figure.Promise} | {machine.Cores} × {machine.Processor} | {machine.LoadAverage} |"));
    }
}
