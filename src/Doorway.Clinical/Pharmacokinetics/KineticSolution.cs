namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>
/// The exact curves of one person under given doses: between two events (a dose, the begin or the end of an even input)
/// every course is a sum of exponentials. Made once for the doses, then filled for one person after the other without
/// allocating.
/// </summary>
public sealed class KineticSolution
{
    private const int Courses = 3;
    // ng/mL: below it is what rounding leaves where there is nothing.
    private const double Nothing = 1e-10;

    private readonly IReadOnlyList<DoseInput> inputs;
    private readonly Event[] events;
    private readonly double[] starts;
    private readonly int[] eventsEnd;
    private readonly bool[] isFlowing;
    private readonly double[] sums;
    private readonly bool[] sitesInUse = new bool[7];
    private readonly int[][] modesOf = new int[Courses][];
    private readonly KineticModes modes = new();
    private readonly double[] amounts;

    /// <summary>Makes room for the doses.</summary>
    /// <param name="doses">At least one dose, in any order.</param>
    /// <param name="values">Numbers of any person of the parameter set: the hours over which something swallowed arrives.</param>
    /// <exception cref="ArgumentException">No dose, or a route that is not modeled.</exception>
    public KineticSolution(IReadOnlyList<KineticDose> doses, in KineticValues values)
    {
        if (doses.Count == 0) throw new ArgumentException("A curve needs a dose.", nameof(doses));
        inputs = DoseInput.Of(doses, values.SwallowedHours, values.OralHours);
        amounts = new double[inputs.Count];
        events = [.. inputs.SelectMany(Events).OrderBy(e => e.Hours)];
        starts = [.. events.Select(e => e.Hours).Distinct()];
        eventsEnd = [.. starts.Select(s => events.Count(e => e.Hours <= s))];
        isFlowing = [.. starts.Select(s => inputs.Any(i => i.StartHours <= s && s < i.StartHours + i.Hours))];
        sums = new double[starts.Length * Courses * KineticModes.Count];
        foreach (var input in inputs) sitesInUse[(int)input.Site] = true;
        for (var course = Course.Ketamine; course <= Course.EffectSite; course++)
            modesOf[(int)course] = [.. Enumerable.Range(0, KineticModes.Count).Where(m => KineticModes.Shows(m, course) && IsInUse(m))];
    }

    /// <summary>Hours at which something begins or ends, ascending.</summary>
    public ReadOnlySpan<double> EventHours => starts;

    /// <summary>Computes the curves of one person. Allocates nothing.</summary>
    public void Become(in KineticValues person)
    {
        BecomeEffect(person);
        modes.BecomeNorketamine(person, sitesInUse);
        Become(Course.Ketamine);
        Become(Course.Norketamine);
    }

    /// <summary>As <see cref="Become(in KineticValues)"/>, the effect alone: the other courses are then those of the person before.</summary>
    internal void BecomeEffect(in KineticValues person)
    {
        modes.Become(person, sitesInUse);
        for (var i = 0; i < amounts.Length; i++) amounts[i] = inputs[i].Amount(person);
        Become(Course.EffectSite);
    }

    /// <summary>Concentration at a time, ng/mL; 0 before the first dose. At a bolus the value after it.</summary>
    public double At(Course course, double hours) => Sum(course, hours, isSlope: false);

    /// <summary>Slope at a time, ng/mL an hour.</summary>
    internal double SlopeAt(Course course, double hours) => Sum(course, hours, isSlope: true);

    /// <summary>Concentrations at equal steps, ng/mL. Allocates nothing.</summary>
    public void Fill(Course course, double fromHours, double stepHours, Span<double> into)
    {
        Span<double> part = stackalloc double[KineticModes.Count], factor = stackalloc double[KineticModes.Count];
        var used = modesOf[(int)course].AsSpan();
        part = part[..used.Length];
        factor = factor[..used.Length];
        for (var m = 0; m < used.Length; m++) factor[m] = Math.Exp(-modes.Rates[used[m]] * stepHours);
        var i = FirstPoint(starts[0], fromHours, stepHours, into.Length);
        into[..i].Clear();
        for (var segment = 0; segment < starts.Length; segment++)
        {
            var until = segment + 1 < starts.Length ? FirstPoint(starts[segment + 1], fromHours, stepHours, into.Length) : into.Length;
            if (i >= until) continue;
            var from = sums.AsSpan(Place(segment, course), KineticModes.Count);
            var since = fromHours + i * stepHours - starts[segment];
            for (var m = 0; m < used.Length; m++) part[m] = from[used[m]] * Math.Exp(-modes.Rates[used[m]] * since);
            for (; i < until; i++)
            {
                var sum = 0.0;
                for (var m = 0; m < part.Length; m++)
                {
                    sum += part[m];
                    part[m] *= factor[m];
                }
                into[i] = sum > Nothing ? sum : 0;
            }
        }
    }

