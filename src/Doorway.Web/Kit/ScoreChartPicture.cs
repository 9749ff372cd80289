using System.Globalization;
using Doorway.Care.Languages;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Kit;

/// <summary>Where everything stands on a score chart. Pure: the same series gives the same picture.</summary>
internal sealed class ScoreChartPicture
{
    public const double Top = 20, Bottom = 268.4, DoseLine = 306, LifeTop = 328, LifeRow = 22;
    private const double CharacterWidth = 7.2;

    private readonly ScoreSeries _series;
    private readonly DateOnly _from;
    private readonly double _days;

    public ScoreChartPicture(ScoreSeries series, bool isNarrow = false)
    {
        _series = series;
        IsNarrow = isNarrow;
        DateOnly[] dates = [.. series.Points.Select(point => point.On), .. series.Doses.Select(dose => dose.On), .. series.Life.Select(mark => mark.On), .. series.Days.Select(day => day.On)];
        _from = dates.Min();
        To = dates.Max();
        // Room at the right for the label of a dose on the last day.
        _days = Math.Max(1, To.DayNumber - _from.DayNumber) * (series.Doses.Any(dose => dose.On == To) ? 1.25 : 1.02);
        Life = PlaceLife();
        Dates = PlaceDates();
    }

    /// <summary>For a phone: no words at the side, severity and life are said below the picture.</summary>
    public bool IsNarrow { get; }
    public double Width => IsNarrow ? 360 : 720;
    public double Left => IsNarrow ? 44 : 70;
    public double Right => IsNarrow ? 348 : 590;
    public DateOnly From => _from;
    public DateOnly To { get; }
    public IReadOnlyList<(double X, double Y, LifeMark Mark)> Life { get; }
    public IReadOnlyList<(double X, string Anchor, string Text)> Dates { get; }
    /// <summary>A diamond for life, a square for the plan, a triangle for a medicine: told apart without color.</summary>
    public static string Glyph(LifeMarkKind kind, double x, double y) => kind switch
    {
        LifeMarkKind.Plan => $"M{Round(x - 5)} {Round(y - 5)}h10v10h-10z",
        LifeMarkKind.Medicine => $"M{Round(x)} {Round(y - 6)}l6 11h-12z",
        _ => $"M{Round(x)} {Round(y - 6)}l6 6-6 6-6-6z",
    };

    public int LifeRows => Life.Count == 0 ? 0 : 1 + (int)Math.Round((Life.Max(mark => mark.Y) - LifeTop) / LifeRow);
    public double DateLine => Life.Count == 0 ? DoseLine + 14 : LifeTop + LifeRows * LifeRow - 4;
    public double Height => DateLine + 26;

    public double X(DateOnly day) => Left + (Right - Left) * (day.DayNumber - _from.DayNumber) / _days;
    public double Y(double value) => Bottom - (Bottom - Top) * (value - _series.Lowest) / (_series.Highest - _series.Lowest);

    public IEnumerable<int> Lines => _series.Bands.Count > 0
        ? _series.Bands.Select(band => band.From).Append(_series.Lowest).Append(_series.Highest).Distinct().Order()
        : Enumerable.Range(0, 5).Select(quarter => _series.Lowest + (_series.Highest - _series.Lowest) * quarter / 4).Distinct();

    public string Line => string.Join(' ', _series.Points.Select(point => $"{Round(X(point.On))},{Round(Y(point.Value))}"));

    /// <summary>The values written beside their points: the first, the first after a dose, the last.</summary>
    public IEnumerable<(double X, double Y, string Anchor, int Value)> Values()
    {
        var points = _series.Points;
        var first = points[0];
        yield return (X(first.On), Y(first.Value) - 13, "middle", first.Value);
        if (points.Count < 2)
            yield break;
        var firstDose = _series.Doses.FirstOrDefault(dose => !dose.IsPlanned);
        var after = firstDose is null ? null : points.Skip(1).SkipLast(1).FirstOrDefault(point => point.On >= firstDose.On);
        if (after is not null)
            yield return (X(after.On) + 12, Y(after.Value) - 4, "start", after.Value);
        var last = points[^1];
        var below = last.Value <= points[^2].Value && Y(last.Value) + 24 < Bottom;
        yield return (X(last.On), Y(last.Value) + (below ? 24 : -14), "middle", last.Value);
    }

