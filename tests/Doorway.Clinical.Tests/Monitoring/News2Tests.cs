using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Clinical.Tests.Runner;

namespace Doorway.Clinical.Tests.Monitoring;

/// <summary>NEWS2 against a table written apart from the data: lowest values of each step and their points.</summary>
public sealed class News2Tests
{
    // Each pair: from this value up, these points.
    private static readonly (int From, int Points)[] Respiration = [(0, 3), (9, 1), (12, 0), (21, 2), (25, 3)];
    private static readonly (int From, int Points)[] ScaleOne = [(0, 3), (92, 2), (94, 1), (96, 0)];
    private static readonly (int From, int Points)[] ScaleTwoOnAir = [(0, 3), (84, 2), (86, 1), (88, 0)];
    private static readonly (int From, int Points)[] ScaleTwoOnOxygen = [(0, 3), (84, 2), (86, 1), (88, 0), (93, 1), (95, 2), (97, 3)];
    private static readonly (int From, int Points)[] Systolic = [(0, 3), (91, 2), (101, 1), (111, 0), (220, 3)];
    private static readonly (int From, int Points)[] Pulse = [(0, 3), (41, 1), (51, 0), (91, 1), (111, 2), (131, 3)];
    private static readonly (int From, int Points)[] TemperatureTenths = [(0, 3), (351, 1), (361, 0), (381, 1), (391, 2)];

