using Doorway.Fhir.Import;
using static Doorway.Web.Tests.Fhir.BundleBuilder;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralVitalsTests
{
    [Fact]
    public async Task The_last_five_blood_pressures_are_used_newest_first_and_older_ones_are_kept()
    {
        var bundle = OnePatient();
        for (var year = 2015; year <= 2021; year++)
            bundle.BloodPressure($"b{year}", $"{year}-06-01T10:00:00Z", 100 + year - 2015, 70);
        var referral = await bundle.Referral();

        Assert.Equal([106m, 105m, 104m, 103m, 102m], referral.Vitals.BloodPressures.Select(b => b.SystolicMmHg!.Value!.Value));
        Assert.Equal(["b2015", "b2016"], referral.Kept.Select(k => k.Id));
    }

    [Fact]
    public async Task The_newest_instant_wins_across_time_zones()
    {
        var referral = await OnePatient()
            .BloodPressure("early", "2024-06-01T23:30:00+05:00", 120, 80)
            .BloodPressure("late", "2024-06-01T20:00:00+00:00", 130, 85)
            .Referral();
        Assert.Equal("Observation/late", referral.Vitals.BloodPressures[0].Source);
    }

    [Theory]
    [InlineData("29463-7", "[lb_av]", 200, 90.7185)]
    [InlineData("29463-7", "kg", 81.5, 81.5)]
    [InlineData("8302-2", "[in_i]", 70, 177.8)]
    [InlineData("8310-5", "[degF]", 98.6, 37)]
    [InlineData("8331-1", "Cel", 36.6, 36.6)]
    [InlineData("8867-4", "/min", 64, 64)]
    [InlineData("59408-5", "%", 97, 97)]
    [InlineData("2708-6", "%", 96, 96)]
    [InlineData("9279-1", "{breaths}/min", 14, 14)]
    public async Task Known_units_are_converted(string loinc, string unit, double recorded, double expected)
    {
        var quantity = FormattableString.Invariant($"{{\"value\":{recorded},\"unit\":\"x\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"{unit}\"}}");
        var vitals = (await OnePatient().Sign("s", loinc, "2025-01-01", quantity).Referral()).Vitals;
        var report = vitals.WeightKg ?? vitals.HeightCm ?? vitals.TemperatureCelsius ?? vitals.HeartRatePerMinute
            ?? vitals.OxygenSaturationPercent ?? vitals.RespiratoryRatePerMinute;

        Assert.Equal((decimal)expected, report!.Amount.Value);
        Assert.Null(report.Amount.Doubt);
    }

    [Theory]
    [InlineData("{\"value\":12,\"unit\":\"stone\"}", AmountDoubt.UnitNotUnderstood)]
    [InlineData("{\"value\":80}", AmountDoubt.UnitNotUnderstood)]
    [InlineData("{\"value\":80,\"unit\":\"kg\",\"code\":\"kg\",\"system\":\"urn:local\"}", AmountDoubt.UnitNotUnderstood)]
    [InlineData("{\"value\":80,\"comparator\":\">\",\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"}", AmountDoubt.NotExact)]
    [InlineData("{\"value\":-3,\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"}", AmountDoubt.NotPossible)]
    public async Task A_doubtful_weight_is_marked_and_an_older_one_does_not_take_its_place(string quantity, AmountDoubt doubt)
    {
        var referral = await OnePatient()
            .Sign("old", "29463-7", "2020-01-01", "{\"value\":70,\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"}")
            .Sign("new", "29463-7", "2025-01-01", quantity)
            .Referral();

        Assert.Equal(doubt, referral.Vitals.WeightKg!.Amount.Doubt);
        Assert.Null(referral.Vitals.WeightKg.Amount.Value);
    }

    [Theory]
    [InlineData("entered-in-error")]
    [InlineData("cancelled")]
    [InlineData("registered")]
    public async Task An_observation_that_does_not_stand_is_kept_and_not_used(string status)
    {
        var json = OnePatient().BloodPressure("b", "2024-01-01", 180, 110).Json().Replace("\"status\":\"final\"", $"\"status\":\"{status}\"", StringComparison.Ordinal);
        var referral = await ReferralOf(json);

        Assert.Empty(referral.Vitals.BloodPressures);
        Assert.Single(referral.Kept);
    }

    [Fact]
    public async Task A_weight_of_the_unborn_child_is_not_the_patients_weight()
    {
        var json = OnePatient()
            .Sign("w", "29463-7", "2025-01-01", "{\"value\":2,\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"},\"focus\":[{\"reference\":\"RelatedPerson/child\"}]")
            .Json();
        Assert.Null((await ReferralOf(json)).Vitals.WeightKg);
    }
}
