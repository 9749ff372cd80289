namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Where 5, 50 and 95 of 100 virtual people lie.</summary>
/// <param name="Low">5 of 100 lie at or below it.</param>
/// <param name="Middle">Half lie at or below it.</param>
/// <param name="High">95 of 100 lie at or below it.</param>
public readonly record struct Spread(double Low, double Middle, double High)
{
    private const double LowShare = 0.05;
    private const double MiddleShare = 0.5;
    private const double HighShare = 0.95;
    // What a sum of thousands of weights may be off by.
    private const double Rounding = 1e-12;

    /// <summary>Spread of values, by nearest rank; their order is changed. Allocates nothing.</summary>
    public static Spread Of(Span<double> values)
    {
        var (low, middle, high) = (Rank(LowShare, values.Length), Rank(MiddleShare, values.Length), Rank(HighShare, values.Length));
        Select(values, middle);
        Select(values[..(middle + 1)], low);
        Select(values[middle..], high - middle);
        return new(values[low], values[middle], values[high]);
    }

    /// <summary>Spread of values that count with weights (each at least 0, together 1).</summary>
    public static Spread Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double[] sorted = [.. values], by = [.. weights];
        Array.Sort(sorted, by);
        return new(At(LowShare), At(MiddleShare), At(HighShare));

        double At(double share)
        {
            var sum = 0.0;
            for (var i = 0; i < by.Length; i++)
            {
                sum += by[i];
                if (sum >= share - Rounding) return sorted[i];
            }
            return sorted[^1];
        }
    }

    private static int Rank(double share, int count) => Math.Max(0, (int)Math.Ceiling(share * count) - 1);

    // Hoare's selection: afterwards the value of that rank stands at its place, smaller ones before it.
    private static void Select(Span<double> values, int rank)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[rank];
            var (i, j) = (first, last);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (pivot < values[j]) j--;
                if (i > j) continue;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }
            if (j < rank) first = i;
            if (rank < i) last = j;
        }
    }
}
