using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.VitalSigns;

public sealed class AlarmRulesTests
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(-6));
    private static readonly AlarmLimits Limits = AlarmLimits.From(KnowledgeSet.Embedded, new DateOnly(2026, 11, 22));

    public static TheoryData<string, string, bool> Boundaries()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var row in KnowledgeSet.Embedded.Alarms)
        {
            data.Add(row.Id, "on", row.When is Comparison.AtLeast or Comparison.AtMost);
            data.Add(row.Id, "over", row.When is Comparison.AtLeast or Comparison.Above);
            data.Add(row.Id, "under", row.When is Comparison.AtMost or Comparison.Below);
        }
        return data;
    }

    [Theory, MemberData(nameof(Boundaries))]
    public void Every_row_fires_at_its_number_and_not_beyond_it(string id, string place, bool fires)
    {
        var row = KnowledgeSet.Embedded.Alarms.Single(r => r.Id == id);
        var value = (int)row.Value + (place == "over" ? 1 : place == "under" ? -1 : 0);
        var alone = new AlarmLimits([row]);
        Assert.Equal(fires, AlarmRules.Evaluate(With(row, value), alone, Now).Any(c => c.Id == id));
    }

    [Theory]
    [InlineData(159, 99, "")]
    [InlineData(160, 99, "T-04-systolic-amber")]
    [InlineData(159, 100, "T-04-diastolic-amber")]
    [InlineData(179, 99, "T-04-systolic-amber")]
    [InlineData(180, 99, "T-04-systolic-red")]
    [InlineData(150, 110, "T-04-diastolic-red")]
    public void Of_each_group_the_most_urgent_holds(int systolic, int diastolic, string ids) =>
        Assert.Equal(ids, Ids(Window(Reading(-1, systolic, diastolic))));

    [Theory]
    [InlineData(AlarmSign.HeartRatePerMinute, 110, "")]
    [InlineData(AlarmSign.HeartRatePerMinute, 111, "T-05-pulse-high-amber")]
    [InlineData(AlarmSign.HeartRatePerMinute, 130, "T-05-pulse-high-amber")]
    [InlineData(AlarmSign.HeartRatePerMinute, 131, "T-05-pulse-high-red")]
    [InlineData(AlarmSign.HeartRatePerMinute, 50, "")]
    [InlineData(AlarmSign.HeartRatePerMinute, 49, "T-05-pulse-low-amber")]
    [InlineData(AlarmSign.HeartRatePerMinute, 41, "T-05-pulse-low-amber")]
    [InlineData(AlarmSign.HeartRatePerMinute, 40, "T-05-pulse-low-red")]
    [InlineData(AlarmSign.SpO2Percent, 95, "")]
    [InlineData(AlarmSign.SpO2Percent, 94, "T-06-oxygen-amber")]
    [InlineData(AlarmSign.SpO2Percent, 92, "T-06-oxygen-amber")]
    [InlineData(AlarmSign.SpO2Percent, 91, "T-06-oxygen-red")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 12, "")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 11, "T-07-breathing-slow-amber")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 9, "T-07-breathing-slow-amber")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 8, "T-07-breathing-slow-red")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 20, "")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 21, "T-07-breathing-fast-amber")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 24, "T-07-breathing-fast-amber")]
    [InlineData(AlarmSign.RespiratoryRatePerMinute, 25, "T-07-breathing-fast-red")]
    [InlineData(AlarmSign.Moaas, 4, "")]
    [InlineData(AlarmSign.Moaas, 3, "T-08-moaas-amber")]
    [InlineData(AlarmSign.Moaas, 2, "T-08-moaas-red")]
    public void The_numbers_are_those_of_the_dossier(AlarmSign sign, int value, string id)
    {
        var reading = new VitalSignsReading { At = Now };
        Assert.Equal(id, Ids(Window(sign switch
        {
            AlarmSign.HeartRatePerMinute => reading with { HeartRatePerMinute = value },
            AlarmSign.SpO2Percent => reading with { SpO2Percent = value },
            AlarmSign.RespiratoryRatePerMinute => reading with { RespiratoryRatePerMinute = value },
            _ => reading with { Moaas = value },
        })));
    }

    [Fact]
    public void A_red_pressure_asks_for_a_repeat_within_two_minutes_and_opens_the_protocol_when_repeated()
    {
        var once = Assert.Single(Evaluate(Window(Reading(-1, 185, 90))));
        Assert.Equal((AlarmPriority.High, TimeSpan.FromMinutes(2), Now.AddMinutes(1), null), (once.Priority, once.NeedsRepeatWithin, once.RepeatDueAt, once.Protocol));
        var twice = Assert.Single(Evaluate(Window(Reading(-3, 185, 90), Reading(-1, 181, 90))));
        Assert.Equal((null, "E-01"), (twice.NeedsRepeatWithin, twice.Protocol));
    }

    [Fact]
    public void The_latest_measured_value_counts_and_unmeasured_is_no_value()
    {
        var later = new VitalSignsReading { At = Now.AddMinutes(-1), HeartRatePerMinute = 80 };
        Assert.Equal("T-04-systolic-amber", Ids(Window(Reading(-9, 165, 80), later)));
        Assert.Equal("", Ids(Window(Reading(-9, 165, 80), Reading(-2, 140, 80))));
        Assert.Equal("", Ids(Window(Reading(5, 220, 120))));
    }

    [Fact]
    public void Silence_is_a_condition()
    {
        Assert.Equal("", Ids(Window() with { NextReadingDueAt = Now.AddMinutes(-5) }));
        Assert.Equal("T-11-silence-amber", Ids(Window() with { NextReadingDueAt = Now.AddMinutes(-5).AddSeconds(-1) }));
        Assert.Equal("T-11-silence-red", Ids(Window() with { NextReadingDueAt = Now.AddMinutes(-11) }));
        Assert.Equal("", Ids(Window() with { NextReadingDueAt = null }));
    }

    [Fact]
    public void A_lost_link_counts_at_home_only()
    {
        var lost = Window() with { LinkLostSince = Now.AddMinutes(-6) };
        Assert.Equal("T-12-link-red", Ids(lost));
        Assert.Equal("", Ids(lost with { Setting = CareSetting.Clinic }));
    }

    [Theory]
    [InlineData(60, "T-08-moaas-amber")]
    [InlineData(61, "T-08-moaas-late")]
    public void Sleepiness_that_lasts_longer_than_an_hour_is_red(int minutes, string id)
    {
        var window = Window(new VitalSignsReading { At = Now, Moaas = 3 }) with { DoseAt = Now.AddMinutes(-minutes) };
        Assert.Equal(id, Ids(window));
        Assert.Equal("T-08-moaas-amber", Ids(window with { Route = DoseRoute.Intravenous }));
    }

    [Fact]
    public void A_rise_is_counted_from_the_reading_before_the_dose()
    {
        var window = Window(Reading(-5, 150, 85)) with { Baseline = Reading(-60, 110, 60), DoseAt = Now.AddMinutes(-50) };
        Assert.Equal("T-03-systolic-rise,T-03-diastolic-rise", Ids(window));
        Assert.Equal("", Ids(window with { Baseline = Reading(-60, 111, 61) }));
        Assert.Equal("", Ids(window with { Baseline = null }));
    }

    [Fact]
    public void A_rise_counts_from_the_moment_of_the_dose_on()
    {
        var window = Window(Reading(-50, 150, 60)) with { Baseline = Reading(-60, 110, 60), DoseAt = Now.AddMinutes(-50) };
        Assert.Equal("T-03-systolic-rise", Ids(window));
        Assert.Equal("", Ids(window with { DoseAt = Now.AddMinutes(-50).AddSeconds(1) }));
        Assert.Equal("", Ids(window with { DoseAt = null }));
        Assert.Equal("", Ids(window with { Baseline = new() { At = Now.AddMinutes(-60), DiastolicMmHg = 60 } }));
    }

    [Fact]
    public void A_reading_carries_its_own_signs_and_no_other()
    {
        VitalSignsReading reading = new() { At = Now, SystolicMmHg = 1, DiastolicMmHg = 2, HeartRatePerMinute = 3, SpO2Percent = 4, RespiratoryRatePerMinute = 5, Moaas = 6 };
        Dictionary<AlarmSign, int> own = new()
        {
            [AlarmSign.SystolicMmHg] = 1, [AlarmSign.DiastolicMmHg] = 2, [AlarmSign.HeartRatePerMinute] = 3, [AlarmSign.SpO2Percent] = 4, [AlarmSign.RespiratoryRatePerMinute] = 5, [AlarmSign.Moaas] = 6,
        };
        Assert.All(Enum.GetValues<AlarmSign>(), sign => Assert.Equal(own.TryGetValue(sign, out var value) ? value : null, reading.Of(sign)));
    }

    [Fact]
    public void A_threat_to_life_comes_first_and_stays_after_release()
    {
        var conditions = Evaluate(Window(Reading(-1, 185, 90)) with { ThreatsToLife = [AlarmSign.Seizure], ReleasedAt = Now });
        var only = Assert.Single(conditions);
        Assert.True(only.IsThreatToLife);
        Assert.Equal("E-06", only.Protocol);
        Assert.True(Evaluate(Window(Reading(-1, 185, 90)) with { ThreatsToLife = [AlarmSign.ChestPain] })[0].IsThreatToLife);
    }

    [Fact]
    public void A_session_is_overdue_after_three_hours_until_it_is_released()
    {
        var window = Window() with { DoseAt = Now.AddMinutes(-181) };
        Assert.Equal("T-10-time", Ids(window));
        Assert.Equal("", Ids(window with { ReleasedAt = Now }));
    }

    internal static AlarmWindow With(AlarmRow row, int value)
    {
        var reading = new VitalSignsReading { At = Now };
        var window = Window() with { DoseAt = Now.AddMinutes(-90), Baseline = Reading(-100, 100, 60) };
        return row.Sign switch
        {
            AlarmSign.SystolicMmHg => window with { Readings = [reading with { SystolicMmHg = value }] },
            AlarmSign.DiastolicMmHg => window with { Readings = [reading with { DiastolicMmHg = value }] },
            AlarmSign.SystolicRiseMmHg => window with { Readings = [reading with { SystolicMmHg = 100 + value }] },
            AlarmSign.DiastolicRiseMmHg => window with { Readings = [reading with { DiastolicMmHg = 60 + value }] },
            AlarmSign.HeartRatePerMinute => window with { Readings = [reading with { HeartRatePerMinute = value }] },
            AlarmSign.SpO2Percent => window with { Readings = [reading with { SpO2Percent = value }] },
            AlarmSign.RespiratoryRatePerMinute => window with { Readings = [reading with { RespiratoryRatePerMinute = value }] },
            AlarmSign.Moaas => window with { Readings = [reading with { Moaas = value }] },
            AlarmSign.MinutesSinceDose => window with { DoseAt = Now.AddMinutes(-value) },
            AlarmSign.MinutesOverdue => window with { NextReadingDueAt = Now.AddMinutes(-value) },
            AlarmSign.MinutesWithoutLink => window with { LinkLostSince = Now.AddMinutes(-value) },
            _ => window with { ThreatsToLife = value >= 1 ? [row.Sign] : [] },
        };
    }

    private static AlarmWindow Window(params VitalSignsReading[] readings) =>
        new() { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge, Readings = readings };

    private static VitalSignsReading Reading(int minutes, int systolic, int diastolic) =>
        new() { At = Now.AddMinutes(minutes), SystolicMmHg = systolic, DiastolicMmHg = diastolic };

    private static IReadOnlyList<AlarmCondition> Evaluate(AlarmWindow window) => AlarmRules.Evaluate(window, Limits, Now);

    private static string Ids(AlarmWindow window) => string.Join(",", Evaluate(window).Select(c => c.Id));
}
