namespace Doorway.Fhir.Import;

/// <summary>Why a recorded number is shown as recorded and is not used.</summary>
public enum AmountDoubt
{
    UnitNotUnderstood,

    /// <summary>Recorded as "less than" or "more than".</summary>
    NotExact,

    /// <summary>Zero or below, or a share above 100 percent.</summary>
    NotPossible,
}

/// <summary>A measured number in the unit that the property's name says, or a doubt and the number as it was recorded.</summary>
public sealed record RecordedAmount
{
    /// <summary>Null when there is a doubt.</summary>
    public decimal? Value { get; init; }
    public required decimal AsRecorded { get; init; }
    public string? UnitAsRecorded { get; init; }
    public AmountDoubt? Doubt { get; init; }
}

public sealed record VitalReport(string Source, PartialDate? On, RecordedAmount Amount);

/// <summary>One reading of the blood pressure at the sender; a part that was not recorded is null.</summary>
public sealed record BloodPressureReport
{
    public required string Source { get; init; }
    public PartialDate? On { get; init; }
    public RecordedAmount? SystolicMmHg { get; init; }
    public RecordedAmount? DiastolicMmHg { get; init; }
}

/// <summary>The last of each vital sign that the record holds; null is not known.</summary>
public sealed record ReferredVitals
{
    /// <summary>Newest first, the last few.</summary>
    public IReadOnlyList<BloodPressureReport> BloodPressures { get; init; } = [];
    public VitalReport? HeartRatePerMinute { get; init; }
    public VitalReport? OxygenSaturationPercent { get; init; }
    public VitalReport? WeightKg { get; init; }
    public VitalReport? HeightCm { get; init; }
    public VitalReport? TemperatureCelsius { get; init; }
    public VitalReport? RespiratoryRatePerMinute { get; init; }
}