    /// <summary>The label of a dose, or nothing where the next dose stands too near; the table has every amount.</summary>
    public string? LabelOf(DoseMark dose)
    {
        var label = dose.IsPlanned ? Say($"{dose.Amount} planned") : dose.Amount;
        var room = _series.Doses.Where(other => other.On > dose.On).Select(other => X(other.On)).DefaultIfEmpty(IsNarrow ? Width : Right + 110).Min() - X(dose.On) - 12;
        return label.Length * CharacterWidth <= room ? label : dose.Amount.Length * CharacterWidth <= room ? dose.Amount : null;
    }

    public string Describe()
    {
        var scores = string.Join(", ", _series.Points.Select(point => Say($"{point.Value} on {Day(point.On)}")));
        var given = _series.Doses.Where(dose => !dose.IsPlanned).Select(dose => Say($"{dose.Amount} on {Day(dose.On)}")).ToList();
        var planned = _series.Doses.Where(dose => dose.IsPlanned).Select(dose => Say($"{dose.Amount} on {Day(dose.On)}")).ToList();
        var life = _series.Life.Where(mark => mark.Kind == LifeMarkKind.Life).Select(mark => Say($"{mark.Words} on {Day(mark.On)}")).ToList();
        var also = _series.Life.Where(mark => mark.Kind != LifeMarkKind.Life).Select(mark => Say($"{mark.Words} on {Day(mark.On)}")).ToList();
        return $"{_series.Instrument}: {scores}."
            + (given.Count > 0 ? " " + Say($"Doses: {string.Join(", ", given)}.") : " " + Say("No dose."))
            + (planned.Count > 0 ? " " + Say($"Planned: {string.Join(", ", planned)}.") : "")
            + (life.Count > 0 ? " " + Say($"Life: {string.Join(", ", life)}.") : "")
            + (_series.Days.Count > 0 ? " " + Say($"Days in a word: {string.Join(", ", _series.Days.Select(day => Say($"{day.Word} on {Day(day.On)}")))}.") : "")
            + (also.Count > 0 ? " " + Say($"Also: {string.Join(", ", also)}.") : "");
    }

    public static string Day(DateOnly day) => DayWords.DayAndMonth(day);
    public static string Round(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private List<(double X, double Y, LifeMark Mark)> PlaceLife()
    {
        var placed = new List<(double X, double Y, LifeMark Mark)>();
        var ends = new List<double>();
        foreach (var mark in _series.Life.OrderBy(mark => mark.On))
        {
            var width = IsNarrow ? 16 : 16 + mark.Words.Length * CharacterWidth;
            var x = Math.Max(Left, Math.Min(X(mark.On), Width - 4 - width));
            var row = ends.FindIndex(end => end + 12 < x);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }
            ends[row] = x + width;
            placed.Add((x, LifeTop + row * LifeRow, mark));
        }
        return placed;
    }

    private List<(double X, string Anchor, string Text)> PlaceDates()
    {
        IEnumerable<DateOnly> wanted = [_from, .. _series.Points.Select(point => point.On).TakeLast(1),
            .. _series.Doses.Select(dose => dose.On), .. _series.Points.Select(point => point.On)];
        var placed = new List<(double X, string Anchor, string Text)>();
        foreach (var day in wanted.Distinct())
        {
            var x = X(day);
            if (placed.TrueForAll(other => Math.Abs(other.X - x) > 64))
                placed.Add((x, x < Left + 20 ? "start" : "middle", DayWords.Short(day)));
        }
        return placed;
    }
}
