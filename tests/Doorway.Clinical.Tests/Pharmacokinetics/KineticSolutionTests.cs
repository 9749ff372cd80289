using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class KineticSolutionTests
{
    private static readonly Course[] Courses = [Course.Ketamine, Course.Norketamine, Course.EffectSite];

    private static readonly KineticDose[] Mixed =
    [
        Sample.Lozenge(), Sample.Infusion(atMin: 30), Sample.Muscle(40, 45), new() { Route = DoseRoute.Oral, Mg = 50, AtMin = 60 }, new() { Route = DoseRoute.Nasal, Mg = 30, AtMin = 75 },
        new() { Route = DoseRoute.Intravenous, Mg = 10, AtMin = 20 }, Sample.Lozenge(100, 90, LozengeResidue.Spat),
    ];

    [Fact]
    public void Doses_superpose_whatever_their_routes_and_order()
    {
        var together = Sample.Solved(Mixed);
        var reversed = Sample.Solved([.. Mixed.Reverse()]);
        var alone = Mixed.Select(d => Sample.Solved(d)).ToList();
        foreach (var course in Courses)
        {
            for (var hours = 0.0; hours < 30; hours += 0.37)
            {
                Close(alone.Sum(a => a.At(course, hours)), together.At(course, hours));
                Close(reversed.At(course, hours), together.At(course, hours));
            }
            Close(alone.Sum(a => a.Area(course)), together.Area(course));
            Close(alone.Sum(a => a.Area(course, 8)), together.Area(course, 8));
        }
    }

    [Fact]
    public void Twice_the_dose_is_twice_the_curve()
    {
        var (one, two) = (Sample.Solved(Sample.Lozenge(100)), Sample.Solved(Sample.Lozenge(200)));
        foreach (var course in Courses) Close(2 * one.At(course, 1.3), two.At(course, 1.3));
    }

    [Fact]
    public void A_later_dose_is_the_same_curve_later_and_nothing_before()
    {
        var (now, later) = (Sample.Solved(Sample.Lozenge()), Sample.Solved(Sample.Lozenge(atMin: 90)));
        foreach (var course in Courses)
        {
            Assert.Equal(0, later.At(course, 1.49));
            Assert.Equal(0, later.SlopeAt(course, 1.49));
            Close(now.At(course, 0.7), later.At(course, 2.2));
        }
    }

    [Fact]
    public void An_infusion_in_two_parts_is_the_infusion_and_one_that_stops_is_its_first_part()
    {
        var whole = Sample.Solved(Sample.Infusion());
        var parts = Sample.Solved(Sample.Infusion(17.5, 0, 20), Sample.Infusion(17.5, 20, 20));
        var stopped = Sample.Solved(Sample.Infusion(17.5, 0, 20));
        foreach (var course in Courses)
        {
            Close(whole.At(course, 1), parts.At(course, 1));
            Close(whole.At(course, 0.2), stopped.At(course, 0.2));
            Assert.True(stopped.At(course, 0.6) < whole.At(course, 0.6));
        }
    }

    [Fact]
    public void A_bolus_is_there_at_once_and_a_very_short_infusion_nearly_so()
    {
        var values = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        var bolus = Sample.Solved(new KineticDose { Route = DoseRoute.Intravenous, Mg = 65 });
        Assert.Equal(1000 * 65 / values.Vc, bolus.At(Course.Ketamine, 0), 9);
        Assert.Equal(0, bolus.At(Course.Norketamine, 0));
        Assert.Equal(0, bolus.At(Course.EffectSite, 0));
        Assert.Equal(0, Sample.Solved(Sample.Infusion()).At(Course.Ketamine, 0));
        var shortOne = Sample.Solved(Sample.Infusion(65, 0, 0.001));
        Assert.Equal(bolus.At(Course.Ketamine, 1), shortOne.At(Course.Ketamine, 1), 2);
        Assert.Equal(bolus.At(Course.Ketamine, 1), Sample.Solved(Sample.Infusion(65, 0, 0)).At(Course.Ketamine, 1), 9);
    }

    [Fact]
    public void Points_at_equal_steps_are_the_points_of_the_curve()
    {
        var solution = Sample.Solved(Mixed);
        var points = new double[700];
        foreach (var course in Courses)
        {
            solution.Fill(course, -0.25, 1.0 / 60, points);
            for (var i = 0; i < points.Length; i++) Close(solution.At(course, -0.25 + i / 60.0), points[i]);
            Assert.All(points[..15], p => Assert.Equal(0, p));
        }
    }

    [Fact]
    public void A_point_on_an_event_is_the_value_after_it()
    {
        var solution = Sample.Solved(new KineticDose { Route = DoseRoute.Intravenous, Mg = 10, AtMin = 7 }, new KineticDose { Route = DoseRoute.Intravenous, Mg = 10, AtMin = 49 });
        var points = new double[60];
        solution.Fill(Course.Ketamine, 0, 1.0 / 60, points);
        Assert.Equal(0, points[6]);
        Assert.Equal(solution.At(Course.Ketamine, 7 / 60.0), points[7], 9);
        Assert.True(points[49] > 2 * points[48]);
    }

    [Fact]
    public void The_area_is_that_under_the_points_and_for_all_time_the_dose_over_the_clearance()
    {
        var solution = Sample.Solved(Sample.Infusion(), Sample.Lozenge(atMin: 60));
        const double step = 1.0 / 600;
        var points = new double[24 * 600 + 1];
        foreach (var course in Courses)
        {
            solution.Fill(course, 0, step, points);
            var sum = (points.Sum() - points[0] / 2 - points[^1] / 2) * step;
            Assert.Equal(1, solution.Area(course, 24) / sum, 5);
            Assert.True(solution.Area(course) > solution.Area(course, 24));
            Assert.Equal(1, solution.Area(course, 2000) / solution.Area(course), 6);
            Assert.Equal(0, solution.Area(course, 0));
        }
        var values = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        var infusion = Sample.Solved(Sample.Infusion());
        Close(1000 * 35 / values.ClearanceLPerHour, infusion.Area(Course.Ketamine));
        Close(infusion.Area(Course.Ketamine), infusion.Area(Course.EffectSite));
        Close(1000 * 35 * values.NorketamineMass * values.Kmet / (values.Kel + values.Kmet) / values.Cln, infusion.Area(Course.Norketamine));
        Close(1000 * 35 * values.OralFraction / values.ClearanceLPerHour, Sample.Solved(new KineticDose { Route = DoseRoute.Oral, Mg = 35 }).Area(Course.Ketamine));
    }

    [Fact]
    public void Rates_that_fall_together_do_not_spoil_the_curve()
    {
        var typical = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        Span<double> rates = stackalloc double[4], blood = stackalloc double[4], liver = stackalloc double[4];
        StarModes.Find(typical, rates, blood, liver);
        List<KineticValues> people = [];
        foreach (var rate in rates)
        {
            people.Add(typical with { Ke0 = rate });
            people.Add(typical with { Mouth = new(0.245, rate), SwallowedKa = rate * (1 + 1e-9) });
            people.Add(typical with { Cln = rate * typical.Vcn, Q3 = 1e-9 });
        }
        people.Add(typical with { Q2 = typical.Q1 / typical.Vp1 * typical.Vp2 });
        people.Add(typical with { Q2 = typical.Q1 / typical.Vp1 * typical.Vp2 * (1 + 1e-8) });
        // The liver as fast as a peripheral space: both share one mode.
        people.Add(typical with { Q1 = (typical.Qh / typical.Vh + typical.Kel + typical.Kmet) * typical.Vp1 });
        people.Add(typical with { Ke0 = typical.Mouth.KaPerHour });
        double[] hours = [0.3, 1, 4, 12];
        foreach (var person in people)
        {
            var (solution, oracle) = (Sample.Solved(person, [Sample.Lozenge()]), new OdeOracle(person, [Sample.Lozenge()]).Solve(hours));
            for (var i = 0; i < hours.Length; i++)
            {
                Assert.InRange(solution.At(Course.Ketamine, hours[i]) / oracle[i].Ketamine, 1 - 1e-6, 1 + 1e-6);
                Assert.InRange(solution.At(Course.Norketamine, hours[i]) / oracle[i].Norketamine, 1 - 1e-6, 1 + 1e-6);
                Assert.InRange(solution.At(Course.EffectSite, hours[i]) / oracle[i].Effect, 1 - 1e-6, 1 + 1e-6);
            }
        }
    }

    [Fact]
    public void The_modes_are_those_of_the_matrix()
    {
        var v = Sample.Published.Typical(Sample.Person, KetamineForm.Esketamine);
        Span<double> rates = stackalloc double[4], blood = stackalloc double[4], liver = stackalloc double[4];
        StarModes.Find(v, rates, blood, liver);
        // Sum and product of the rates, and blood and liver as rows of an orthogonal matrix.
        Assert.Equal((v.Q1 + v.Q2 + v.Qh) / v.Vc + v.Q1 / v.Vp1 + v.Q2 / v.Vp2 + v.Qh / v.Vh + v.Kel + v.Kmet, rates[0] + rates[1] + rates[2] + rates[3], 9);
        var (inBlood, inLiver, across) = (0.0, 0.0, 0.0);
        for (var k = 0; k < 4; k++)
        {
            inBlood += blood[k] * blood[k];
            inLiver += liver[k] * liver[k];
            across += blood[k] * liver[k];
            Assert.True(k == 0 || rates[k] > rates[k - 1]);
        }
        Assert.Equal((1.0, 1.0, 0.0), (Math.Round(inBlood, 12), Math.Round(inLiver, 12), Math.Round(across, 12)));
    }

    [Fact]
    public void One_person_after_the_other_allocates_nothing_and_gives_the_same_bits()
    {
        var people = new VirtualPeople(Sample.Fitted, Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic), 1);
        var solution = Sample.Solved(Mixed);
        var points = new double[500];
        double Run()
        {
            var sum = 0.0;
            for (var i = 0; i < 50; i++)
            {
                solution.Become(people.Person(i).Values);
                solution.Fill(Course.Norketamine, 0, 1.0 / 60, points);
                sum += points[^1] + solution.Area(Course.Ketamine) + Spread.Of(points).Middle;
            }
            return sum;
        }
        var first = Run();
        var (second, least) = (first, long.MaxValue);
        // What the runtime takes once for itself may fall into one round; what the loop takes is in each.
        for (var round = 0; round < 3; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            second = Run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.InRange(least, 0, 200);
        Assert.Equal(BitConverter.DoubleToInt64Bits(first), BitConverter.DoubleToInt64Bits(second));
    }

    [Fact]
    public void A_person_after_another_is_computed_as_if_alone()
    {
        var people = new VirtualPeople(Sample.Fitted, Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic), 2);
        var shared = Sample.Solved(people.Person(1).Values, Mixed);
        shared.Become(people.Person(2).Values);
        var alone = Sample.Solved(people.Person(2).Values, Mixed);
        double[] left = new double[200], right = new double[200];
        foreach (var course in Courses)
        {
            // What stood in the room before is written over, before the first dose too.
            Array.Fill(left, 7);
            shared.Fill(course, -0.5, 1.0 / 60, left);
            alone.Fill(course, -0.5, 1.0 / 60, right);
            Assert.Equal(right, left);
            Assert.Equal(alone.Area(course), shared.Area(course));
        }
    }

    [Fact]
    public void Long_after_a_dose_there_is_nothing_left_and_never_less_than_nothing()
    {
        var solution = Sample.Solved(Mixed);
        var points = new double[3000];
        foreach (var course in Courses)
        {
            solution.Fill(course, 0, 1, points);
            Assert.All(points, p => Assert.True(p >= 0));
            Assert.Equal(0, points[^1]);
            Assert.Equal(0, solution.At(course, 3000));
            Assert.True(points[24] > 0);
        }
    }

    [Fact]
    public void Even_input_without_measure_leaves_nothing_behind_when_it_ends()
    {
        // Far past any dose that is given, so that what rounding leaves of an input would be seen.
        var solution = Sample.Solved(Sample.Infusion(3e7, 0, 70), Sample.Infusion(7e7, 30, 80), Sample.Lozenge(9e7, 13));
        foreach (var course in Courses)
        {
            Assert.Equal(0, solution.At(course, 3000));
            Assert.InRange(Math.Abs(solution.Area(course, 100_000) / solution.Area(course, 90_000) - 1), 0, 1e-15);
        }
    }

    [Fact]
    public void Steps_longer_than_an_infusion_lie_on_the_curve_too_and_points_past_it_do_not_look_back()
    {
        var solution = Sample.Solved(Mixed);
        double[] far = new double[8], late = new double[5];
        foreach (var course in Courses)
        {
            solution.Fill(course, -1, 0.75, far);
            for (var i = 0; i < far.Length; i++) Close(solution.At(course, -1 + 0.75 * i), far[i]);
            solution.Fill(course, 9, 2, late);
            for (var i = 0; i < late.Length; i++) Close(solution.At(course, 9 + 2 * i), late[i]);
        }
    }

    [Fact]
    public void No_dose_and_a_route_without_a_model_are_refused()
    {
        var values = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        Assert.Contains("A curve needs a dose.", Assert.Throws<ArgumentException>(() => new KineticSolution([], values)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new KineticSolution([new KineticDose { Route = DoseRoute.Subcutaneous, Mg = 30 }], values));
    }

    private static void Close(double expected, double found) => Assert.InRange(found, expected * (1 - 1e-9) - 1e-9, expected * (1 + 1e-9) + 1e-9);
}
