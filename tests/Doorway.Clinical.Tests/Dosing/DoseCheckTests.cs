using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Dosing;

public sealed class DoseCheckTests
{
    [Theory]
    [InlineData(100, 80, true, "")]
    [InlineData(101, 80, true, "dose.lozenge.start.high")]
    [InlineData(400, 80, false, "")]
    [InlineData(401, 80, false, "dose.lozenge.soft")]
    [InlineData(300, 50, false, "")]
    [InlineData(301, 50, false, "dose.lozenge.hard.perkg")]
    [InlineData(600, 100, false, "dose.lozenge.soft")]
    [InlineData(601, 120, false, "dose.lozenge.hard,dose.lozenge.soft")]
    public void The_lozenge(int doseMg, int weightKg, bool first, string ids) =>
        Assert.Equal(ids, string.Join(",", Check(doseMg, weightKg, first).Select(f => f.Id)));

    [Fact]
    public void Above_the_hard_limits_it_is_stopped() =>
        Assert.All(Check(601, 50, false).Where(f => f.Id.StartsWith("dose.lozenge.hard", StringComparison.Ordinal)), f => Assert.Equal(DoseFindingLevel.Stop, f.Level));

    [Fact]
    public void Without_a_weight_the_limit_for_each_kg_cannot_be_assessed() =>
        Assert.Equal(DoseFindingLevel.CannotAssess, Assert.Single(Check(200, null, false)).Level);

    [Theory]
    [InlineData(DoseRoute.Intravenous, 80, true, "")]
    [InlineData(DoseRoute.Intravenous, 120, false, "dose.iv.soft")]
    [InlineData(DoseRoute.Intravenous, 121, false, "dose.iv.hard,dose.iv.soft")]
    [InlineData(DoseRoute.Intramuscular, 120, false, "")]
    [InlineData(DoseRoute.Intramuscular, 160, false, "dose.im.soft")]
    [InlineData(DoseRoute.Intramuscular, 161, false, "dose.im.hard,dose.im.soft")]
    [InlineData(DoseRoute.Nasal, 151, false, "dose.nasal.soft")]
    [InlineData(DoseRoute.Nasal, 51, true, "dose.nasal.start.high")]
    [InlineData(DoseRoute.Oral, 240, false, "")]
    [InlineData(DoseRoute.Oral, 241, false, "dose.oral.soft")]
    [InlineData(DoseRoute.Subcutaneous, 96, false, "")]
    [InlineData(DoseRoute.NasalEsketamine, 56, true, "")]
    [InlineData(DoseRoute.NasalEsketamine, 84, true, "dose.esketamine.start.high")]
    [InlineData(DoseRoute.NasalEsketamine, 84, false, "")]
    [InlineData(DoseRoute.NasalEsketamine, 70, false, "dose.esketamine.device")]
    [InlineData(DoseRoute.NasalEsketamine, 112, false, "dose.esketamine.most")]
    public void The_other_routes_at_80_kg(DoseRoute route, int doseMg, bool first, string ids)
    {
        var found = DoseCheck.Evaluate(route, doseMg, route == DoseRoute.Intravenous && first ? 160 : 80, first, KnowledgeSet.Embedded);
        Assert.Equal(ids, string.Join(",", found.Where(f => f.Id != "dose.esketamine.most" || f.Level == DoseFindingLevel.Stop).Select(f => f.Id)));
    }

    [Theory]
    [InlineData(DoseRoute.Intravenous)]
    [InlineData(DoseRoute.Intramuscular)]
    [InlineData(DoseRoute.Subcutaneous)]
    [InlineData(DoseRoute.Oral)]
    public void A_dose_by_weight_cannot_be_assessed_without_one(DoseRoute route) =>
        Assert.Equal(DoseFindingLevel.CannotAssess, Assert.Single(DoseCheck.Evaluate(route, 40, null, false, KnowledgeSet.Embedded)).Level);

    [Fact]
    public void Esketamine_is_never_taken_at_home_and_begins_lower_from_65_years()
    {
        var order = new DoseOrder { Route = DoseRoute.NasalEsketamine, DoseMg = 56, IsFirstDose = true, AgeYears = 65, Setting = CareSetting.Clinic };
        Assert.Equal("dose.esketamine.start.older", Assert.Single(DoseCheck.Evaluate(order, KnowledgeSet.Embedded)).Id);
        Assert.Empty(DoseCheck.Evaluate(order with { AgeYears = 64 }, KnowledgeSet.Embedded));
        Assert.Contains(DoseCheck.Evaluate(order with { AgeYears = 64, Setting = CareSetting.Home }, KnowledgeSet.Embedded), f => f.Level == DoseFindingLevel.Stop);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(29, true)]
    public void An_infusion_of_less_than_half_an_hour_is_stopped(int minutes, bool stops)
    {
        var order = new DoseOrder { Route = DoseRoute.Intravenous, DoseMg = 40, WeightKg = 80, WeightOnRecordKg = 80, InfusionMinutes = minutes };
        Assert.Equal(stops, DoseCheck.Evaluate(order, KnowledgeSet.Embedded).Any(f => f.Level == DoseFindingLevel.Stop));
    }

