namespace Doorway.Load;

/// <summary>Durations of single requests in milliseconds, and what they say together.</summary>
internal sealed class Latencies
{
    private readonly double[] sorted;

    public Latencies(IEnumerable<double> milliseconds)
    {
        sorted = [.. milliseconds.Order()];
        if (sorted.Length == 0)
        {
            throw new LoadError("Nothing was measured.");
        }
    }

    public int Count => sorted.Length;

    public double Longest => sorted[^1];

    /// <summary>The nearest-rank percentile: at least this share of all requests took no longer.</summary>
    public double Percentile(int percent) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
}
