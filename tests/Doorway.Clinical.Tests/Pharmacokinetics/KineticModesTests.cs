using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>The rates of a person, and where each of them shows.</summary>
public sealed class KineticModesTests
{
    private static readonly Course[] Courses = [Course.Ketamine, Course.Norketamine, Course.EffectSite];
    private static readonly bool[] Everywhere = [.. Enumerable.Repeat(true, 7)];
    private static readonly KineticValues Typical = Sample.Fitted.Typical(Sample.Person, KetamineForm.Racemic);

    [Fact]
    public void A_rate_shows_in_the_courses_that_it_has_a_strength_in_and_in_no_other()
    {
        var modes = Of(Typical);
        for (var mode = 1; mode < KineticModes.Count; mode++)
        {
            foreach (var course in Courses)
            {
                var shows = Enum.GetValues<Site>().Any(s => modes.Strengths(s, course)[mode] != 0);
                Assert.True(KineticModes.Shows(mode, course) == shows, $"{mode} {course}");
            }
        }
        Assert.All(Courses, c => Assert.True(KineticModes.Shows(KineticModes.Constant, c)));
    }

    [Fact]
    public void Each_depot_has_the_rate_of_its_place()
    {
        var modes = Of(Typical);
        Dictionary<Site, double> found = [];
        for (var mode = 0; mode < KineticModes.Count; mode++)
        {
            if (KineticModes.IsDepot(mode, out var site)) found.Add(site, modes.Rates[mode]);
        }
        var v = Typical;
        Assert.Equal(6, found.Count);
        Assert.Equal((v.Muscle.KaPerHour, v.Mouth.KaPerHour, v.Spray.KaPerHour), (found[Site.Muscle], found[Site.Mouth], found[Site.Spray]));
        Assert.Equal((v.Nose.KaPerHour, v.SwallowedKa, v.OralKa), (found[Site.Nose], found[Site.Swallowed], found[Site.Oral]));
    }

    [Fact]
    public void Two_places_with_the_same_uptake_give_the_same_curve()
    {
        var person = Typical with { Muscle = new(0.4, 3.3), Nose = new(0.4, 3.3), SwallowedKa = 0.9, OralKa = 0.9, Fgut = 0 };
        var (muscle, nose) = (Sample.Solved(person, [Sample.Muscle()]), Sample.Solved(person, [new KineticDose { Route = DoseRoute.Nasal, Mg = 70 }]));
        foreach (var course in Courses) Assert.Equal(muscle.At(course, 0.8), nose.At(course, 0.8), 10);
    }

    [Fact]
    public void The_same_person_again_gives_the_same_bits_where_rates_fall_together_too()
    {
        var person = Typical with { Ke0 = Typical.Cln, SwallowedKa = Typical.Mouth.KaPerHour, Mouth = new(0.3, Typical.Cln) };
        var solution = Sample.Solved(person, [Sample.Lozenge()]);
        double[] first = [.. Courses.Select(c => solution.At(c, 1.1))];
        solution.Become(person);
        Assert.Equal(first, Courses.Select(c => solution.At(c, 1.1)));
    }

    [Fact]
    public void Spaces_that_are_equally_fast_to_the_last_bit_give_the_curve_of_the_equations()
    {
        var two = Typical with { Q1 = 50, Vp1 = 100, Q2 = 50, Vp2 = 100 };
        var three = two with { Qh = 100, Vh = 400, Kel = 0.125, Kmet = 0.125 };
        var unlike = two with { Q2 = 25, Vp2 = 50, Vh = Typical.Vh / 2 };
        double[] hours = [0.4, 1, 5, 20];
        foreach (var person in new[] { two, three, unlike })
        {
            var (solution, oracle) = (Sample.Solved(person, [Sample.Lozenge()]), new OdeOracle(person, [Sample.Lozenge()]).Solve(hours));
            for (var i = 0; i < hours.Length; i++)
            {
                Assert.InRange(solution.At(Course.Ketamine, hours[i]) / oracle[i].Ketamine, 1 - 1e-6, 1 + 1e-6);
                Assert.InRange(solution.At(Course.Norketamine, hours[i]) / oracle[i].Norketamine, 1 - 1e-6, 1 + 1e-6);
            }
        }
    }

    [Fact]
    public void A_place_that_no_dose_enters_changes_nothing()
    {
        var other = Typical with { Muscle = new(0.1, 0.0001), Nose = new(0.9, 0.0002), OralKa = 0.0003, Spray = new(0.5, 0.0004) };
        var (one, two) = (Sample.Solved(Typical, [Sample.Lozenge()]), Sample.Solved(other, [Sample.Lozenge()]));
        foreach (var course in Courses)
        {
            Assert.Equal(one.At(course, 0.8), two.At(course, 0.8));
            Assert.Equal(one.SettlingHours(course), two.SettlingHours(course));
            Assert.Equal(KineticPeak.Of(one, course), KineticPeak.Of(two, course));
        }
        // Nor does norketamine, or the way to the effect, keep ketamine in the blood.
        var slow = Sample.Solved(Typical with { Cln = 0.01, Ke0 = 0.001 }, [Sample.Lozenge()]);
        Assert.Equal(one.SettlingHours(Course.Ketamine), slow.SettlingHours(Course.Ketamine));
        Assert.True(slow.SettlingHours(Course.Norketamine) > 2 * one.SettlingHours(Course.Norketamine));
        Assert.Equal(10 / 0.001, slow.SettlingHours(Course.EffectSite), 6);
    }

    private static KineticModes Of(in KineticValues values)
    {
        var modes = new KineticModes();
        modes.Become(values, Everywhere);
        modes.BecomeNorketamine(values, Everywhere);
        return modes;
    }
}
