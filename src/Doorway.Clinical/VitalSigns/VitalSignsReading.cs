namespace Doorway.Clinical.VitalSigns;

/// <summary>Signs taken at one moment; what was not measured is null.</summary>
public sealed record VitalSignsReading
{
    /// <summary>When it was taken.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Systolic pressure, mm Hg.</summary>
    public int? SystolicMmHg { get; init; }
    /// <summary>Diastolic pressure, mm Hg.</summary>
    public int? DiastolicMmHg { get; init; }
    /// <summary>Pulse, beats a minute.</summary>
    public int? HeartRatePerMinute { get; init; }
    /// <summary>Oxygen saturation, percent.</summary>
    public int? SpO2Percent { get; init; }
    /// <summary>Breaths a minute.</summary>
    public int? RespiratoryRatePerMinute { get; init; }
    /// <summary>MOAA/S, 5 (responds readily) to 0 (no response to a painful squeeze).</summary>
    public int? Moaas { get; init; }

    /// <summary>The value of a sign that a reading carries; null when it was not measured.</summary>
    public int? Of(AlarmSign sign) => sign switch
    {
        AlarmSign.SystolicMmHg => SystolicMmHg,
        AlarmSign.DiastolicMmHg => DiastolicMmHg,
        AlarmSign.HeartRatePerMinute => HeartRatePerMinute,
        AlarmSign.SpO2Percent => SpO2Percent,
        AlarmSign.RespiratoryRatePerMinute => RespiratoryRatePerMinute,
        AlarmSign.Moaas => Moaas,
        _ => null,
    };
}
