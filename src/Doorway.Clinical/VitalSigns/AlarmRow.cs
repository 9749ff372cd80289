using System.Text.Json.Serialization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.VitalSigns;

/// <summary>How urgent an alarm condition is.</summary>
public enum AlarmPriority
{
    /// <summary>To notice.</summary>
    Low,
    /// <summary>To act on soon.</summary>
    Medium,
    /// <summary>To act on now.</summary>
    High,
}

/// <summary>What an alarm row or a limit looks at.</summary>
public enum AlarmSign
{
    /// <summary>Latest systolic pressure.</summary>
    SystolicMmHg,
    /// <summary>Latest diastolic pressure.</summary>
    DiastolicMmHg,
    /// <summary>Latest systolic pressure minus the one before the dose.</summary>
    SystolicRiseMmHg,
    /// <summary>Latest diastolic pressure minus the one before the dose.</summary>
    DiastolicRiseMmHg,
    /// <summary>Latest pulse.</summary>
    HeartRatePerMinute,
    /// <summary>Latest saturation.</summary>
    SpO2Percent,
    /// <summary>Latest breathing rate.</summary>
    RespiratoryRatePerMinute,
    /// <summary>Latest MOAA/S, 0 to 5.</summary>
    Moaas,
    /// <summary>Minutes since the first dose while not released.</summary>
    MinutesSinceDose,
    /// <summary>Minutes since the next reading was due.</summary>
    MinutesOverdue,
    /// <summary>Minutes since video and phone were lost.</summary>
    MinutesWithoutLink,
    /// <summary>Does not respond.</summary>
    Unresponsive,
    /// <summary>Does not breathe.</summary>
    NotBreathing,
    /// <summary>Has a seizure.</summary>
    Seizure,
    /// <summary>Has chest pain.</summary>
    ChestPain,
}

/// <summary>How a value is compared with the row's number.</summary>
public enum Comparison
{
    /// <summary>Strictly above.</summary>
    Above,
    /// <summary>At or above.</summary>
    AtLeast,
    /// <summary>Strictly below.</summary>
    Below,
    /// <summary>At or below.</summary>
    AtMost,
}

/// <summary>One row of the alarm table.</summary>
public sealed record AlarmRow : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override decimal? OwnNumber => Sign is AlarmSign.Unresponsive or AlarmSign.NotBreathing or AlarmSign.Seizure or AlarmSign.ChestPain ? null : Value;
    private protected override KnowledgeEntry WithNumber(decimal value) => this with { Value = value, Says = Renumber(Says, value) };

    /// <summary>Rows of one group exclude each other; the most urgent one holds.</summary>
    public required string Group { get; init; }
    /// <summary>What the row looks at.</summary>
    public required AlarmSign Sign { get; init; }
    /// <summary>How the value is compared.</summary>
    public required Comparison When { get; init; }
    /// <summary>The number it is compared with, in the unit of the sign.</summary>
    public required decimal Value { get; init; }
    /// <summary>Urgency.</summary>
    public required AlarmPriority Priority { get; init; }
    /// <summary>Words for the page.</summary>
    public required string Says { get; init; }
    /// <summary>Minutes within which the reading is to be repeated; null where it need not be.</summary>
    public required int? NeedsRepeatWithinMinutes { get; init; }
    /// <summary>Protocol to open: at once, or after the repeat where one is asked for.</summary>
    public required string? ProtocolWhenRepeated { get; init; }
    /// <summary>The row holds only later than this many minutes after the dose; null for always.</summary>
    public required int? OnlyAfterMinutesFromDose { get; init; }
    /// <summary>Settings in which the row holds.</summary>
    public required IReadOnlyList<CareSetting> Settings { get; init; }

    /// <summary>Routes on which the row holds; null for all.</summary>
    public required IReadOnlyList<DoseRoute>? OnlyRoutes { get; init; }

    /// <summary>True when the value meets the row's condition.</summary>
    public bool IsMetBy(decimal value) => Compare(When, value, Value);

    internal static bool Compare(Comparison when, decimal value, decimal limit) => when switch
    {
        Comparison.Above => value > limit,
        Comparison.AtLeast => value >= limit,
        Comparison.Below => value < limit,
        _ => value <= limit,
    };
}
