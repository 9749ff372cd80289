using System.Globalization;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

public sealed class PersonalClockTests
{
    private const int People = 200;

    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;
    private static readonly KineticPlan Plan = Sample.Plan(Sample.Lozenge());

    [Fact]
    public void Without_marks_it_is_the_forecast_of_people_in_general()
    {
        var (personal, general) = (PersonalClock.Of(Plan, [], Knowledge, people: People), KineticForecast.Of(Plan, Knowledge, new() { People = People }));
        Assert.Equal(0, personal.SessionsUsed);
        Assert.Contains("From published data alone", personal.Says, StringComparison.Ordinal);
        foreach (var (mine, theirs) in personal.Phases.Zip(general.Phases))
        {
            Assert.Equal((theirs.Phase, 1), (mine.Phase, mine.Session));
            Assert.Equal(theirs.FromMin, mine.FromMin, 6);
            Assert.InRange(mine.Band!.Value.Low, theirs.Band!.Value.Low - 1, theirs.Band.Value.Low + 1);
            Assert.InRange(mine.Band.Value.High, theirs.Band.Value.High - 1, theirs.Band.Value.High + 1);
        }
    }

    [Fact]
    public void Later_marks_move_the_next_session_later_and_more_of_them_move_it_more()
    {
        var late = Past(1.5);
        var general = PersonalClock.Of(Plan, [], Knowledge, people: People);
        var once = PersonalClock.Of(Plan, [late], Knowledge, people: People);
        var often = PersonalClock.Of(Plan, [late, late, late], Knowledge, people: People);
        Assert.Equal((1, 3), (once.SessionsUsed, often.SessionsUsed));
        Assert.Equal("From published data, moved by 1 earlier session of this person with marked phases.", once.Says);
        Assert.Equal("From published data, moved by 3 earlier sessions of this person with marked phases.", often.Says);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var (a, b, c) = (general.Phases[(int)phase].FromMin, once.Phases[(int)phase].FromMin, often.Phases[(int)phase].FromMin);
            Assert.True(a < b && b <= c * 1.05 && c < 1.6 * a, $"{phase}: {a:0.0} {b:0.0} {c:0.0}");
            Assert.InRange(often.Phases[(int)phase].FromMin, often.Phases[(int)phase].Band!.Value.Low, often.Phases[(int)phase].Band!.Value.High);
        }
        var early = PersonalClock.Of(Plan, [Past(0.7)], Knowledge, people: People);
        Assert.All(early.Phases.Zip(general.Phases), p => Assert.True(p.First.FromMin < p.Second.FromMin));
    }

    [Fact]
    public void A_few_odd_sessions_cannot_overturn_what_is_known_of_people_in_general()
    {
        var general = PersonalClock.Of(Plan, [], Knowledge, people: People);
        var odd = PersonalClock.Of(Plan, [.. Enumerable.Repeat(Past(6), 6)], Knowledge, people: People);
        // However far the marks lie, the band still reaches back to where people in general are.
        Assert.All(odd.Phases.Zip(general.Phases), p => Assert.True(p.First.Band!.Value.Low < p.Second.Band!.Value.Middle * 1.25, $"{p.First} {p.Second}"));
        var weights = PersonalClock.Weights([(PhaseTable.Of(Plan, Knowledge, 200, 1), Past(6).Marks)], ClockSpread.Of(Knowledge), 200);
        Assert.Equal(1, weights.Sum(), 9);
        Assert.All(weights, w => Assert.True(w >= 0.2 / 200 * (1 - 1e-9)));
    }

    [Fact]
    public void Marks_before_the_dose_do_not_count_and_the_first_of_a_phase_does()
    {
        var table = PhaseTable.Of(Plan with { Doses = [Sample.Lozenge(atMin: 20)] }, Knowledge, 50, 1);
        Assert.Equal(20, table.FromMin);
        Assert.Equal([new(Phase.Onset, 21), new PhaseMark(Phase.Peak, 60)], table.Counting([new(Phase.Peak, 70), new(Phase.Onset, 20), new(Phase.Onset, 25), new(Phase.Onset, 21), new(Phase.Peak, 60), new(Phase.Back, 19)]));
        Assert.Single(PhaseTable.Of(Plan, Knowledge, 5, 1).Counting([new(Phase.Onset, 0.1), new(Phase.Peak, 0.09)]));
        var unmarked = PersonalClock.Of(Plan, [new(Plan, [new(Phase.Onset, -5)]), new(Plan, [])], Knowledge, people: People);
        Assert.Equal(0, unmarked.SessionsUsed);
    }

    [Fact]
    public void The_weight_of_a_person_is_Bayes_rule_written_out()
    {
        var (table, spread) = (PhaseTable.Of(Plan, Knowledge, 3, 1), new ClockSpread(0.15, 0.1, 0));
        PhaseMark[] marks = [new(Phase.Onset, 14), new(Phase.Peak, 33)];
        double Likelihood(int person)
        {
            // The normal density of two numbers with a shared part, by the inverse of a matrix of two by two.
            var (x, y) = (Math.Log(14 / table[Phase.Onset, person]), Math.Log(33 / table[Phase.Peak, person]));
            var (d, c) = (0.01 + 0.0225, 0.0225);
            return Math.Exp(-0.5 * (d * x * x - 2 * c * x * y + d * y * y) / (d * d - c * c));
        }
        var all = Enumerable.Range(0, 3).Sum(Likelihood);
        var weights = PersonalClock.Weights([(table, marks)], spread, 3);
        for (var i = 0; i < 3; i++) Assert.Equal(Likelihood(i) / all, weights[i], 9);
        var half = PersonalClock.Weights([(table, marks)], spread with { Prior = 0.5 }, 3);
        for (var i = 0; i < 3; i++) Assert.Equal(0.5 / 3 + 0.5 * Likelihood(i) / all, half[i], 9);
        var twice = PersonalClock.Weights([(table, marks), (table, marks)], spread, 3);
        Assert.Equal(Likelihood(1) * Likelihood(1) / Enumerable.Range(0, 3).Sum(i => Likelihood(i) * Likelihood(i)), twice[1], 9);
    }

    [Fact]
    public void Marks_count_from_the_first_dose_of_their_session()
    {
        var spread = new ClockSpread(0.15, 0.1, 0);
        var (now, later) = (PhaseTable.Of(Plan, Knowledge, 20, 1), PhaseTable.Of(Plan with { Doses = [Sample.Lozenge(atMin: 90)] }, Knowledge, 20, 1));
        var (early, late) = (PersonalClock.Weights([(now, [new(Phase.Onset, 14), new(Phase.Back, 200)])], spread, 20), PersonalClock.Weights([(later, [new(Phase.Onset, 104), new(Phase.Back, 290)])], spread, 20));
        for (var i = 0; i < early.Length; i++) Assert.Equal(early[i], late[i], 6);
    }

    [Fact]
    public void The_same_dose_later_has_its_phases_as_much_later()
    {
        PhaseMark[] marks = [new(Phase.Onset, 20), new(Phase.Back, 300)];
        var (now, later) = (PersonalClock.Of(Plan, [new(Plan, marks)], Knowledge, people: 50), PersonalClock.Of(Plan with { Doses = [Sample.Lozenge(atMin: 90)] }, [new(Plan, marks)], Knowledge, people: 50));
        foreach (var (one, other) in now.Phases.Zip(later.Phases))
        {
            Assert.Equal(one.FromMin + 90, other.FromMin, 3);
            Assert.Equal((one.Band!.Value.Low + 90, one.Band.Value.Middle + 90, one.Band.Value.High + 90), (other.Band!.Value.Low, other.Band.Value.Middle, other.Band.Value.High), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) + Math.Abs(a.Item3 - b.Item3) < 0.01);
        }
    }

    [Fact]
    public void Marks_that_fit_nobody_still_give_weights()
    {
        var table = PhaseTable.Of(Plan, Knowledge, 20, 1);
        foreach (var times in new[] { 1e-3, 1e3 })
        {
            var weights = PersonalClock.Weights([(table, [.. Past(times).Marks])], new ClockSpread(0.01, 0.01, 0), 20);
            Assert.Equal(1, weights.Sum(), 9);
        }
    }

    [Fact]
    public void A_session_with_other_doses_counts_by_its_own_curve()
    {
        // Late after a muscle says: slow to clear, so later after a lozenge too.
        var muscle = Sample.Plan(Sample.Muscle());
        var expected = PersonalClock.Of(muscle, [], Knowledge, people: People).Phases;
        var late = PersonalClock.Of(Plan, [new(muscle, [.. expected.Select(p => new PhaseMark(p.Phase, p.FromMin * 1.5))])], Knowledge, people: People);
        Assert.Equal(1, late.SessionsUsed);
        Assert.True(late.Phases[(int)Phase.ComeDown].FromMin > PersonalClock.Of(Plan, [], Knowledge, people: People).Phases[(int)Phase.ComeDown].FromMin);
        var on = PersonalClock.Of(Plan, [new(muscle, [.. expected.Select(p => new PhaseMark(p.Phase, p.FromMin))])], Knowledge, people: People);
        Assert.All(on.Phases.Zip(Plan.Doses.Count == 1 ? PersonalClock.Of(Plan, [], Knowledge, people: People).Phases : []), p => Assert.InRange(p.First.FromMin / p.Second.FromMin, 0.8, 1.2));
    }

    [Fact]
    public void What_was_asked_before_is_kept_until_there_is_too_much()
    {
        var tables = new PhaseTables(most: 3);
        var first = PersonalClock.Of(Plan, [Past(1.2)], Knowledge, tables, People);
        Assert.Equal(1, tables.Count);
        Assert.Equal(first.Phases, PersonalClock.Of(Plan, [Past(1.2)], Knowledge, tables, People).Phases);
        Assert.Equal(first.Phases, PersonalClock.Of(Plan, [Past(1.2)], Knowledge, people: People).Phases);
        KineticPlan[] others =
        [
            Plan with { Doses = [Sample.Lozenge(201)] }, Plan with { Doses = [Sample.Lozenge(atMin: 0.001)] }, Plan with { Doses = [Sample.Lozenge() with { HoldMin = 11 }] },
            Plan with { Doses = [Sample.Lozenge(residue: Doorway.Clinical.Eligibility.LozengeResidue.Spat)] }, Plan with { Form = KetamineForm.Esketamine }, Plan with { Person = new() { WeightKg = 71 } },
            Plan with { Person = new() { WeightKg = 70, AgeYears = 66 } }, Plan with { Person = new() { WeightKg = 70, Ancestry = Ancestry.Asian } },
            Sample.Plan(Sample.Spray()), Sample.Plan(Sample.Spray() with { DeviceGapMin = 7 }), Sample.Plan(Sample.Infusion()), Sample.Plan(Sample.Infusion(minutes: 41)), Plan with { Doses = [Sample.Muscle(200)] },
        ];
        var many = new PhaseTables();
        foreach (var other in others) PersonalClock.Of(other, [], Knowledge, many, 5);
        PersonalClock.Of(others[0], [], Knowledge, many, 6);
        PersonalClock.Of(others[0], [], Knowledge, many, 5, seed: 2);
        Assert.Equal(others.Length + 2, many.Count);
        foreach (var other in others.Take(3)) PersonalClock.Of(other, [], Knowledge, tables, 5);
        Assert.Equal(1, tables.Count);
    }

    [SlowFact]
    public void On_simulated_patients_it_is_better_than_the_prior()
    {
        var found = ClockTrial.Run();
        Assert.True(found[1].Own < found[1].General, Shown(found));
        Assert.True(found[3].Own < 0.8 * found[3].General, Shown(found));
        Assert.True(found[6].Own < 0.75 * found[6].General, Shown(found));
        Assert.True(found[6].Own < found[1].Own, Shown(found));
    }

    private static string Shown(IReadOnlyDictionary<int, ClockTrial.Result> found) =>
        string.Join("; ", found.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}: own {f.Value.Own:0.000} general {f.Value.General:0.000}")));

    private static PastSession Past(double times) =>
        new(Plan, [.. PersonalClock.Of(Plan, [], Knowledge, people: People).Phases.Select(p => new PhaseMark(p.Phase, p.FromMin * times))]);
}
