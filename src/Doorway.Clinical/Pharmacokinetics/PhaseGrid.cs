namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Phases of one session of one virtual person, read from the effect at every minute, later at every ten, with straight lines between. Allocates nothing for a person.</summary>
internal sealed class PhaseGrid
{
    private const double FineHours = 4;
    private const double DayHours = 24;
    private const double FineStep = 1.0 / 60;
    private const double CoarseStep = 10.0 / 60;
    private const double Rounding = 1e-9;

    private readonly double from;
    private readonly PhaseShares shares;
    private readonly double[] hours;
    private readonly double[] effect;
    private readonly int fine;

    /// <summary>A grid from the first dose of a session to a day after its last one, or to the next session.</summary>
    public PhaseGrid(double fromMin, double lastGivenMin, double untilMin, PhaseShares shares)
    {
        this.shares = shares;
        from = fromMin / 60;
        var (last, until) = (lastGivenMin / 60, untilMin / 60);
        fine = (int)Math.Ceiling((Math.Min(until, last + FineHours) - from) / FineStep - Rounding);
        var begin = from + fine * FineStep;
        var coarse = (int)Math.Max(0, Math.Floor((Math.Min(until, last + DayHours) - begin) / CoarseStep + Rounding));
        hours = [.. Enumerable.Range(0, fine).Select(i => from + i * FineStep), .. Enumerable.Range(0, coarse + 1).Select(i => begin + i * CoarseStep)];
        effect = new double[hours.Length];
    }

    /// <summary>The grid of one session among the doses of a plan.</summary>
    public static PhaseGrid Of(IEnumerable<KineticDose> doses, double fromMin, double untilMin, PhaseShares shares) =>
        new(fromMin, doses.Where(d => d.AtMin >= fromMin && d.AtMin < untilMin).Max(d => d.GivenByMin), untilMin, shares);

    /// <summary>Phases of the person that the solution holds now, minutes from minute 0. One that is not reached within the grid is given its end.</summary>
    public PhaseTimes Of(KineticSolution solution)
    {
        solution.Fill(Course.EffectSite, from, FineStep, effect.AsSpan(0, fine));
        solution.Fill(Course.EffectSite, hours[fine], CoarseStep, effect.AsSpan(fine));
        var top = 0;
        for (var i = 1; i < effect.Length; i++) if (effect[i] > effect[top]) top = i;
        return new(Rising(shares.Onset, top), Rising(shares.Peak, top), Falling(shares.Peak, top), Falling(shares.Back, top));
    }

    private double Rising(double share, int top)
    {
        var (level, i) = (share * effect[top], 0);
        while (effect[i] < level) i++;
        return i == 0 ? hours[0] * 60 : Between(i - 1, i, level);
    }

    private double Falling(double share, int top)
    {
        var (level, i) = (share * effect[top], effect.Length - 1);
        while (effect[i] < level) i--;
        return i == effect.Length - 1 ? hours[i] * 60 : Between(i, i + 1, level);
    }

    private double Between(int i, int j, double level) => (hours[i] + (hours[j] - hours[i]) * (level - effect[i]) / (effect[j] - effect[i])) * 60;
}
