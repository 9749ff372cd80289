namespace Doorway.Web.Kit;

/// <summary>What a picture of courses shows: up to three expected curves on the same minutes and the same scale.</summary>
public sealed record CourseSeries
{
    /// <summary>"Ketamine in blood"</summary>
    public required string What { get; init; }
    /// <summary>Unit of the scale, as read: "ng/mL".</summary>
    public required string Unit { get; init; }
    /// <summary>Minutes between two points; the first stands at minute 0.</summary>
    public required double EveryMin { get; init; }
    /// <summary>One to three.</summary>
    public required IReadOnlyList<CourseLine> Lines { get; init; }
}

/// <summary>One expected curve.</summary>
public sealed record CourseLine
{
    /// <summary>Written at the line: "A".</summary>
    public required string Letter { get; init; }
    /// <summary>What it is the course of: "lozenge 100 mg, swallowed".</summary>
    public required string Name { get; init; }
    /// <summary>The course of a typical person.</summary>
    public required IReadOnlyList<double> Typical { get; init; }
    /// <summary>5 of 100 people lie below; null without a band.</summary>
    public IReadOnlyList<double>? Low { get; init; }
    /// <summary>95 of 100 people lie below; null without a band.</summary>
    public IReadOnlyList<double>? High { get; init; }
    /// <summary>No published curve supports it. It is said in the picture, in its words and at its table.</summary>
    public bool IsNotValidated { get; init; }
}
