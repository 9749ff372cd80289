using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>What NEWS2 looks at.</summary>
public sealed record News2Observation
{
    /// <summary>Breaths a minute.</summary>
    public required int RespirationRate { get; init; }
    /// <summary>Oxygen saturation, percent.</summary>
    public required int SpO2Percent { get; init; }
    /// <summary>True for the second saturation scale (hypercapnic failure, target 88 to 92 percent, ordered by a clinician).</summary>
    public required bool SecondOxygenScale { get; init; }
    /// <summary>True with oxygen, false on air.</summary>
    public required bool SupplementalOxygen { get; init; }
    /// <summary>Systolic pressure, mm Hg.</summary>
    public required int SystolicMmHg { get; init; }
    /// <summary>Pulse, beats a minute.</summary>
    public required int HeartRatePerMinute { get; init; }
    /// <summary>A alert, C new confusion, V voice, P pain, U unresponsive.</summary>
    public required string Consciousness { get; init; }
    /// <summary>Temperature, °C; read to one decimal.</summary>
    public required decimal TemperatureCelsius { get; init; }
}

/// <summary>Clinical risk by NEWS2.</summary>
public enum News2Risk
{
    /// <summary>0 to 4, no single 3.</summary>
    Low,
    /// <summary>0 to 4 with a single 3.</summary>
    LowMedium,
    /// <summary>5 or 6.</summary>
    Medium,
    /// <summary>7 or more.</summary>
    High,
}

/// <summary>The score.</summary>
/// <param name="Total">0 to 20; null when a row of the table is missing from the knowledge set.</param>
/// <param name="Parts">Points of each part, 0 to 3.</param>
/// <param name="Risk">Clinical risk; null without a total.</param>
public sealed record News2Score(int? Total, IReadOnlyDictionary<string, int?> Parts, News2Risk? Risk);

/// <summary>
/// National Early Warning Score 2 (© Royal College of Physicians 2017). An aid and never the alarm: it gives 0 for a
/// systolic pressure of 160 to 219 and 3 for an expected dissociation. The alarm table of the room comes first.
/// </summary>
public static class News2
{
    /// <summary>Names of the parts, as in requests and answers.</summary>
    public static IReadOnlyList<string> PartNames { get; } = ["respirationRate", "spo2", "supplementalOxygen", "systolicMmHg", "heartRate", "consciousness", "temperatureC"];

    /// <summary>Scores one observation by the table of the knowledge set.</summary>
    public static News2Score Of(News2Observation seen, KnowledgeSet knowledge)
    {
        int? Coded(string id, string code) => knowledge.Scale(id)?.PointsOf(code);
        int? Measured(string id, decimal value) => knowledge.Scale(id)?.PointsOf(value, seen.SupplementalOxygen);

        var parts = new Dictionary<string, int?>
        {
            ["respirationRate"] = Measured("news2.respirationRate", seen.RespirationRate),
            ["spo2"] = Measured(seen.SecondOxygenScale ? "news2.spo2.scale2" : "news2.spo2.scale1", seen.SpO2Percent),
            ["supplementalOxygen"] = Coded("news2.supplementalOxygen", seen.SupplementalOxygen ? "oxygen" : "air"),
            ["systolicMmHg"] = Measured("news2.systolicMmHg", seen.SystolicMmHg),
            ["heartRate"] = Measured("news2.heartRate", seen.HeartRatePerMinute),
            ["consciousness"] = Coded("news2.consciousness", seen.Consciousness),
            ["temperatureC"] = Measured("news2.temperatureC", Math.Round(seen.TemperatureCelsius, 1, MidpointRounding.AwayFromZero)),
        };
        if (parts.Values.Any(p => p is null)) return new News2Score(null, parts, null);
        var total = parts.Values.Sum()!.Value;
        return new News2Score(total, parts, RiskOf(total, parts.Values.Contains(3)));
    }

    private static News2Risk RiskOf(int total, bool singleThree) => total switch
    {
        >= 7 => News2Risk.High,
        >= 5 => News2Risk.Medium,
        _ => singleThree ? News2Risk.LowMedium : News2Risk.Low,
    };
}
