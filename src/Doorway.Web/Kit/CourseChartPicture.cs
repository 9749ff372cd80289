using System.Globalization;
using System.Text;

namespace Doorway.Web.Kit;

/// <summary>Where everything stands on a picture of courses. Pure: the same series gives the same picture. Across, places are
/// parts of the width, so that a phone keeps the size of the words; down, they are pixels.</summary>
internal sealed class CourseChartPicture
{
    public const double Top = 46, Bottom = 298, Height = 326, TableEveryMin = 15;
    private const double Parts = 1000, LabelRoom = 17, LabelAcross = 0.09;
    private static readonly double[] Steps = [1, 2, 5];

    private readonly CourseSeries series;
    private readonly int points;

    public CourseChartPicture(CourseSeries series)
    {
        this.series = series;
        points = series.Lines.Min(line => line.Typical.Count);
        UntilMin = (points - 1) * series.EveryMin;
        (Highest, Step) = Scale(series.Lines.SelectMany(line => line.High ?? line.Typical).DefaultIfEmpty(1).Max());
        Letters = PlaceLetters();
    }

    public double UntilMin { get; }
    /// <summary>The end of the scale.</summary>
    public double Highest { get; }
    public double Step { get; }
    /// <summary>The letter of each line beside it: a part of the width, and pixels down.</summary>
    public IReadOnlyList<(double Across, double Y, string Letter)> Letters { get; }
    /// <summary>Letters of the lines that no published curve supports; empty when there are none.</summary>
    public string NotValidated => string.Join(", ", series.Lines.Where(line => line.IsNotValidated).Select(line => line.Letter));

    public IEnumerable<double> Grid => Enumerable.Range(1, (int)Math.Round(Highest / Step)).Select(i => i * Step);
    public IEnumerable<double> Minutes => Every(UntilMin <= 150 ? 30 : 60);
    /// <summary>The rows of the table behind the picture.</summary>
    public IEnumerable<double> TableMinutes => Every(TableEveryMin);

    public double Across(double minute) => minute / UntilMin;
    public double Y(double value) => Bottom - (Bottom - Top) * value / Highest;
    public int PointAt(double minute) => Math.Min(points - 1, (int)Math.Round(minute / series.EveryMin));

    /// <summary>A line in a square of a thousand parts, which the page stretches to its room.</summary>
    public string Path(IReadOnlyList<double> values) => Points(new StringBuilder("M"), Enumerable.Range(0, points), values).ToString();

    /// <summary>The band of a line, closed; null without one.</summary>
    public string? Band(CourseLine line) => line is { Low: { } low, High: { } high }
        ? Points(Points(new StringBuilder("M"), Enumerable.Range(0, points), high).Append('L'), Enumerable.Range(0, points).Reverse(), low).Append('Z').ToString()
        : null;

    /// <summary>The picture in sentences, for those who do not see it.</summary>
    public string Describe() => string.Join(' ', series.Lines.Select(Describe));

    /// <summary>"1:30" for minute 90.</summary>
    public static string Clock(double minute) => string.Create(CultureInfo.InvariantCulture, $"{(int)(minute / 60)}:{(int)Math.Round(minute) % 60:00}");

    /// <summary>Three digits that mean something: "143", "14.3", "1.43".</summary>
    public static string Number(double value) => value.ToString(value >= 99.5 ? "0" : value >= 9.95 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public static string Round(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private string Describe(CourseLine line)
    {
        var top = Enumerable.Range(0, points).MaxBy(i => line.Typical[i]);
        var range = line is { Low: { } low, High: { } high } ? $"; 90 of 100 people then have {Number(low[top])} to {Number(high[top])}" : "";
        return $"{line.Letter}, {line.Name}: a typical person has most, {Number(line.Typical[top])} {series.Unit}, at {Clock(top * series.EveryMin)}{range}.{(line.IsNotValidated ? " Not validated." : "")}";
    }

    private StringBuilder Points(StringBuilder path, IEnumerable<int> order, IReadOnlyList<double> values)
    {
        var first = true;
        foreach (var i in order)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(first ? "" : "L")}{Math.Round(Parts * i / (points - 1), 1)} {Math.Round(Parts * (1 - values[i] / Highest), 1)}");
            first = false;
        }
        return path;
    }

    // Each letter stands where its line is farthest from the others, on the side that is away from them.
    private List<(double Across, double Y, string Letter)> PlaceLetters()
    {
        var placed = new List<(double Across, double Y, string Letter)>();
        foreach (var line in series.Lines)
        {
            var others = series.Lines.Where(other => other != line).ToList();
            var at = Enumerable.Range(points / 20, points - points / 10).MaxBy(i => others.Count == 0 ? line.Typical[i] : others.Min(other => Math.Abs(other.Typical[i] - line.Typical[i])));
            var isAbove = others.All(other => other.Typical[at] <= line.Typical[at]);
            var (across, y) = (Across(at * series.EveryMin), Y(line.Typical[at]) + (isAbove ? -9 : 19));
            while (placed.Any(other => Math.Abs(other.Across - across) < LabelAcross && Math.Abs(other.Y - y) < LabelRoom)) y += isAbove ? -LabelRoom : LabelRoom;
            placed.Add((across, Math.Clamp(y, 14, Bottom - 4), line.Letter));
        }
        return placed;
    }

    private IEnumerable<double> Every(double minutes) => Enumerable.Range(0, (int)(UntilMin / minutes) + 1).Select(i => i * minutes);

    // Steps of 1, 2 or 5 times a power of ten, three to six of them.
    private static (double Highest, double Step) Scale(double highest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(highest, 1e-6))) - 1);
        var step = new[] { power, power * 10 }.SelectMany(p => Steps.Select(s => s * p)).First(s => highest / s <= 6);
        return (Math.Ceiling(highest / step) * step, step);
    }
}