    [Theory]
    [InlineData(DoseRoute.SublingualLozenge, 100, 200, "")]
    [InlineData(DoseRoute.SublingualLozenge, 100, 201, "dose.lozenge.step")]
    [InlineData(DoseRoute.Intramuscular, 40, 60, "")]
    [InlineData(DoseRoute.Intramuscular, 40, 61, "dose.im.step")]
    [InlineData(DoseRoute.Intravenous, 40, 57, "dose.iv.step")]
    public void A_step_up_is_a_small_one(DoseRoute route, int last, int next, string ids)
    {
        var order = new DoseOrder { Route = route, DoseMg = next, LastDoseMg = last, WeightKg = 80, WeightOnRecordKg = 80 };
        Assert.Equal(ids, string.Join(",", DoseCheck.Evaluate(order, KnowledgeSet.Embedded).Select(f => f.Id)));
    }

    [Fact]
    public void What_is_drawn_must_be_the_dose()
    {
        var order = new DoseOrder { Route = DoseRoute.Intramuscular, DoseMg = 40, WeightKg = 80, WeightOnRecordKg = 80, VolumeMl = 0.8m, MgPerMl = 50 };
        Assert.Empty(DoseCheck.Evaluate(order, KnowledgeSet.Embedded));
        Assert.Equal(DoseFindingLevel.Stop, DoseCheck.Evaluate(order with { VolumeMl = 8 }, KnowledgeSet.Embedded)[0].Level);
        Assert.Equal(DoseFindingLevel.ConfirmTwice, DoseCheck.Evaluate(order with { MgPerMl = null }, KnowledgeSet.Embedded)[0].Level);
        Assert.Equal(DoseFindingLevel.ConfirmTwice, DoseCheck.Evaluate(order with { MgPerMl = 40, VolumeMl = 1 }, KnowledgeSet.Embedded)[0].Level);
        Assert.Equal(DoseFindingLevel.Stop, DoseCheck.Evaluate(order with { Route = DoseRoute.SublingualLozenge, DoseMg = 100, VolumeMl = null, MgPerMl = null, UnitCount = 3, UnitMg = 50 }, KnowledgeSet.Embedded)[0].Level);
    }

    [Fact]
    public void Ten_times_and_a_tenth_of_a_usual_dose_are_confirmed_once_more()
    {
        Assert.Contains(Check(500, 90, false), f => f.Level == DoseFindingLevel.ConfirmTwice);
        Assert.Contains(Check(40, 90, false), f => f.Level == DoseFindingLevel.ConfirmTwice);
        Assert.DoesNotContain(Check(45, 90, false), f => f.Level == DoseFindingLevel.ConfirmTwice);
    }

    [Fact]
    public void The_numbers_of_kept_levels_do_not_change() =>
        Assert.Equal([0, 1, 2, 3, 4], ((DoseFindingLevel[])[DoseFindingLevel.Note, DoseFindingLevel.PrescriberReason, DoseFindingLevel.CannotAssess, DoseFindingLevel.Stop, DoseFindingLevel.ConfirmTwice]).Select(l => (int)l));

    [Fact]
    public void A_stop_is_worse_than_a_second_look_and_a_note_is_the_least() =>
        Assert.Equal([DoseFindingLevel.Note, DoseFindingLevel.PrescriberReason, DoseFindingLevel.CannotAssess, DoseFindingLevel.ConfirmTwice, DoseFindingLevel.Stop],
            Enum.GetValues<DoseFindingLevel>().OrderBy(l => l.Rank()));

    [Theory]
    [InlineData(0, 80)]
    [InlineData(100, 0)]
    public void Zero_is_an_error(int doseMg, int weightKg) =>
        Assert.StartsWith("Must be above 0.", Assert.Throws<ArgumentOutOfRangeException>(() => Check(doseMg, weightKg, false)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<DoseFinding> Check(int doseMg, int? weightKg, bool first) =>
        DoseCheck.Evaluate(DoseRoute.SublingualLozenge, doseMg, weightKg, first, KnowledgeSet.Embedded);
}
