namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>The highest point of a course.</summary>
/// <param name="NgMl">Concentration, ng/mL.</param>
/// <param name="Hours">When, hours.</param>
public readonly record struct KineticPeak(double NgMl, double Hours)
{
    private const int SamplesASegment = 96;
    private const double FirstSampleHours = 1e-4;
    private const int Halvings = 60;

    /// <summary>Highest point of a course from a time on, from the curve itself and not from a grid.</summary>
    public static KineticPeak Of(KineticSolution solution, Course course, double fromHours = 0, double untilHours = double.PositiveInfinity)
    {
        var best = new KineticPeak(0, 0);
        var starts = solution.EventHours;
        for (var segment = 0; segment < starts.Length; segment++)
        {
            var start = Math.Max(starts[segment], fromHours);
            var end = Math.Min(untilHours, segment + 1 < starts.Length ? starts[segment + 1] : Math.Max(start, solution.SettledHours(course)));
            if (start < untilHours && (end > start || segment == starts.Length - 1)) best = Highest(solution, course, start, end, best);
        }
        return best;
    }

    // Samples at growing distances find the hill; a root of the slope finds its top.
    private static KineticPeak Highest(KineticSolution solution, Course course, double start, double end, KineticPeak best)
    {
        var growth = Math.Pow(Math.Max(1, (end - start) / FirstSampleHours), 1.0 / SamplesASegment);
        var found = new KineticPeak(solution.At(course, start), start);
        var (low, high) = (start, start);
        var before = start;
        var distance = FirstSampleHours;
        for (var i = 0; i <= SamplesASegment; i++, distance *= growth)
        {
            var at = i == SamplesASegment ? end : Math.Min(end, start + distance);
            var value = solution.At(course, at);
            if (value > found.NgMl) (found, low) = (new(value, at), before);
            // The sample after the highest one closes the bracket.
            if (before == found.Hours) high = at;
            before = at;
        }
        var top = Top(solution, course, low, Math.Max(high, found.Hours));
        if (top.NgMl > found.NgMl) found = top;
        return found.NgMl > best.NgMl ? found : best;
    }

    private static KineticPeak Top(KineticSolution solution, Course course, double low, double high)
    {
        for (var i = 0; i < Halvings && high > low; i++)
        {
            var middle = low + (high - low) / 2;
            if (solution.SlopeAt(course, middle) > 0) low = middle;
            else high = middle;
        }
        return new(solution.At(course, low), low);
    }
}
