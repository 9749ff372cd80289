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

    [Fact]
    public void Another_route_cannot_be_assessed() =>
        Assert.Equal(DoseFindingLevel.CannotAssess, Assert.Single(DoseCheck.Evaluate(DoseRoute.Intravenous, 40, 80, false, KnowledgeSet.Embedded)).Level);

    [Theory]
    [InlineData(0, 80)]
    [InlineData(100, 0)]
    public void Zero_is_an_error(int doseMg, int weightKg) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Check(doseMg, weightKg, false));

    private static IReadOnlyList<DoseFinding> Check(int doseMg, int? weightKg, bool first) =>
        DoseCheck.Evaluate(DoseRoute.SublingualLozenge, doseMg, weightKg, first, KnowledgeSet.Embedded);
}