    /// <summary>Area under a course from minute 0 to a time, ng·h/mL.</summary>
    public double Area(Course course, double untilHours)
    {
        var area = 0.0;
        for (var segment = 0; segment < starts.Length && starts[segment] < untilHours; segment++)
        {
            var length = Math.Min(untilHours, segment + 1 < starts.Length ? starts[segment + 1] : double.MaxValue) - starts[segment];
            var from = sums.AsSpan(Place(segment, course), KineticModes.Count);
            area += from[KineticModes.Constant] * length;
            foreach (var mode in modesOf[(int)course].AsSpan(1)) area += from[mode] * (1 - Math.Exp(-modes.Rates[mode] * length)) / modes.Rates[mode];
        }
        return area;
    }

    /// <summary>Area under a course for all time, ng·h/mL.</summary>
    public double Area(Course course)
    {
        var area = 0.0;
        for (var i = 0; i < amounts.Length; i++) area += amounts[i] * modes.Area(inputs[i].Site, course);
        return area;
    }

    /// <summary>Hours in which the slowest part of a course falls to less than a part in 20,000 when nothing more enters.</summary>
    internal double SettlingHours(Course course)
    {
        var slowest = double.MaxValue;
        foreach (var mode in modesOf[(int)course].AsSpan(1)) slowest = Math.Min(slowest, modes.Rates[mode]);
        return 10 / slowest;
    }

    private void Become(Course course)
    {
        var used = modesOf[(int)course].AsSpan();
        var rates = modes.Rates;
        var next = 0;
        for (var segment = 0; segment < starts.Length; segment++)
        {
            var into = sums.AsSpan(Place(segment, course), KineticModes.Count);
            into.Clear();
            if (segment > 0)
            {
                var from = sums.AsSpan(Place(segment - 1, course), KineticModes.Count);
                var length = starts[segment] - starts[segment - 1];
                foreach (var mode in used) into[mode] = from[mode] * Math.Exp(-rates[mode] * length);
            }
            for (; next < eventsEnd[segment]; next++)
            {
                var (input, hours) = (events[next].Input, inputs[events[next].Input].Hours);
                var strengths = modes.Strengths(inputs[input].Site, course);
                if (hours == 0)
                {
                    foreach (var mode in used) into[mode] += amounts[input] * strengths[mode];
                    continue;
                }
                var perHour = events[next].Sign * amounts[input] / hours;
                foreach (var mode in used[1..])
                {
                    var level = perHour * strengths[mode] / rates[mode];
                    into[KineticModes.Constant] += level;
                    into[mode] -= level;
                }
            }
            // When nothing flows, nothing is constant; what rounding leaves would never fade.
            if (!isFlowing[segment]) into[KineticModes.Constant] = 0;
        }
    }

    private double Sum(Course course, double hours, bool isSlope)
    {
        var segment = SegmentAt(hours);
        if (segment < 0) return 0;
        var from = sums.AsSpan(Place(segment, course), KineticModes.Count);
        var sum = 0.0;
        foreach (var mode in modesOf[(int)course])
        {
            var part = from[mode] * Math.Exp(-modes.Rates[mode] * (hours - starts[segment]));
            sum += isSlope ? -modes.Rates[mode] * part : part;
        }
        return isSlope || sum > Nothing ? sum : 0;
    }

    private int SegmentAt(double hours)
    {
        // A millionth of a second: less than any time is written with.
        const double rounding = 1e-12;
        var segment = starts.Length - 1;
        while (segment >= 0 && starts[segment] > hours + rounding) segment--;
        return segment;
    }

    // A point may stand on an event but for rounding: then the value after the event is the one that is meant.
    private static int FirstPoint(double eventHours, double fromHours, double stepHours, int points) =>
        (int)Math.Clamp(Math.Ceiling((eventHours - fromHours) / stepHours - 1e-9), 0, points);

    private bool IsInUse(int mode) => !KineticModes.IsDepot(mode, out var site) || sitesInUse[(int)site];

    private static int Place(int segment, Course course) => (segment * Courses + (int)course) * KineticModes.Count;

    private static IEnumerable<Event> Events(DoseInput input, int index)
    {
        yield return new Event(input.StartHours, index, 1);
        if (input.Hours > 0) yield return new Event(input.StartHours + input.Hours, index, -1);
    }

    private readonly record struct Event(double Hours, int Input, int Sign);
}
