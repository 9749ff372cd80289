using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>The exact curves against a numeric solution of the printed equations.</summary>
public sealed class AgainstOdeTests
{
    private const double Tolerance = 1e-6;

    private static readonly DoseRoute[] Routes = [DoseRoute.Intravenous, DoseRoute.Intramuscular, DoseRoute.SublingualLozenge, DoseRoute.NasalEsketamine, DoseRoute.Nasal, DoseRoute.Oral];

    [SlowFact]
    public void Ten_thousand_random_regimens_agree_to_a_millionth()
    {
        var worst = new (double, string)[10_000];
        Parallel.For(0, worst.Length, i => worst[i] = Worst(i));
        Assert.True(worst.Max().Item1 <= Tolerance, worst.Max().ToString());
    }

    [Theory, InlineData(3), InlineData(77), InlineData(1234)]
    public void A_random_regimen_agrees_to_a_millionth(int seed) => Assert.InRange(Worst(seed).Item1, 0, Tolerance);

    [Fact]
    public void A_wrong_rate_is_seen()
    {
        var (person, doses) = Regimen(5);
        var hours = new[] { 1.0, 2 };
        var (found, expected) = (Curve(person with { Kmet = person.Kmet * 1.00001 }, doses, hours), new OdeOracle(person, doses).Solve(hours));
        Assert.True(Differs(found, expected) > Tolerance);
    }

    private static (double, string) Worst(int seed)
    {
        var (person, doses) = Regimen(seed);
        var random = new Random(seed + 1_000_000);
        double[] hours = [.. Enumerable.Range(0, 6).Select(_ => doses.Min(d => d.AtMin) / 60 + 0.02 + random.NextDouble() * (random.Next(2) == 0 ? 3 : 24)).Order()];
        var (found, expected) = (Curve(person, doses, hours), new OdeOracle(person, doses).Solve(hours));
        return (Differs(found, expected), $"seed {seed}: {string.Join(", ", doses.Select(d => d.Route))}");
    }

    private static List<(double, double, double)> Curve(in KineticValues person, IReadOnlyList<KineticDose> doses, double[] hours)
    {
        var solution = new KineticSolution(doses, person);
        solution.Become(person);
        return [.. hours.Select(h => (solution.At(Course.Ketamine, h), solution.At(Course.Norketamine, h), solution.At(Course.EffectSite, h)))];
    }

    // Far below what can be measured (a thousandth of a nanogram) the comparison is absolute.
    private static double Differs(IEnumerable<(double, double, double)> found, IEnumerable<(double, double, double)> expected) =>
        found.Zip(expected).Max(p => Math.Max(Relative(p.First.Item1, p.Second.Item1), Math.Max(Relative(p.First.Item2, p.Second.Item2), Relative(p.First.Item3, p.Second.Item3))));

    private static double Relative(double found, double expected) => Math.Abs(found - expected) / Math.Max(expected, 1e-3);

    private static (KineticValues, IReadOnlyList<KineticDose>) Regimen(int seed)
    {
        var random = new Random(seed);
        double Between(double low, double high) => low + random.NextDouble() * (high - low);
        var set = KineticParameters.Of(random.Next(3) == 0 ? ParameterSet.PerezRuixo2021 : ParameterSet.Fitted2026, KnowledgeSet.Embedded);
        var form = set.Set == ParameterSet.PerezRuixo2021 || random.Next(2) == 0 ? KetamineForm.Esketamine : KetamineForm.Racemic;
        var v = set.Typical(new KineticPerson { WeightKg = Between(30, 300), AgeYears = Between(18, 100), Ancestry = (Ancestry)random.Next(3) }, form);
        double Around(double value) => value * Math.Exp(Between(-1.2, 1.2));
        v = v with
        {
            Vc = Around(v.Vc),
            Vp1 = Around(v.Vp1),
            Vp2 = Around(v.Vp2),
            Q1 = Around(v.Q1),
            Q2 = Around(v.Q2),
            Qh = Around(v.Qh),
            Vh = Around(v.Vh),
            Kel = Around(v.Kel),
            Kmet = Around(v.Kmet),
            Cln = Around(v.Cln),
            Vcn = Around(v.Vcn),
            Vpn = Around(v.Vpn),
            Q3 = Around(v.Q3),
            Ke0 = Around(v.Ke0),
            SwallowedKa = Around(v.SwallowedKa),
            OralKa = Around(v.OralKa),
            Muscle = new(Between(0.1, 1), Around(4.8)),
            Mouth = new(Between(0.05, 0.9), Around(2.15)),
            Spray = new(Between(0.05, 0.9), Around(2)),
            Nose = new(Between(0.05, 0.9), Around(6.1)),
        };
        var routes = Routes.Where(r => set.Takes(form, r)).ToArray();
        KineticDose[] doses = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
        {
            var route = routes[random.Next(routes.Length)];
            return new KineticDose
            {
                Route = route,
                Mg = route == DoseRoute.NasalEsketamine ? 28 * random.Next(1, 4) : Between(5, 300),
                AtMin = Math.Round(Between(0, 120)),
                InfusionMin = random.Next(3) == 0 ? null : Math.Round(Between(2, 60)),
                HoldMin = random.Next(4) == 0 ? 0 : Math.Round(Between(1, 20)),
                Residue = (LozengeResidue)random.Next(2),
                DeviceGapMin = Between(0, 10),
            };
        })];
        return (v, doses);
    }
}
