using System.Globalization;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Kit;

/// <summary>Where everything stands on an effect line. Across, places are parts of the width; down, they are pixels.</summary>
internal sealed class EffectLinePicture(EffectSeries series)
{
    public const double Row = 46, Bar = 14;
    private const double NowRoom = 22, MarkRoom = 30;

    /// <summary>Above it stand the mark of what is not validated, and the word "now".</summary>
    public double Top => NowY + NowRoom;
    public double NowY => series.IsNotValidated ? MarkRoom : 0;
    public double Height => AxisY + 22;
    public double AxisY => Top + series.Ranges.Count * Row;

    public double Across(double minute) => Math.Clamp(minute / series.UntilMin, 0, 1);
    public double RowY(int index) => Top + index * Row;

    public IEnumerable<double> Ticks
    {
        get
        {
            double every = series.UntilMin <= 120 ? 30 : series.UntilMin <= 240 ? 60 : series.UntilMin <= 480 ? 120 : 240;
            return Enumerable.Range(0, (int)(series.UntilMin / every) + 1).Select(i => i * every);
        }
    }

    public string Says(EffectRange range) => Say($"{series.Tell(range.FromMin)} to {series.Tell(range.UntilMin)}") + (range.MarkedMin is { } marked ? "; " + Say($"marked {series.Tell(marked)}") : "");

    public string Describe() => string.Join(' ', series.Ranges.Select(range => $"{Say(range.Name)}: {Says(range)}.")) + (series.NowMin is { } now ? " " + Say($"Now it is {series.Tell(now)}.") : "");

    public static string Percent(double part) => $"{Math.Round(part * 100, 2).ToString(CultureInfo.InvariantCulture)}%";

    public static string Pixels(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
