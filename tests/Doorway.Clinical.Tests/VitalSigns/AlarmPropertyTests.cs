using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.VitalSigns;

/// <summary>Worse signs never lower an alarm, and the day of the session does not matter.</summary>
public sealed class AlarmPropertyTests
{
    private static readonly DateTimeOffset Dose = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private static readonly AlarmLimits Limits = AlarmLimits.From(KnowledgeSet.Embedded, new DateOnly(2026, 11, 20));

    /// <summary>A sign, its best value, and the step towards worse.</summary>
    public static TheoryData<AlarmSign, int, int, int> Worse => new()
    {
        { AlarmSign.SystolicMmHg, 120, 1, 260 },
        { AlarmSign.DiastolicMmHg, 76, 1, 180 },
        { AlarmSign.HeartRatePerMinute, 70, 1, 220 },
        { AlarmSign.HeartRatePerMinute, 70, -1, 10 },
        { AlarmSign.SpO2Percent, 100, -1, 50 },
        { AlarmSign.RespiratoryRatePerMinute, 16, 1, 60 },
        { AlarmSign.RespiratoryRatePerMinute, 16, -1, 0 },
        { AlarmSign.Moaas, 5, -1, 0 },
    };

    [Theory, MemberData(nameof(Worse))]
    public void Worse_signs_never_lower_an_alarm(AlarmSign sign, int best, int step, int worst)
    {
        foreach (var setting in Enum.GetValues<CareSetting>())
        {
            foreach (var minutes in (int[])[5, 45, 75, 200])
            {
                var before = -1;
                for (var value = best; value != worst + step; value += step)
                {
                    var now = Urgency(sign, value, setting, minutes);
                    Assert.True(now >= before, $"{sign} {value} in {setting} after {minutes} minutes: {now} after {before}");
                    before = now;
                }
                Assert.True(before >= (int)AlarmPriority.Medium, $"{sign} {worst} raises nothing");
            }
        }
    }

    [Fact]
    public void One_more_bad_sign_never_lowers_the_most_urgent_alarm()
    {
        var chance = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var fine = Reading(AlarmSign.SystolicMmHg, 120);
            var some = fine with { SystolicMmHg = chance.Next(80, 240), HeartRatePerMinute = chance.Next(30, 180) };
            var more = some with { SpO2Percent = chance.Next(70, 96), Moaas = chance.Next(0, 4) };
            Assert.True(Urgency(more) >= Urgency(some));
        }
    }

    [Fact]
    public void Longer_silence_a_longer_lost_link_and_more_time_never_lower_an_alarm()
    {
        var (silence, link, time) = (-1, -1, -1);
        for (var minutes = 0; minutes < 300; minutes++)
        {
            var now = Dose.AddMinutes(minutes);
            silence = Rising(silence, Window(Reading(AlarmSign.SpO2Percent, 98)) with { NextReadingDueAt = Dose }, now, "T-11");
            link = Rising(link, Window(Reading(AlarmSign.SpO2Percent, 98)) with { Setting = CareSetting.Home, LinkLostSince = Dose }, now, "T-12");
            time = Rising(time, Window(Reading(AlarmSign.SpO2Percent, 98)), now, "T-10");
        }
        Assert.All([silence, link], last => Assert.Equal((int)AlarmPriority.High, last));
        Assert.True(time >= 0);
    }

    [Fact]
    public void The_day_and_the_zone_do_not_matter()
    {
        var reading = Reading(AlarmSign.SystolicMmHg, 185) with { SpO2Percent = 93 };
        var window = Window(reading);
        var first = Ids(window, Dose.AddMinutes(30));
        foreach (var shift in (TimeSpan[])[TimeSpan.FromDays(1), TimeSpan.FromDays(100), TimeSpan.FromDays(-200), TimeSpan.FromHours(13)])
        {
            var moved = window with { DoseAt = Dose + shift, Readings = [.. window.Readings.Select(r => r with { At = (r.At + shift).ToOffset(TimeSpan.FromHours(-7)) })] };
            Assert.Equal(first, Ids(moved, Dose.AddMinutes(30) + shift));
        }
    }

    private static int Rising(int before, AlarmWindow window, DateTimeOffset now, string id)
    {
        var found = AlarmRules.Evaluate(window, Limits, now).Where(c => c.Id.StartsWith(id, StringComparison.Ordinal)).Select(c => (int)c.Priority).DefaultIfEmpty(-1).Max();
        Assert.True(found >= before, $"{id} falls from {before} to {found} at {now:t}");
        return found;
    }

    private static IEnumerable<string> Ids(AlarmWindow window, DateTimeOffset now) => AlarmRules.Evaluate(window, Limits, now).Select(c => c.Id);

    private static int Urgency(AlarmSign sign, int value, CareSetting setting, int minutes)
    {
        var window = Window(Reading(sign, value), minutes) with { Setting = setting };
        return AlarmRules.Evaluate(window, Limits, Dose.AddMinutes(minutes)).Where(c => !c.Id.StartsWith("T-10", StringComparison.Ordinal)).Select(c => (int)c.Priority).DefaultIfEmpty(-1).Max();
    }

    private static int Urgency(VitalSignsReading reading) => AlarmRules.Evaluate(Window(reading), Limits, Dose.AddMinutes(30)).Select(c => (int)c.Priority).DefaultIfEmpty(-1).Max();

    private static AlarmWindow Window(VitalSignsReading reading, int minutes = 30) => new()
    {
        Setting = CareSetting.Clinic,
        Route = DoseRoute.Intramuscular,
        DoseAt = Dose,
        Baseline = reading with { At = Dose.AddMinutes(-5), SystolicMmHg = 120, DiastolicMmHg = 76 },
        Readings = [reading with { At = Dose.AddMinutes(minutes) }],
    };

    private static VitalSignsReading Reading(AlarmSign sign, int value)
    {
        var fine = new VitalSignsReading { At = Dose, SystolicMmHg = 120, DiastolicMmHg = 76, HeartRatePerMinute = 70, SpO2Percent = 98, RespiratoryRatePerMinute = 16, Moaas = 5 };
        return sign switch
        {
            AlarmSign.SystolicMmHg => fine with { SystolicMmHg = value },
            AlarmSign.DiastolicMmHg => fine with { DiastolicMmHg = value },
            AlarmSign.HeartRatePerMinute => fine with { HeartRatePerMinute = value },
            AlarmSign.SpO2Percent => fine with { SpO2Percent = value },
            AlarmSign.RespiratoryRatePerMinute => fine with { RespiratoryRatePerMinute = value },
            AlarmSign.Moaas => fine with { Moaas = value },
            _ => throw new ArgumentOutOfRangeException(nameof(sign)),
        };
    }
}
