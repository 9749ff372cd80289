using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>When each phase of a plan's first session begins for every person of a population, minutes after its first dose.</summary>
internal sealed class PhaseTable
{
    private const int PhaseCount = 4;
    private const double LeastMin = 0.1;

    private readonly double[][] minutes;
    private readonly double[] sessionShifts;
    private readonly PhaseTimes typical;

    private PhaseTable(double fromMin, PhaseTimes typical, double[][] minutes, double[] sessionShifts) =>
        (FromMin, this.typical, this.minutes, this.sessionShifts) = (fromMin, typical, minutes, sessionShifts);

    /// <summary>Minute of the first dose.</summary>
    public double FromMin { get; }

    /// <summary>Minutes after the first dose at which a phase begins for one person.</summary>
    public double this[Phase phase, int person] => minutes[(int)phase][person];

    public static PhaseTable Of(KineticPlan plan, KnowledgeSet knowledge, int people, int seed)
    {
        var (parameters, person, solution) = plan.Begin(knowledge);
        var population = new VirtualPeople(parameters, person, seed);
        var shares = PhaseShares.Of(knowledge);
        var (from, until) = EffectPhases.Sessions(plan.Doses)[0];
        var grid = PhaseGrid.Of(plan.Doses, from, until, shares);
        double[][] minutes = [.. Enumerable.Range(0, PhaseCount).Select(_ => new double[people])];
        var shifts = new double[people];
        for (var i = 0; i < people; i++)
        {
            var one = population.Person(i);
            solution.BecomeEffect(one.Values);
            var times = grid.Of(solution);
            shifts[i] = one.SessionShift;
            for (var phase = Phase.Onset; phase <= Phase.Back; phase++) minutes[(int)phase][i] = Math.Max(LeastMin, times[phase] - from);
        }
        solution.BecomeEffect(person);
        return new(from, EffectPhases.Of(solution, shares, from, until), minutes, shifts);
    }

    /// <summary>The first mark of each phase, as far as it lies after the first dose.</summary>
    public IReadOnlyList<PhaseMark> Counting(IEnumerable<PhaseMark> marks) =>
        [.. marks.Where(m => m.Min - FromMin >= LeastMin).OrderBy(m => m.Min).DistinctBy(m => m.Phase)];

    /// <summary>The phases when every person counts with a weight.</summary>
    public IReadOnlyList<PhaseForecast> Forecast(double[] weights, ClockSpread spread)
    {
        return [.. Enum.GetValues<Phase>().Select(phase =>
        {
            var times = minutes[(int)phase];
            double[] onTheDay = [.. times.Select((t, i) => t * Math.Exp(spread.Together * sessionShifts[i]))];
            // The prior's middle lies beside the typical person's time; only what the marks moved is added to the latter.
            var moved = Spread.Of(times, weights).Middle / Spread.Of(times, Even(times.Length)).Middle;
            var band = Spread.Of(onTheDay, weights);
            return new PhaseForecast(1, phase, FromMin + (typical[phase] - FromMin) * moved, new(FromMin + band.Low, FromMin + band.Middle, FromMin + band.High));
        })];
    }

    private static double[] Even(int count)
    {
        var even = new double[count];
        Array.Fill(even, 1.0 / count);
        return even;
    }
}
