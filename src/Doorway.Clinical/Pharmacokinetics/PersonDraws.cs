namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>
/// Chance that is the same on every run: SplitMix64 (Steele, Lea and Flood 2014), one stream for each person of a
/// population, so that person 17 stays the same however many people are asked for and whatever doses they get.
/// </summary>
internal struct PersonDraws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;
    private double spare;
    private bool hasSpare;

    public PersonDraws(int seed, int person) => state = Mix(Mix((ulong)(uint)seed * Golden + 1) + (ulong)(uint)person * Golden);

    /// <summary>Evenly between 0 and 1, neither included.</summary>
    public double Even()
    {
        state += Golden;
        return ((Mix(state) >> 11) + 0.5) * (1.0 / (1UL << 53));
    }

    /// <summary>From the normal distribution with mean 0 and standard deviation 1 (Box and Muller).</summary>
    public double Normal()
    {
        hasSpare = !hasSpare;
        if (!hasSpare) return spare;
        var (radius, angle) = (Math.Sqrt(-2 * Math.Log(Even())), 2 * Math.PI * Even());
        spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
