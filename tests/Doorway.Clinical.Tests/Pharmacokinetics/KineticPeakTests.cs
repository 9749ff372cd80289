using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class KineticPeakTests
{
    [Fact]
    public void The_highest_point_is_the_end_of_an_infusion_to_the_minute()
    {
        var peak = KineticPeak.Of(Sample.Solved(Sample.Infusion()), Course.Ketamine);
        Assert.Equal(40, peak.Hours * 60, 9);
        Assert.Equal(227.07, peak.NgMl, 2);
    }

    [Fact]
    public void The_highest_point_of_a_bolus_is_its_beginning()
    {
        var peak = KineticPeak.Of(Sample.Solved(new KineticDose { Route = DoseRoute.Intravenous, Mg = 65, AtMin = 12 }), Course.Ketamine);
        Assert.Equal((1000.0, 12.0), (Math.Round(peak.NgMl, 6), Math.Round(peak.Hours * 60, 9)));
    }

    [Fact]
    public void A_smaller_later_dose_does_not_take_the_highest_point_and_a_larger_one_does()
    {
        Assert.Equal(40, KineticPeak.Of(Sample.Solved(Sample.Infusion(), Sample.Infusion(20, 600)), Course.Ketamine).Hours * 60, 6);
        Assert.Equal(640, KineticPeak.Of(Sample.Solved(Sample.Infusion(), Sample.Infusion(50, 600)), Course.Ketamine).Hours * 60, 6);
    }

    [Fact]
    public void No_point_of_the_curve_is_higher_and_the_top_is_level()
    {
        var people = new VirtualPeople(Sample.Fitted, Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic), 3);
        KineticDose[][] plans = [[Sample.Lozenge()], [Sample.Muscle(), Sample.Muscle(20, 25)], [new() { Route = DoseRoute.Oral, Mg = 100 }, Sample.Infusion(atMin: 200)], [new() { Route = DoseRoute.Nasal, Mg = 50 }, Sample.Lozenge(50, 700)]];
        var points = new double[3 * 24 * 60];
        for (var i = 0; i < 40; i++)
        {
            var solution = Sample.Solved(people.Person(i).Values, plans[i % plans.Length]);
            foreach (var course in Enum.GetValues<Course>())
            {
                var peak = KineticPeak.Of(solution, course);
                solution.Fill(course, 0, 1.0 / 60, points);
                Assert.True(points.Max() <= peak.NgMl * (1 + 1e-12), $"{i} {course}");
                Assert.True(points.Max() >= peak.NgMl * 0.99, $"{i} {course}");
                Assert.Equal(peak.NgMl, solution.At(course, peak.Hours), 9);
            }
        }
    }

    [Fact]
    public void Only_the_asked_time_is_looked_at()
    {
        var solution = Sample.Solved(Sample.Infusion(), Sample.Infusion(20, 600));
        Assert.Equal(640, KineticPeak.Of(solution, Course.Ketamine, 10).Hours * 60, 6);
        Assert.Equal(40, KineticPeak.Of(solution, Course.Ketamine, 0, 10).Hours * 60, 6);
        Assert.Equal(30, KineticPeak.Of(solution, Course.Ketamine, 0, 0.5).Hours * 60, 6);
    }

    [Fact]
    public void Of_two_equal_highest_points_the_first_is_named()
    {
        KineticDose Bolus(double atMin) => new() { Route = DoseRoute.Intravenous, Mg = 65, AtMin = atMin };
        var solution = Sample.Solved(Bolus(0), Bolus(200_000));
        Assert.Equal(solution.At(Course.Ketamine, 0), solution.At(Course.Ketamine, 200_000 / 60.0));
        Assert.Equal(0, KineticPeak.Of(solution, Course.Ketamine).Hours);
    }

    [Fact]
    public void A_dose_at_the_end_of_the_asked_time_is_not_in_it()
    {
        var solution = Sample.Solved(Sample.Muscle(), new KineticDose { Route = DoseRoute.Intravenous, Mg = 65, AtMin = 300 });
        var alone = KineticPeak.Of(Sample.Solved(Sample.Muscle()), Course.Ketamine);
        Assert.Equal(alone.NgMl, KineticPeak.Of(solution, Course.Ketamine, 0, 5).NgMl, 9);
        Assert.Equal(alone.Hours, KineticPeak.Of(solution, Course.Ketamine, 0, 5).Hours, 6);
        Assert.Equal(5, KineticPeak.Of(solution, Course.Ketamine, 0, 5.001).Hours, 9);
        var later = Sample.Solved(Sample.Muscle(atMin: 60), new KineticDose { Route = DoseRoute.Intravenous, Mg = 65, AtMin = 360 });
        Assert.Equal(alone.NgMl, KineticPeak.Of(later, Course.Ketamine, 0, 6).NgMl, 9);
    }

    [Fact]
    public void After_the_last_dose_the_highest_point_of_what_is_left_is_where_one_begins_to_look()
    {
        var solution = Sample.Solved(Sample.Infusion());
        Assert.Equal(new KineticPeak(solution.At(Course.Ketamine, 150), 150), KineticPeak.Of(solution, Course.Ketamine, 150));
        Assert.Equal(new KineticPeak(solution.At(Course.Ketamine, 2), 2), KineticPeak.Of(solution, Course.Ketamine, 2));
    }

    [Fact]
    public void A_hill_after_a_fall_is_found_where_it_is_higher_and_the_begin_where_that_is()
    {
        // At once and slowly out of a muscle, both at minute 0: the curve falls, rises and falls between two events.
        var person = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);
        var points = new double[4 * 24 * 60];
        foreach (var (mg, ka) in new[] { (4.0, 3.0), (10, 1), (20, 0.4), (40, 0.1), (2, 9), (30, 2), (60, 0.2) })
        {
            var solution = Sample.Solved(person with { Muscle = new(0.9, ka) }, [new() { Route = DoseRoute.Intravenous, Mg = mg }, Sample.Muscle(120)]);
            foreach (var course in Enum.GetValues<Course>())
            {
                solution.Fill(course, 0, 1.0 / 60, points);
                var peak = KineticPeak.Of(solution, course);
                Assert.InRange(points.Max() / peak.NgMl, 0.97, 1 + 1e-12);
                Assert.InRange(Math.Abs(solution.SlopeAt(course, peak.Hours)) * (peak.Hours == 0 ? 0 : 1), 0, 1e-6);
            }
        }
    }

    [Fact]
    public void Sessions_are_doses_that_lie_within_half_a_day()
    {
        Assert.Equal([(0.0, double.PositiveInfinity)], EffectPhases.Sessions([Sample.Lozenge(atMin: 30), Sample.Lozenge()]));
        Assert.Equal([(0.0, 5040.0), (5040, double.PositiveInfinity)], EffectPhases.Sessions([Sample.Infusion(), Sample.Infusion(35, 5040), Sample.Infusion(5, 5100)]));
        Assert.Single(EffectPhases.Sessions([Sample.Infusion(), Sample.Infusion(35, 760)]));
        Assert.Equal(2, EffectPhases.Sessions([Sample.Infusion(), Sample.Infusion(35, 760.1)]).Count);
        Assert.Single(EffectPhases.Sessions([Sample.Lozenge(), Sample.Lozenge(1, 730)]));
        Assert.Equal(2, EffectPhases.Sessions([Sample.Spray(), Sample.Spray(28, 731)]).Count);
        Assert.Single(EffectPhases.Sessions([Sample.Spray(), Sample.Spray(28, 730)]));
    }

    [Fact]
    public void Phases_are_where_the_effect_passes_its_shares()
    {
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        Assert.Equal((0.2, 0.8, 0.2), (shares.Onset, shares.Peak, shares.Back));
        foreach (var plan in new[] { Sample.Plan(Sample.Infusion()), Sample.Plan(Sample.Lozenge()), Sample.Plan(Sample.Muscle(), Sample.Muscle(40, 40)), Sample.Plan(Sample.Spray()), Sample.Plan(Sample.Muscle(70, 17)) })
        {
            var solution = Sample.Solved(plan);
            var times = EffectPhases.Of(solution, shares);
            var top = KineticPeak.Of(solution, Course.EffectSite).NgMl;
            double Share(double minute) => solution.At(Course.EffectSite, minute / 60) / top;
            Assert.Equal((0.2, 0.8, 0.8, 0.2), (Math.Round(Share(times.OnsetMin), 9), Math.Round(Share(times.PeakMin), 9), Math.Round(Share(times.ComeDownMin), 9), Math.Round(Share(times.BackMin), 9)));
            Assert.True(times.OnsetMin < times.PeakMin && times.PeakMin < times.ComeDownMin && times.ComeDownMin < times.BackMin);
            Assert.True(Share(times.BackMin + 1) < 0.2 && Share(times.BackMin + 60) < 0.2 && Share(times.OnsetMin - 0.01) < 0.2);
            Assert.Equal((times.OnsetMin, times.PeakMin, times.ComeDownMin, times.BackMin), (times[Phase.Onset], times[Phase.Peak], times[Phase.ComeDown], times[Phase.Back]));
        }
    }

    [Fact]
    public void A_dip_between_two_doses_ends_no_phase_and_the_second_session_has_its_own()
    {
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        var dip = EffectPhases.Of(Sample.Solved(Sample.Muscle(), Sample.Muscle(70, 150)), shares);
        Assert.InRange(dip.ComeDownMin, 150, 240);
        Assert.InRange(dip.OnsetMin, 0, 15);
        var two = Sample.Plan(Sample.Infusion(), Sample.Infusion(20, 5040));
        var sessions = EffectPhases.Sessions(two.Doses);
        var solution = Sample.Solved(two);
        var (first, second) = (EffectPhases.Of(solution, shares, sessions[0].FromMin, sessions[0].UntilMin), EffectPhases.Of(solution, shares, sessions[1].FromMin, sessions[1].UntilMin));
        Assert.Equal(first.OnsetMin + 5040, second.OnsetMin, 0);
        Assert.Equal(first.ComeDownMin + 5040, second.ComeDownMin, 0);
    }

    [Fact]
    public void However_deep_a_dip_between_two_doses_the_effect_begins_once_and_ends_once()
    {
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        foreach (var (first, second) in new[] { (60.0, 70.0), (70, 60) })
        {
            var solution = Sample.Solved(Sample.Infusion(first, 0, 20), Sample.Infusion(second, 600, 20));
            var top = KineticPeak.Of(solution, Course.EffectSite).NgMl;
            Assert.True(solution.At(Course.EffectSite, 9.9) < shares.Back * top);
            var times = EffectPhases.Of(solution, shares);
            var alone = EffectPhases.Of(Sample.Solved(Sample.Infusion(first, 0, 20)), shares);
            Assert.InRange(times.OnsetMin, alone.OnsetMin - 1, alone.OnsetMin + 1);
            Assert.InRange(times.PeakMin, 5, 30);
            Assert.InRange(times.ComeDownMin, 610, 640);
            Assert.InRange(times.BackMin, 640, 800);
        }
    }

    [Fact]
    public void An_effect_that_a_new_session_finds_unfinished_ends_where_that_begins()
    {
        var solution = Sample.Solved(Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic) with { Ke0 = 0.01 }, [Sample.Infusion(), Sample.Infusion(35, 900)]);
        var (first, second) = (EffectPhases.Of(solution, PhaseShares.Of(KnowledgeSet.Embedded), 0, 900), EffectPhases.Of(solution, PhaseShares.Of(KnowledgeSet.Embedded), 900));
        Assert.Equal(900, first.BackMin, 6);
        Assert.Equal(900, second.OnsetMin, 6);
    }

    [Fact]
    public void The_grid_of_a_population_finds_the_phases_of_the_curve()
    {
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        foreach (var doses in new[] { new[] { Sample.Infusion() }, [Sample.Lozenge(atMin: 20)], [Sample.Muscle(), Sample.Muscle(30, 30)] })
        {
            var solution = Sample.Solved(doses);
            var (grid, exact) = (new PhaseGrid(doses[0].AtMin, doses[^1].GivenByMin, double.PositiveInfinity, shares).Of(solution), EffectPhases.Of(solution, shares));
            foreach (var phase in Enum.GetValues<Phase>())
            {
                // Read from every minute until four hours after the last dose, then from every ten.
                var near = exact[phase] < doses[^1].GivenByMin + 240 ? 0.1 : 0.6;
                Assert.InRange(grid[phase], exact[phase] - near, exact[phase] + near);
            }
        }
    }

    [Fact]
    public void Between_two_minutes_of_the_grid_is_a_straight_line()
    {
        var (shares, solution) = (PhaseShares.Of(KnowledgeSet.Embedded), Sample.Solved(Sample.Infusion()));
        var minutes = new double[240];
        solution.Fill(Course.EffectSite, 0, 1.0 / 60, minutes);
        var times = new PhaseGrid(0, 40, double.PositiveInfinity, shares).Of(solution);
        double Line(double minute) => minutes[(int)minute] + (minutes[(int)minute + 1] - minutes[(int)minute]) * (minute - (int)minute);
        Assert.Equal((shares.Onset * minutes.Max(), shares.Peak * minutes.Max()), (Line(times.OnsetMin), Line(times.PeakMin)), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
        Assert.Equal((shares.Peak * minutes.Max(), shares.Back * minutes.Max()), (Line(times.ComeDownMin), Line(times.BackMin)), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
    }

    [Fact]
    public void The_grid_of_a_session_counts_from_the_last_dose_of_that_session()
    {
        var shares = PhaseShares.Of(KnowledgeSet.Embedded);
        var slow = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic) with { Ke0 = 0.001 };
        KineticDose[] doses = [Sample.Infusion(), Sample.Infusion(5, 60), Sample.Infusion(35, 5040)];
        var solution = Sample.Solved(slow, doses);
        Assert.Equal(100 + 1440, PhaseGrid.Of(doses, 0, 5040, shares).Of(solution).BackMin, 6);
        Assert.Equal(5080 + 1440, PhaseGrid.Of(doses, 5040, double.PositiveInfinity, shares).Of(solution).BackMin, 6);
    }

    [Fact]
    public void A_phase_past_the_end_of_the_grid_is_given_its_end_and_one_before_its_begin_its_begin()
    {
        var shares = new PhaseShares(0.2, 0.8, 0.001);
        var slow = Sample.Solved(Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic) with { SwallowedKa = 0.05 }, [Sample.Lozenge()]);
        Assert.Equal(10 + 24 * 60, new PhaseGrid(0, 10, double.PositiveInfinity, shares).Of(slow).BackMin, 6);
        Assert.Equal(900, new PhaseGrid(0, 10, 900, shares).Of(slow).BackMin, 6);
        Assert.Equal(120, new PhaseGrid(0, 10, 120, shares).Of(slow).BackMin, 6);
        Assert.Equal(40, new PhaseGrid(40, 40, double.PositiveInfinity, shares).Of(Sample.Solved(Sample.Infusion(), Sample.Infusion(1, 45))).OnsetMin, 6);
    }
}
