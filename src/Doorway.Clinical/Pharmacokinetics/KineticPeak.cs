namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>The highest point of a course.</summary>
/// <param name="NgMl">Concentration, ng/mL.</param>
/// <param name="Hours">When, hours.</param>
public readonly record struct KineticPeak(double NgMl, double Hours)
{
    private const int Samples = 96;
    private const int Halvings = 60;

    /// <summary>Highest point of a course from a time on and before another, from the curve itself and not from a grid.</summary>
    public static KineticPeak Of(KineticSolution solution, Course course, double fromHours = 0, double untilHours = double.PositiveInfinity)
    {
        var best = new KineticPeak(0, 0);
        var starts = solution.EventHours;
        for (var segment = 0; segment < starts.Length; segment++)
        {
            var start = Math.Max(starts[segment], fromHours);
            var end = Math.Min(untilHours, segment + 1 < starts.Length ? starts[segment + 1] : start + solution.SettlingHours(course));
            if (start >= end) continue;
            var top = Highest(solution, course, start, end);
            if (top.NgMl > best.NgMl) best = top;
        }
        return best;
    }

    // Between two events: samples, close at first, find the hill; a root of the slope finds its top. The end itself is no
    // sample, because a dose may stand there; a course that rises up to it has its top as near to it as a number can be.
    private static KineticPeak Highest(KineticSolution solution, Course course, double start, double end)
    {
        var (highest, top) = (0, 0.0);
        for (var i = 0; i < Samples; i++)
        {
            var value = solution.At(course, Hours(i));
            if (value > top) (highest, top) = (i, value);
        }
        var (low, high) = (Hours(Math.Max(0, highest - 1)), Hours(highest + 1));
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + (high - low) / 2;
            if (solution.SlopeAt(course, middle) > 0) low = middle;
            else high = middle;
        }
        return new(solution.At(course, low), low);

        double Hours(int sample) => start + (end - start) * Math.Pow((double)sample / Samples, 3);
    }
}