    [SlowFact]
    public void The_whole_grid_of_steps_is_exact()
    {
        int[] respirations = [8, 9, 11, 12, 20, 21, 24, 25], systolics = [90, 91, 100, 101, 110, 111, 219, 220], pulses = [40, 41, 50, 51, 90, 91, 110, 111, 130, 131];
        int[] saturations = [83, 84, 85, 86, 87, 88, 91, 92, 93, 94, 95, 96, 97], tenths = [350, 351, 360, 361, 380, 381, 390, 391];
        var wrong = 0;
        foreach (var respiration in respirations)
            foreach (var saturation in saturations)
                foreach (var second in (bool[])[false, true])
                    foreach (var oxygen in (bool[])[false, true])
                        foreach (var systolic in systolics)
                            foreach (var pulse in pulses)
                                foreach (var temperature in tenths)
                                    foreach (var consciousness in (string[])["A", "C", "V", "P", "U"])
                                    {
                                        var seen = Seen(respiration, saturation, second, oxygen, systolic, pulse, consciousness, temperature);
                                        if (News2.Of(seen, KnowledgeSet.Embedded) is var score && (score.Total, score.Risk) != Expected(seen)) wrong++;
                                    }
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Every_single_value_is_exact()
    {
        for (var value = 0; value <= 250; value++)
        {
            foreach (var (second, oxygen) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
            {
                News2Observation[] seen =
                [
                    Seen(value, 97, second, oxygen, 120, 80, "A", 370),
                    Seen(16, Math.Min(value, 100), second, oxygen, 120, 80, "A", 370),
                    Seen(16, 97, second, oxygen, value, 80, "A", 370),
                    Seen(16, 97, second, oxygen, 120, value, "A", 370),
                    Seen(16, 97, second, oxygen, 120, 80, "A", 200 + value),
                ];
                Assert.All(seen, s => Assert.Equal(Expected(s), (News2.Of(s, KnowledgeSet.Embedded).Total, News2.Of(s, KnowledgeSet.Embedded).Risk)));
            }
        }
    }

    [Theory]
    [InlineData(18, 97, 150, 95, "A", 37.0, 1, "low")]
    [InlineData(8, 91, 95, 48, "V", 36.5, 12, "high")]
    [InlineData(16, 97, 200, 85, "A", 37.0, 0, "low")]
    [InlineData(16, 97, 120, 80, "C", 37.0, 3, "low-medium")]
    [InlineData(21, 93, 110, 80, "A", 37.0, 5, "medium")]
    public void Published_vectors(int respiration, int spo2, int systolic, int pulse, string consciousness, double temperature, int total, string risk)
    {
        var answer = Shell.Ask("news2", FormattableString.Invariant($$"""{"respirationRate":{{respiration}},"spo2":{{spo2}},"spo2Scale":1,"supplementalOxygen":false,"systolicMmHg":{{systolic}},"heartRate":{{pulse}},"consciousness":"{{consciousness}}","temperatureC":{{temperature}}}"""));
        Assert.Equal((total, risk), (answer.GetProperty("total").GetInt32(), answer.GetProperty("risk").GetString()));
        Assert.Equal(News2.PartNames, answer.GetProperty("parts").EnumerateObject().Select(p => p.Name));
        Assert.Equal(total, answer.GetProperty("parts").EnumerateObject().Sum(p => p.Value.GetInt32()));
    }

    [Fact]
    public void Without_a_row_of_the_table_there_is_no_total()
    {
        var score = News2.Of(Seen(16, 97, false, false, 120, 80, "A", 370), Altered.Without("scales", "news2.heartRate"));
        Assert.Equal((null, null, null), (score.Total, score.Risk, score.Parts["heartRate"]));
        Assert.Equal(0, score.Parts["systolicMmHg"]);
        Assert.Equal(News2.PartNames.Order(), score.Parts.Keys.Order());
        Assert.Null(KnowledgeSet.Embedded.Scale("news2.heartRate")!.PointsOf("A"));
        Assert.Null(News2.Of(Seen(16, 97, false, false, 120, 80, "A", 370), Altered.Without("scales", "news2.consciousness")).Total);
    }

    [Fact]
    public void A_systolic_pressure_of_200_is_nothing_here_and_an_alarm_in_the_room()
    {
        Assert.Equal(0, News2.Of(Seen(16, 97, false, false, 200, 85, "A", 370), KnowledgeSet.Embedded).Total);
        Assert.Contains(KnowledgeSet.Embedded.Alarms, a => a.Id == "T-04-systolic-red" && a.IsMetBy(200));
    }

    [Theory]
    [InlineData("respirationRate", "\"16\"", "respirationRate")]
    [InlineData("respirationRate", "null", "respirationRate")]
    [InlineData("spo2", "101", "spo2")]
    [InlineData("spo2", "97.5", "spo2")]
    [InlineData("spo2Scale", "3", "spo2Scale")]
    [InlineData("supplementalOxygen", "0", "supplementalOxygen")]
    [InlineData("consciousness", "\"a\"", "consciousness")]
    [InlineData("consciousness", "\"D\"", "consciousness")]
    [InlineData("temperatureC", "370", "temperatureC")]
    [InlineData("heartRate", "-1", "heartRate")]
    [InlineData("systolicMmHg", "[120]", "systolicMmHg")]
    public void A_wrong_field_is_named(string name, string value, string field)
    {
        Dictionary<string, string> request = new() { ["respirationRate"] = "16", ["spo2"] = "97", ["spo2Scale"] = "1", ["supplementalOxygen"] = "false", ["systolicMmHg"] = "120", ["heartRate"] = "80", ["consciousness"] = "\"A\"", ["temperatureC"] = "37.0" };
        request[name] = value;
        Assert.Equal(field, Shell.WrongField("news2", $"{{{string.Join(',', request.Select(r => $"\"{r.Key}\":{r.Value}"))}}}"));
    }

    private static (int?, News2Risk?) Expected(News2Observation seen)
    {
        int[] parts =
        [
            At(Respiration, seen.RespirationRate),
            At(!seen.SecondOxygenScale ? ScaleOne : seen.SupplementalOxygen ? ScaleTwoOnOxygen : ScaleTwoOnAir, seen.SpO2Percent),
            seen.SupplementalOxygen ? 2 : 0,
            At(Systolic, seen.SystolicMmHg),
            At(Pulse, seen.HeartRatePerMinute),
            seen.Consciousness == "A" ? 0 : 3,
            At(TemperatureTenths, (int)(seen.TemperatureCelsius * 10)),
        ];
        var total = parts.Sum();
        return (total, total >= 7 ? News2Risk.High : total >= 5 ? News2Risk.Medium : parts.Max() == 3 ? News2Risk.LowMedium : News2Risk.Low);
    }

    private static int At((int From, int Points)[] table, int value) => table.Last(step => value >= step.From).Points;

    private static News2Observation Seen(int respiration, int saturation, bool second, bool oxygen, int systolic, int pulse, string consciousness, int tenths) => new()
    {
        RespirationRate = respiration,
        SpO2Percent = saturation,
        SecondOxygenScale = second,
        SupplementalOxygen = oxygen,
        SystolicMmHg = systolic,
        HeartRatePerMinute = pulse,
        Consciousness = consciousness,
        TemperatureCelsius = tenths / 10m,
    };
}
