using Doorway.Care.Dosing;
using Doorway.Care.Planning;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;

namespace Doorway.Web.Tests.Dosing;

/// <summary>A compounded spray in exact whole numbers, and never at home.</summary>
public sealed class CompoundedSprayRulesTests
{
    [Theory]
    [InlineData(100_000, 100, 50_000, 5)]
    [InlineData(150_000, 100, 45_000, 3)]
    [InlineData(100_000, 100, 55_000, null)]
    [InlineData(125_000, 140, 35_000, 2)]
    [InlineData(0, 100, 50_000, null)]
    public void A_dose_is_whole_sprays_or_none(long strength, int volume, long dose, int? sprays)
        => Assert.Equal(sprays, new SprayPlan(strength, volume, 5).CountOf(dose));

    [Theory]
    [InlineData(100_000, 100, true)]
    [InlineData(133_333, 100, false)]
    [InlineData(100_000, 0, false)]
    [InlineData(-100_000, 100, false)]
    public void A_label_that_comes_to_no_whole_microgram_is_typed_again(long strength, int volume, bool isWhole)
        => Assert.Equal(isWhole, new SprayPlan(strength, volume, 5).IsWhole);

    [Fact]
    public void What_cannot_be_of_a_bottle_is_refused_at_its_field()
    {
        var right = new BottleDose("N-310", new DateOnly(2026, 12, 1), 100_000, 100, 5) { BottleMicroliters = 700, PrimedSprays = 2, RestIsDestroyed = false, FirstInto = Nostril.Left };
        Assert.Null(right.Fault);
        Assert.Equal(50_000, right.Micrograms);
        Assert.Equal("bottle", (right with { BottleMicroliters = 699 }).Fault!.Field);
        Assert.Equal("lot", (right with { LotNumber = " " }).Fault!.Field);
        Assert.Equal("sprays", (right with { Sprays = 0 }).Fault!.Field);
        Assert.Equal("primed", (right with { PrimedSprays = -1 }).Fault!.Field);
        Assert.Equal("spray-volume", (right with { MicrogramsPerMilliliter = 133_333 }).Fault!.Field);
    }

    [Fact]
    public void What_was_sprayed_into_the_air_is_waste_once_the_sprays_are_over()
    {
        var dose = Begun(primed: 1, isDestroyed: false);
        dose.SprayTaken();
        Assert.Equal((10_000L, 1, true), (dose.DoseMicrograms, dose.SpraysTaken, dose.IsGoingIn));
        Assert.Null(dose.WastedMicroliters);
        Assert.Null(dose.LastGivenAt);
        dose.SprayTaken();
        dose.GivingEnded(Over);
        Assert.Equal((20_000L, 2, false, Over), (dose.DoseMicrograms, dose.SpraysTaken, dose.IsGoingIn, dose.LastGivenAt!.Value));
        Assert.Equal((100, 4_700), (dose.WastedMicroliters!.Value, dose.LeftInBottleMicroliters!.Value));
    }

    [Fact]
    public void A_rest_that_is_destroyed_is_waste_too()
    {
        var dose = Begun(primed: 0, isDestroyed: true);
        dose.SprayTaken();
        dose.GivingEnded(Over);
        Assert.Equal((10_000L, 4_900, 0), (dose.DoseMicrograms, dose.WastedMicroliters!.Value, dose.LeftInBottleMicroliters!.Value));
    }

    [Fact]
    public void A_spray_into_the_nose_is_never_for_home()
    {
        Assert.Contains("not taken at home", RoutesAtHome.WhyNot(DoseRoute.Nasal), StringComparison.Ordinal);
        Assert.Contains("never taken at home", RoutesAtHome.WhyNot(DoseRoute.NasalEsketamine), StringComparison.Ordinal);
        Assert.Null(RoutesAtHome.WhyNot(DoseRoute.SublingualLozenge));
        Assert.All(CareWay.All, way => Assert.True(way.IsClinic || RoutesAtHome.WhyNot(way.Route) is null, way.Says));
    }

    private static readonly DateTimeOffset Over = DateTimeOffset.UnixEpoch.AddMinutes(9);

    private static AdministeredDose Begun(int primed, bool isDestroyed) => new()
    {
        PracticeId = Guid.Empty,
        Id = Guid.Empty,
        PatientId = Guid.Empty,
        DosingSessionId = Guid.Empty,
        Route = DoseRoute.Nasal,
        OrderId = null,
        QuarterUnits = 0,
        StrengthMicrograms = 100_000,
        DoseMicrograms = 0,
        TakenAt = DateTimeOffset.UnixEpoch,
        SelfTaken = true,
        IsBooster = false,
        Sprays = 2,
        SprayMicroliters = 100,
        PrimedSprays = primed,
        BottleMicroliters = 5_000,
        RestIsDestroyed = isDestroyed,
        RecordedByStaffMemberId = Guid.Empty,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
