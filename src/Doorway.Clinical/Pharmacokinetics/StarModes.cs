namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>
/// The four modes of ketamine: blood in the middle, two peripheral spaces and the liver around it. Measured as amount
/// over the square root of the volume, the rates form a symmetric matrix whose only entries beside the diagonal stand
/// in the row and column of the blood. Its eigenvalues are the roots of one scalar equation, one between each two
/// neighboring poles, and its eigenvectors follow from them directly (G. H. Golub, Some modified matrix eigenvalue
/// problems, SIAM Review 15, 1973).
/// </summary>
internal static class StarModes
{
    public const int Count = 4;

    /// <summary>Writes the four rates (1/h, slowest first) and the parts of blood and liver in each normalized mode.</summary>
    public static void Find(in KineticValues v, Span<double> rates, Span<double> blood, Span<double> liver)
    {
        var middle = (v.Q1 + v.Q2 + v.Qh) / v.Vc;
        Span<double> poles = [v.Q1 / v.Vp1, v.Q2 / v.Vp2, v.Qh / v.Vh + v.Kel + v.Kmet];
        Span<double> ties = [v.Q1 * v.Q1 / (v.Vc * v.Vp1), v.Q2 * v.Q2 / (v.Vc * v.Vp2), v.Qh * v.Qh / (v.Vc * v.Vh)];
        Span<double> order = [0, 0, 0];
        Separate(poles);
        poles.CopyTo(order);
        order.Sort();
        var highest = Math.Max(middle, order[2]) + Math.Sqrt(ties[0] + ties[1] + ties[2]);
        for (var k = 0; k < Count; k++)
        {
            var rate = Root(middle, poles, ties, k == 0 ? 0 : order[k - 1], k == 3 ? highest : order[k]);
            var length = 1.0;
            for (var i = 0; i < 3; i++) length += ties[i] / ((poles[i] - rate) * (poles[i] - rate));
            rates[k] = rate;
            blood[k] = 1 / Math.Sqrt(length);
            liver[k] = Math.Sqrt(ties[2]) / (poles[2] - rate) * blood[k];
        }
    }

    // Between its poles the function falls from above zero to below it. Newton's steps are taken on the function
    // times the distances to the poles, which is smooth there; a step that leaves the bracket is halved instead.
    private static double Root(double middle, ReadOnlySpan<double> poles, ReadOnlySpan<double> ties, double low, double high)
    {
        var at = low + (high - low) / 2;
        // Every step makes the bracket smaller, so it ends.
        while (true)
        {
            var (value, slope) = (middle - at, -1.0);
            for (var i = 0; i < 3; i++)
            {
                var part = ties[i] / (poles[i] - at);
                value -= part;
                slope -= part / (poles[i] - at);
            }
            if (value > 0) low = at;
            else high = at;
            // (value × distances)' / (value × distances) = slope / value + the sum of the inverse distances
            var pull = slope / value;
            for (var i = 0; i < 3; i++) pull += 1 / (at - poles[i]);
            var next = at - 1 / pull;
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - at) <= 2e-16 * at || next == low || next == high) return next;
            at = next;
        }
    }

    // Two equal poles would make one interval empty. A part in 10⁹ is far below what any number here is known to.
    private static void Separate(Span<double> poles)
    {
        const double apart = 1e-9;
        for (var again = true; again;)
        {
            again = false;
            for (var i = 1; i < 3; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (Math.Abs(poles[i] - poles[j]) >= apart * poles[i]) continue;
                    poles[i] *= 1 + 2 * apart;
                    again = true;
                }
            }
        }
    }
}
