namespace Doorway.Web.Kit;

public enum VitalSignState
{
    WithinLimits,
    /// <summary>Out of limits: an ink box.</summary>
    Out,
    /// <summary>Too old: the value fades and its age is bold.</summary>
    Past,
}

public enum Trend
{
    Unknown,
    Up,
    Down,
    Level,
}

/// <summary>One sign: its name with the unit, the value (null: not measured) and its age in words.</summary>
public sealed record VitalSign(
    string Name, string? Value, string Age, VitalSignState State = VitalSignState.WithinLimits, Trend Trend = Trend.Unknown);
