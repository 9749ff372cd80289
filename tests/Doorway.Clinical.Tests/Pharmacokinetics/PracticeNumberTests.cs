using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>What a practice's medical director rules about the numbers of phases and clock.</summary>
public sealed class PracticeNumberTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void A_share_past_the_highest_effect_counts_as_the_highest_and_one_below_nothing_as_none()
    {
        var set = With(("pk.phase.peak", 150), ("pk.phase.onset", -5), ("pk.phase.back", 30));
        Assert.Equal(new PhaseShares(0, 1, 0.3), PhaseShares.Of(set));
        var solution = Sample.Solved(Sample.Lozenge(atMin: 10));
        var times = EffectPhases.Of(solution, PhaseShares.Of(set), 10);
        Assert.Equal(KineticPeak.Of(solution, Course.EffectSite).Hours * 60, times.PeakMin, 3);
        Assert.Equal(times.PeakMin, times.ComeDownMin, 3);
        Assert.Equal(10, times.OnsetMin, 6);
        Assert.True(KineticForecast.Of(Sample.Plan(Sample.Lozenge()), set, new() { People = 20 }).Phases[3].FromMin > 100);
    }

    [Fact]
    public void A_clock_without_any_difference_still_gives_weights()
    {
        Assert.Equal(new ClockSpread(0.01, 0.01, 1), ClockSpread.Of(With(("pk.clock.session", 0), ("pk.clock.mark", -3), ("pk.clock.prior", 400))));
        Assert.Equal(new ClockSpread(0.2, 0.3, 0), ClockSpread.Of(With(("pk.clock.session", 20), ("pk.clock.mark", 30), ("pk.clock.prior", -1))));
        Assert.Equal(new ClockSpread(0.15, 0.15, 0.2), ClockSpread.Of(KnowledgeSet.Embedded));
    }

    [Fact]
    public void The_largest_usual_dose_is_the_practices_number_for_each_kilogram_where_it_goes_by_weight()
    {
        var set = With(("pk.usual.iv", 2), ("pk.usual.im", 4), ("pk.usual.oral", 5), ("pk.usual.lozenge", 300), ("pk.usual.nasal", 90));
        double? Usual(DoseRoute route) => PlausibleDose.LargestUsualMg(route, 60, set);
        Assert.Equal((120.0, 240.0, 300.0), (Usual(DoseRoute.Intravenous), Usual(DoseRoute.Intramuscular), Usual(DoseRoute.Oral)));
        Assert.Equal((300.0, 90.0), (Usual(DoseRoute.SublingualLozenge), Usual(DoseRoute.Nasal)));
        Assert.Null(Usual(DoseRoute.NasalEsketamine));
    }

    [Fact]
    public void A_liver_row_that_is_switched_off_leaves_the_words_without_a_source()
    {
        var off = KnowledgeSet.Embedded.With([new("eligibility", "ME-04", RulingAct.SwitchedOff, null, Day)]);
        Assert.Equal("", Influences.Of(Sample.Plan(Sample.Infusion()), [], off).Single(i => i.Name == "liver").Source);
        Assert.NotEqual("", Influences.Of(Sample.Plan(Sample.Infusion()), [], KnowledgeSet.Embedded).Single(i => i.Name == "liver").Source);
    }

    private static KnowledgeSet With(params (string Id, decimal Value)[] numbers) =>
        KnowledgeSet.Embedded.With([.. numbers.Select(n => new KnowledgeRuling("limits", n.Id, RulingAct.Changed, n.Value, Day))]);
}
