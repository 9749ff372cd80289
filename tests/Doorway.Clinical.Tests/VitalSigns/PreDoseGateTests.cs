using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.VitalSigns;

public sealed class PreDoseGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(-6));

    [Theory]
    [InlineData(140, 90, 100, PreDoseOutcome.NoFinding)]
    [InlineData(141, 90, 100, PreDoseOutcome.PrescriberDecides)]
    [InlineData(140, 91, 100, PreDoseOutcome.PrescriberDecides)]
    [InlineData(160, 100, 100, PreDoseOutcome.PrescriberDecides)]
    [InlineData(161, 80, 70, PreDoseOutcome.RepeatNeeded)]
    [InlineData(120, 101, 70, PreDoseOutcome.RepeatNeeded)]
    [InlineData(120, 80, 101, PreDoseOutcome.RepeatNeeded)]
    public void One_reading_at_home(int systolic, int diastolic, int pulse, PreDoseOutcome outcome) =>
        Assert.Equal(outcome, Judge(Reading(-2, systolic, diastolic, pulse)).Outcome);

    [Theory]
    [InlineData(161, 80, 70)]
    [InlineData(120, 101, 70)]
    [InlineData(120, 80, 101)]
    public void A_repeat_above_the_limit_after_five_minutes_ends_the_day(int systolic, int diastolic, int pulse)
    {
        var result = Judge(Reading(-7, 165, 95, 80), Reading(-2, systolic, diastolic, pulse));
        Assert.Equal(PreDoseOutcome.Never, result.Outcome);
        Assert.NotEmpty(result.Sources);
    }

    [Fact]
    public void A_repeat_that_comes_too_soon_does_not_count()
    {
        var high = Judge(Reading(-6, 165, 95, 80), Reading(-2, 165, 95, 80));
        Assert.Equal((PreDoseOutcome.RepeatNeeded, Now.AddMinutes(-1)), (high.Outcome, high.RepeatNotBefore!.Value));
        Assert.Equal(PreDoseOutcome.RepeatNeeded, Judge(Reading(-6, 165, 95, 80), Reading(-2, 120, 80, 80)).Outcome);
    }

    [Fact]
    public void A_repeat_within_the_limit_is_judged_by_itself()
    {
        Assert.Equal(PreDoseOutcome.NoFinding, Judge(Reading(-8, 165, 95, 80), Reading(-2, 130, 80, 80)).Outcome);
        Assert.Equal(PreDoseOutcome.PrescriberDecides, Judge(Reading(-8, 165, 95, 80), Reading(-2, 155, 80, 80)).Outcome);
    }

    [Fact]
    public void After_a_second_high_reading_a_later_good_one_does_not_open_the_day_again() =>
        Assert.Equal(PreDoseOutcome.Never, Judge(Reading(-20, 165, 95, 80), Reading(-14, 165, 95, 80), Reading(-2, 120, 80, 70)).Outcome);

    [Fact]
    public void What_is_missing_or_old_cannot_be_assessed()
    {
        Assert.Equal(PreDoseOutcome.CannotAssess, Judge().Outcome);
        Assert.Equal(PreDoseOutcome.CannotAssess, Judge(Reading(-31, 120, 80, 70)).Outcome);
        Assert.Equal(PreDoseOutcome.NoFinding, Judge(Reading(-30, 120, 80, 70)).Outcome);
        Assert.Equal(PreDoseOutcome.CannotAssess, Judge(Reading(-2, 120, 80, null)).Outcome);
        Assert.Equal(PreDoseOutcome.CannotAssess, Judge(Reading(-2, 120, null, 70)).Outcome);
        Assert.Equal(PreDoseOutcome.CannotAssess, Judge(Reading(3, 120, 80, 70)).Outcome);
    }

    [Fact]
    public void On_a_day_before_the_knowledge_holds_nothing_can_be_said()
    {
        var before = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var result = PreDoseGate.Evaluate([Reading(0, 120, 80, 70) with { At = before }], CareSetting.Home, KnowledgeSet.Embedded, before);
        Assert.Equal(PreDoseOutcome.CannotAssess, result.Outcome);
    }

    [Fact]
    public void In_the_clinic_the_prescriber_decides_on_every_raised_pressure() =>
        Assert.Equal(PreDoseOutcome.PrescriberDecides,
            PreDoseGate.Evaluate([Reading(-9, 170, 95, 80), Reading(-2, 170, 95, 80)], CareSetting.Clinic, KnowledgeSet.Embedded, Now).Outcome);

    private static PreDoseResult Judge(params VitalSignsReading[] readings) =>
        PreDoseGate.Evaluate(readings, CareSetting.Home, KnowledgeSet.Embedded, Now);

    private static VitalSignsReading Reading(int minutes, int systolic, int? diastolic, int? pulse) =>
        new() { At = Now.AddMinutes(minutes), SystolicMmHg = systolic, DiastolicMmHg = diastolic, HeartRatePerMinute = pulse };
}
