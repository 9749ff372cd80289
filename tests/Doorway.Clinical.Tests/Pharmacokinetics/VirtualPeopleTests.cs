using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class VirtualPeopleTests
{
    private static readonly KineticValues Typical = Sample.Fitted.Typical(Sample.Person, KetamineForm.Esketamine);
    private readonly IReadOnlyList<VirtualPerson> crowd = [.. Enumerable.Range(0, 10_000).Select(new VirtualPeople(Sample.Fitted, Typical, 11).Person)];
    private static readonly ForecastWindow Window = new() { UntilMin = 180, EveryMin = 10 };

    [SlowFact]
    public void The_printed_example_comes_out()
    {
        // 35 mg over 40 minutes: 5, 50 and 95 of 100 at 137, 226 and 359 ng/mL with the residual.
        var plan = Sample.Plan(Sample.Infusion());
        var band = KineticForecast.Of(plan, KnowledgeSet.Embedded, Window with { People = 20_000, EveryMin = 40 }).Ketamine.Band!;
        Assert.InRange(band.Low[1], 137 * 0.98, 137 * 1.02);
        Assert.InRange(band.Middle[1], 226 * 0.98, 226 * 1.02);
        Assert.InRange(band.High[1], 359 * 0.98, 359 * 1.02);
        Assert.Equal((band.Low[1], band.Middle[1], band.High[1]), (band.Cmax.Low, band.Cmax.Middle, band.Cmax.High));
    }

    [Theory]
    [InlineData("vc", 27.5), InlineData("vp1", 49.3), InlineData("qh", 23.2), InlineData("vh", 34.6), InlineData("kel", 120), InlineData("kmet", 30), InlineData("vcn", 31.6), InlineData("cln", 25.4)]
    [InlineData("swallowed.ka", 132), InlineData("oral.ka", 132), InlineData("im.ka", 50), InlineData("sublingual.ka", 50), InlineData("spray.ka", 61.5), InlineData("nasal.ka", 50)]
    public void A_number_differs_as_published_about_its_typical_value(string name, double percent)
    {
        Func<KineticValues, double> of = name switch
        {
            "vc" => v => v.Vc,
            "vp1" => v => v.Vp1,
            "qh" => v => v.Qh,
            "vh" => v => v.Vh,
            "kel" => v => v.Kel,
            "kmet" => v => v.Kmet,
            "vcn" => v => v.Vcn,
            "cln" => v => v.Cln,
            "swallowed.ka" => v => v.SwallowedKa,
            "oral.ka" => v => v.OralKa,
            "im.ka" => v => v.Muscle.KaPerHour,
            "sublingual.ka" => v => v.Mouth.KaPerHour,
            "spray.ka" => v => v.Spray.KaPerHour,
            _ => v => v.Nose.KaPerHour,
        };
        var logs = Many(p => Math.Log(of(p.Values) / of(Typical)));
        Assert.InRange(logs.Average(), -0.03, 0.03);
        Assert.InRange(Deviation(logs) / Math.Sqrt(Math.Log(1 + percent * percent / 1e4)), 0.96, 1.04);
    }

    [Theory, InlineData("im", 0.5), InlineData("sublingual", 0.5), InlineData("spray", 0.708), InlineData("nasal", 0.5)]
    public void A_share_differs_on_the_logit_and_stays_a_share(string name, double sd)
    {
        Func<KineticValues, double> of = name switch { "im" => v => v.Muscle.Fraction, "sublingual" => v => v.Mouth.Fraction, "spray" => v => v.Spray.Fraction, _ => v => v.Nose.Fraction };
        var logits = Many(p => Logit(of(p.Values)) - Logit(of(Typical)));
        Assert.InRange(logits.Average(), -0.02, 0.02);
        Assert.InRange(Deviation(logits) / sd, 0.96, 1.04);
    }

    [Fact]
    public void What_has_no_variation_stays_and_the_residual_and_the_effect_differ()
    {
        var people = new VirtualPeople(Sample.Fitted, Typical, 1);
        var one = people.Person(7).Values;
        Assert.Equal((Typical.Q1, Typical.Q2, Typical.Vp2, Typical.Fgut, Typical.Q3, Typical.Vpn, Typical.SprayLater), (one.Q1, one.Q2, one.Vp2, one.Fgut, one.Q3, one.Vpn, one.SprayLater));
        Assert.InRange(Deviation(Many(p => Math.Log(p.KetamineFactor))) / Math.Sqrt(Math.Log(1 + 0.276 * 0.276)), 0.96, 1.04);
        Assert.InRange(Deviation(Many(p => Math.Log(p.NorketamineFactor))) / Math.Sqrt(Math.Log(1 + 0.422 * 0.422)), 0.96, 1.04);
        Assert.InRange(Deviation(Many(p => p.SessionShift)), 0.96, 1.04);
        var halfTimes = Many(p => Math.Log(2) / p.Values.Ke0 * 60);
        Assert.InRange(halfTimes.Min(), 0.01, 0.2);
        Assert.InRange(halfTimes.Max(), 11.8, 12);
        Assert.InRange(halfTimes.Average(), 5.8, 6.2);
        Assert.InRange(Correlation(p => Math.Log(p.Values.Vc), p => Math.Log(p.Values.Vcn)), -0.05, 0.05);
        Assert.InRange(Correlation(p => p.SessionShift, p => Math.Log(p.KetamineFactor)), -0.05, 0.05);
    }

    [Fact]
    public void The_published_set_has_no_share_for_a_route_that_it_does_not_know()
    {
        var people = new VirtualPeople(Sample.Published, Sample.Published.Typical(Sample.Person, KetamineForm.Esketamine), 1);
        Assert.Equal(0, people.Person(3).Values.Mouth.Fraction);
    }

    [Fact]
    public void A_person_is_the_same_in_every_population_and_another_seed_is_another_person()
    {
        var (people, again, other) = (new VirtualPeople(Sample.Fitted, Typical, 1), new VirtualPeople(Sample.Fitted, Typical, 1), new VirtualPeople(Sample.Fitted, Typical, 2));
        Assert.Equal(people.Person(5), again.Person(5));
        Assert.NotEqual(people.Person(5), people.Person(6));
        Assert.NotEqual(people.Person(5).Values.Vc, other.Person(5).Values.Vc);
        // The first draws themselves to the last bit, as another program of the published generator gives them, so that no change goes unseen.
        var (first, fourth) = (new PersonDraws(1, 0), new PersonDraws(1, 3));
        Assert.Equal((0.43274492759272126, 0.42563217802862946), (first.Even(), first.Even()));
        Assert.Equal((0.2424640819118739, 0.9948059332491657), (fourth.Even(), fourth.Even()));
        Assert.Equal((0.45547249506, -1.01298802070), (Math.Round(first.Normal(), 11), Math.Round(first.Normal(), 11)));
        Assert.Equal((-0.94522053726, -0.12625125187), (Math.Round(fourth.Normal(), 11), Math.Round(fourth.Normal(), 11)));
    }

    [Fact]
    public void A_high_draw_is_a_high_number_and_one_draw_counts_for_all_routes()
    {
        var (person, draws) = (new VirtualPeople(Sample.Fitted, Typical, 1).Person(5).Values, new PersonDraws(1, 5));
        foreach (var (name, of) in new (string, Func<KineticValues, double>)[]
        {
            ("vc", v => v.Vc), ("vp1", v => v.Vp1), ("qh", v => v.Qh), ("vh", v => v.Vh), ("kel", v => v.Kel), ("kmet", v => v.Kmet),
            ("vcn", v => v.Vcn), ("cln", v => v.Cln), ("swallowed.ka", v => v.SwallowedKa), ("oral.ka", v => v.OralKa),
        }) Assert.Equal(Sample.Fitted.Omega(name) * draws.Normal(), Math.Log(of(person) / of(Typical)), 9);
        var (share, speed) = (draws.Normal(), draws.Normal());
        foreach (var (name, drawn, typical) in new[] { ("im", person.Muscle, Typical.Muscle), ("sublingual", person.Mouth, Typical.Mouth), ("spray", person.Spray, Typical.Spray), ("nasal", person.Nose, Typical.Nose) })
        {
            Assert.Equal(Sample.Fitted.Omega($"{name}.fraction") * share, Logit(drawn.Fraction) - Logit(typical.Fraction), 9);
            Assert.Equal(Sample.Fitted.Omega($"{name}.ka") * speed, Math.Log(drawn.KaPerHour / typical.KaPerHour), 9);
        }
    }

    [Fact]
    public void Draws_are_even_and_normal()
    {
        var draws = new PersonDraws(9, 9);
        var even = new double[100_000];
        var normal = new double[100_000];
        for (var i = 0; i < even.Length; i++) (even[i], normal[i]) = (draws.Even(), draws.Normal());
        Assert.InRange(even.Average(), 0.495, 0.505);
        Assert.InRange(even.Min(), 1e-12, 0.001);
        Assert.InRange(even.Max(), 0.999, 1 - 1e-12);
        Assert.InRange(normal.Average(), -0.01, 0.01);
        Assert.InRange(Deviation(normal), 0.99, 1.01);
        Assert.InRange(normal.Count(n => n > 1.6449) / 1e5, 0.047, 0.053);
        Assert.InRange(normal.Count(n => n < -1.6449) / 1e5, 0.047, 0.053);
    }

    [Fact]
    public void A_spread_is_the_nearest_rank_of_the_sorted_values()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 300)).Select(_ => Math.Round(random.NextDouble() * 50)).ToArray();
            double[] sorted = [.. values.Order()];
            double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
            Assert.Equal(new Spread(At(0.05), At(0.5), At(0.95)), Spread.Of(values));
        }
    }

    [Fact]
    public void Weights_move_a_spread()
    {
        double[] values = [3, 1, 2], even = [1 / 3.0, 1 / 3.0, 1 / 3.0];
        Assert.Equal(new Spread(1, 2, 3), Spread.Of(values, even));
        Assert.Equal(new Spread(1, 3, 3), Spread.Of(values, [0.9, 0.1, 0]));
        Assert.Equal(new Spread(2, 2, 2), Spread.Of(values, [0, 0, 1]));
        Assert.Equal(new Spread(3, 3, 3), Spread.Of(values, [0.01, 0.01, 0]));
    }

    [Fact]
    public void Bands_are_those_of_the_people_one_by_one()
    {
        var plan = Sample.Plan(Sample.Lozenge(), Sample.Lozenge(60, 30));
        var forecast = KineticForecast.Of(plan, KnowledgeSet.Embedded, Window with { People = 21, Seed = 5 });
        var people = new VirtualPeople(Sample.Fitted, Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic), 5);
        var solutions = Enumerable.Range(0, 21).Select(i => (Person: people.Person(i), Solution: Sample.Solved(people.Person(i).Values, plan.Doses))).ToList();
        foreach (var (course, shown) in new[] { (Course.Ketamine, forecast.Ketamine), (Course.Norketamine, forecast.Norketamine), (Course.EffectSite, forecast.EffectSite) })
        {
            double Factor(VirtualPerson p) => course == Course.Norketamine ? p.NorketamineFactor : p.KetamineFactor;
            var at = Spread.Of(solutions.Select(s => s.Solution.At(course, 1) * Factor(s.Person)).ToArray());
            Assert.Equal((at.Low, at.Middle, at.High), (shown.Band!.Low[6], shown.Band.Middle[6], shown.Band.High[6]), Close);
            Assert.Equal(Spread.Of(solutions.Select(s => s.Solution.Area(course)).ToArray()), shown.Band.Auc);
            var top = Spread.Of(solutions.Select(s => Enumerable.Range(0, 19).Select(i => i / 6.0).Concat(s.Solution.EventHours.ToArray()).Max(h => s.Solution.At(course, h)) * Factor(s.Person)).ToArray());
            Assert.Equal((top.Low, top.Middle, top.High), (shown.Band.Cmax.Low, shown.Band.Cmax.Middle, shown.Band.Cmax.High), Close);
            Assert.Equal(19, shown.Curve.Count);
        }
        var alone = PopulationBands.Of(plan, Course.Norketamine, KnowledgeSet.Embedded, Window with { People = 21, Seed = 5 });
        Assert.Equal(forecast.Norketamine.Band!.High, alone.High);
        Assert.Equal(forecast.Ketamine.Band!.High, PopulationBands.Of(plan, Course.Ketamine, KnowledgeSet.Embedded, Window with { People = 21, Seed = 5 }).High);
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        var grid = new PhaseGrid(0, 40, double.PositiveInfinity, shares);
        foreach (var phase in forecast.Phases)
        {
            var times = Spread.Of(solutions.Select(s => grid.Of(s.Solution)[phase.Phase] * Math.Exp(Math.Sqrt(2) * 0.15 * s.Person.SessionShift)).ToArray());
            Assert.Equal((times.Low, times.Middle, times.High), (phase.Band!.Value.Low, phase.Band.Value.Middle, phase.Band.Value.High), Close);
        }
    }

    [Fact]
    public void Each_session_of_a_plan_has_its_own_phases()
    {
        var forecast = KineticForecast.Of(Sample.Plan(Sample.Infusion(), Sample.Infusion(50, 5040)), KnowledgeSet.Embedded, Window with { People = 100 });
        Assert.Equal([(1, Phase.Onset), (1, Phase.Peak), (1, Phase.ComeDown), (1, Phase.Back), (2, Phase.Onset), (2, Phase.Peak), (2, Phase.ComeDown), (2, Phase.Back)], forecast.Phases.Select(p => (p.Session, p.Phase)));
        Assert.All(forecast.Phases, p => Assert.InRange(p.FromMin, p.Band!.Value.Low, p.Band.Value.High));
        Assert.All(forecast.Phases.Skip(4), p => Assert.InRange(p.Band!.Value.Low, 5040, 5120));
        Assert.All(forecast.Phases.Take(4), p => Assert.InRange(p.Band!.Value.High, 0, 400));
    }

    [Fact]
    public void Without_people_there_is_no_band_and_points_are_counted_from_minute_0()
    {
        var forecast = KineticForecast.Of(Sample.Plan(Sample.Infusion()), KnowledgeSet.Embedded, new() { UntilMin = 60, EveryMin = 0.1, People = 0 });
        Assert.Null(forecast.Ketamine.Band);
        Assert.All(forecast.Phases, p => Assert.Null(p.Band));
        Assert.Equal(601, forecast.Ketamine.Curve.Count);
        Assert.Equal(forecast.Ketamine.CmaxNgMl, forecast.Ketamine.Curve[400], 9);
        Assert.Equal((40.0, 0.0), (Math.Round(forecast.Ketamine.TmaxMin, 9), forecast.Ketamine.Curve[0]));
        Assert.True(forecast.Ketamine.AucNgHMl8 < forecast.Ketamine.AucNgHMl24 && forecast.Ketamine.AucNgHMl24 < forecast.Ketamine.AucNgHMl);
        Assert.Equal((Course.Ketamine, Course.Norketamine, Course.EffectSite), (forecast.Ketamine.Course, forecast.Norketamine.Course, forecast.EffectSite.Course));
        var solution = Sample.Solved(Sample.Infusion());
        Assert.Equal((solution.Area(Course.Norketamine, 8), solution.Area(Course.Norketamine, 24), solution.Area(Course.Norketamine)), (forecast.Norketamine.AucNgHMl8, forecast.Norketamine.AucNgHMl24, forecast.Norketamine.AucNgHMl));
    }

    [Fact]
    public void A_route_without_numbers_is_refused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => KineticForecast.Of(Sample.Plan(Sample.Lozenge()) with { Set = ParameterSet.PerezRuixo2021, Form = KetamineForm.Esketamine }, KnowledgeSet.Embedded, Window));
        Assert.Contains("SublingualLozenge", wrong.Message, StringComparison.Ordinal);
    }

    private static bool Close((double, double, double) a, (double, double, double) b) =>
        new[] { a.Item1 - b.Item1, a.Item2 - b.Item2, a.Item3 - b.Item3 }.All(d => Math.Abs(d) < 1e-9);

    private List<double> Many(Func<VirtualPerson, double> of) => [.. crowd.Select(of)];

    private double Correlation(Func<VirtualPerson, double> one, Func<VirtualPerson, double> other)
    {
        var (a, b) = (Many(one), Many(other));
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b).Average(p => (p.First - meanA) * (p.Second - meanB)) / (Deviation(a) * Deviation(b));
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Deviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }
}
