using System.Runtime.Intrinsics;

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

    private const int Liver = 2;
    private const int Halvings = 53;
    // Two equal poles would leave no room for the root between them. A part in 10⁸ is far below what any number here is known to.
    private const double Apart = 1e-8;

    /// <summary>Writes the four rates (1/h, slowest first) and the parts of blood and liver in each normalized mode.</summary>
    public static void Find(in KineticValues v, Span<double> rates, Span<double> blood, Span<double> liver)
    {
        var middle = (v.Q1 + v.Q2 + v.Qh) / v.Vc;
        Span<double> poles = [v.Q1 / v.Vp1, v.Q2 / v.Vp2, v.Qh / v.Vh + v.Kel + v.Kmet];
        Span<double> ties = [v.Q1 * v.Q1 / (v.Vc * v.Vp1), v.Q2 * v.Q2 / (v.Vc * v.Vp2), v.Qh * v.Qh / (v.Vc * v.Vh)];
        Span<int> spaces = [0, 1, Liver];
        poles.Sort(spaces);
        for (var i = 1; i < 3; i++) poles[i] = Math.Max(poles[i], poles[i - 1] * (1 + Apart));
        var (a, b, c) = (ties[spaces[0]], ties[spaces[1]], ties[spaces[2]]);

        // The three roots below the last pole, all at once. Between its poles the function falls from above zero to below it.
        var low = Vector256.Create(0, poles[0], poles[1], poles[2]);
        var high = Vector256.Create(poles[0], poles[1], poles[2], poles[2]);
        for (var i = 0; i < Halvings; i++)
        {
            var at = low + (high - low) / 2;
            var value = Vector256.Create(middle) - at - Vector256.Create(a) / (Vector256.Create(poles[0]) - at)
                - Vector256.Create(b) / (Vector256.Create(poles[1]) - at) - Vector256.Create(c) / (Vector256.Create(poles[2]) - at);
            var isBefore = Vector256.GreaterThan(value, Vector256<double>.Zero);
            low = Vector256.ConditionalSelect(isBefore, at, low);
            high = Vector256.ConditionalSelect(isBefore, high, at);
        }
        high.CopyTo(rates);
        // All four together are the sum of the diagonal.
        rates[3] = middle + poles[0] + poles[1] + poles[2] - rates[0] - rates[1] - rates[2];

        var liverPole = poles[spaces.IndexOf(Liver)];
        for (var k = 0; k < Count; k++)
        {
            var (fromA, fromB, fromC) = (poles[0] - rates[k], poles[1] - rates[k], poles[2] - rates[k]);
            blood[k] = 1 / Math.Sqrt(1 + a / (fromA * fromA) + b / (fromB * fromB) + c / (fromC * fromC));
            liver[k] = Math.Sqrt(ties[Liver]) / (liverPole - rates[k]) * blood[k];
        }
    }
}
