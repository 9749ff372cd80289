namespace Doorway.Web.Kit;

/// <summary>What an effect line shows: ranges in which something is expected to begin, what was marked, and where now is.</summary>
public sealed record EffectSeries
{
    /// <summary>In order of time.</summary>
    public required IReadOnlyList<EffectRange> Ranges { get; init; }
    /// <summary>The right end, minutes from minute 0.</summary>
    public required double UntilMin { get; init; }
    /// <summary>Null when nothing runs.</summary>
    public double? NowMin { get; init; }
    /// <summary>Tells a minute as people there read it: "2:10 pm", or "0:10".</summary>
    public required Func<double, string> Tell { get; init; }
    public bool IsNotValidated { get; init; }
}

/// <summary>One range, for example of the coming on.</summary>
public sealed record EffectRange
{
    /// <summary>"Coming on"</summary>
    public required string Name { get; init; }
    public required double FromMin { get; init; }
    public required double UntilMin { get; init; }
    /// <summary>Half of all lie before it; null for a window that was agreed.</summary>
    public double? MiddleMin { get; init; }
    /// <summary>When somebody marked it in this session.</summary>
    public double? MarkedMin { get; init; }
}
