using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>
/// The equations of the model written out as they are printed and solved step by step, without a thought of modes or
/// superposition: the classical Runge-Kutta pair of Dormand and Prince with step control, restarted at every event.
/// </summary>
internal sealed class OdeOracle(KineticValues v, IReadOnlyList<KineticDose> doses)
{
    private const int Blood = 0, FirstSpace = 1, SecondSpace = 2, Liver = 3, Norketamine = 4, NorketamineSpace = 5, Effect = 6, Muscle = 7, Mouth = 8, Spray = 9, Nose = 10, Swallowed = 11, Oral = 12, States = 13;

    private readonly List<(double At, int State, double Mg)> impulses = [];
    private readonly List<(double From, double To, int State, double MgPerHour)> flows = [];

    private readonly double[] inflow = new double[States];
    private readonly double[] y = new double[States];
    private readonly double[][] k = [.. Enumerable.Range(0, 7).Select(_ => new double[States])];

    /// <summary>Concentrations at the given hours (ascending): ketamine, norketamine, effect site.</summary>
    public IReadOnlyList<(double Ketamine, double Norketamine, double Effect)> Solve(IReadOnlyList<double> hours)
    {
        foreach (var dose in doses) Enter(dose);
        var stops = impulses.Select(i => i.At).Concat(flows.SelectMany(f => new[] { f.From, f.To })).Concat(hours).Append(0).Distinct().Order().ToList();
        var x = new double[States];
        var answers = new List<(double, double, double)>();
        for (var i = 0; i < stops.Count; i++)
        {
            if (i > 0) Go(x, stops[i - 1], stops[i]);
            foreach (var (_, state, mg) in impulses.Where(p => p.At == stops[i])) x[state] += mg;
            if (hours.Contains(stops[i])) answers.Add((1000 * x[Blood] / v.Vc, 1000 * x[Norketamine] / v.Vcn, x[Effect]));
        }
        return answers;
    }

    private void Enter(KineticDose dose)
    {
        var at = dose.AtMin / 60;
        void Flow(int state, double mg, double from, double length)
        {
            if (length > 0) flows.Add((from, from + length, state, mg / length));
            else impulses.Add((from, state, mg));
        }
        switch (dose.Route)
        {
            case DoseRoute.Intravenous: Flow(Blood, dose.Mg, at, (dose.InfusionMin ?? 0) / 60); break;
            case DoseRoute.Intramuscular: Flow(Muscle, dose.Mg * v.Muscle.Fraction, at, 0); break;
            case DoseRoute.Oral: Flow(Oral, dose.Mg * v.Fgut, at, v.OralHours); break;
            case DoseRoute.SublingualLozenge:
                Flow(Mouth, dose.Mg * v.Mouth.Fraction, at, dose.HoldMin / 60);
                if (dose.Residue == LozengeResidue.Swallowed) Flow(Swallowed, dose.Mg * (1 - v.Mouth.Fraction) * v.Fgut, at + dose.HoldMin / 60, v.SwallowedHours);
                break;
            case DoseRoute.Nasal:
                Flow(Nose, dose.Mg * v.Nose.Fraction, at, 0);
                Flow(Swallowed, dose.Mg * (1 - v.Nose.Fraction) * v.Fgut, at, v.SwallowedHours);
                break;
            default:
                for (var device = 0; device < dose.Mg / 28; device++)
                {
                    var share = v.Spray.Fraction * (device == 0 ? 1 : v.SprayLater);
                    Flow(Spray, 28 * share, at + device * dose.DeviceGapMin / 60, 0);
                    Flow(Swallowed, 28 * (1 - share) * v.Fgut, at + device * dose.DeviceGapMin / 60, v.SwallowedHours);
                }
                break;
        }
    }

    private void Slope(double[] x, double[] d)
    {
        var (c, p1, p2, l, n, np) = (x[Blood] / v.Vc, x[FirstSpace] / v.Vp1, x[SecondSpace] / v.Vp2, x[Liver], x[Norketamine], x[NorketamineSpace]);
        d[Blood] = v.Muscle.KaPerHour * x[Muscle] + v.Mouth.KaPerHour * x[Mouth] + v.Spray.KaPerHour * x[Spray] + v.Nose.KaPerHour * x[Nose]
            + v.Q1 * (p1 - c) + v.Q2 * (p2 - c) + v.Qh * (l / v.Vh - c);
        d[FirstSpace] = v.Q1 * (c - p1);
        d[SecondSpace] = v.Q2 * (c - p2);
        d[Liver] = v.SwallowedKa * x[Swallowed] + v.OralKa * x[Oral] + v.Qh * (c - l / v.Vh) - (v.Kel + v.Kmet) * l;
        d[Norketamine] = v.NorketamineMass * v.Kmet * l - (v.Cln + v.Q3) / v.Vcn * n + v.Q3 / v.Vpn * np;
        d[NorketamineSpace] = v.Q3 / v.Vcn * n - v.Q3 / v.Vpn * np;
        d[Effect] = v.Ke0 * (1000 * c - x[Effect]);
        d[Muscle] = -v.Muscle.KaPerHour * x[Muscle];
        d[Mouth] = -v.Mouth.KaPerHour * x[Mouth];
        d[Spray] = -v.Spray.KaPerHour * x[Spray];
        d[Nose] = -v.Nose.KaPerHour * x[Nose];
        d[Swallowed] = -v.SwallowedKa * x[Swallowed];
        d[Oral] = -v.OralKa * x[Oral];
        for (var state = 0; state < States; state++) d[state] += inflow[state];
    }

    private static readonly double[][] Tableau =
    [
        [], [1 / 5.0], [3 / 40.0, 9 / 40.0], [44 / 45.0, -56 / 15.0, 32 / 9.0], [19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0],
        [9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0], [35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0],
    ];

    private static readonly double[] Fault = [71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0];

    private void Go(double[] x, double from, double to)
    {
        const double tolerance = 1e-10;
        var (t, h, middle) = (from, Math.Min(1e-3, to - from), (from + to) / 2);
        Array.Clear(inflow);
        foreach (var flow in flows.Where(f => f.From < middle && middle < f.To)) inflow[flow.State] += flow.MgPerHour;
        while (t < to)
        {
            h = Math.Min(h, to - t);
            for (var stage = 0; stage < 7; stage++)
            {
                x.CopyTo(y, 0);
                for (var j = 0; j < stage; j++)
                {
                    var share = h * Tableau[stage][j];
                    for (var s = 0; s < States; s++) y[s] += share * k[j][s];
                }
                Slope(y, k[stage]);
            }
            var error = 0.0;
            for (var s = 0; s < States; s++)
            {
                var e = 0.0;
                for (var stage = 0; stage < 7; stage++) e += h * Fault[stage] * k[stage][s];
                error = Math.Max(error, Math.Abs(e) / (tolerance * (Math.Abs(y[s]) + 1e-7)));
            }
            if (error <= 1)
            {
                t = h >= to - t ? to : t + h;
                y.CopyTo(x, 0);
            }
            h *= Math.Clamp(0.9 * Math.Pow(Math.Max(error, 1e-12), -0.2), 0.2, 5);
        }
    }
}
