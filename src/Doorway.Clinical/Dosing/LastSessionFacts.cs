using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>What is written down of the last session with medicine. Null is "not known", never "fine".</summary>
public sealed record LastSessionFacts
{
    /// <summary>Route of the last dose.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Route of the dose that is decided about; null where nothing is planned.</summary>
    public DoseRoute? NextRoute { get; init; }
    /// <summary>All that went in by that route in the session, mg, above 0; null where the amount is not known.</summary>
    public required decimal? DoseMg { get; init; }
    /// <summary>Last weight on record, kg, 25 to 350; null where none is.</summary>
    public decimal? WeightKg { get; init; }
    /// <summary>Highest systolic pressure of the session, mm Hg, 40 to 300; null where none was measured after the dose.</summary>
    public int? HighestSystolicMmHg { get; init; }
    /// <summary>Lowest oxygen saturation of the session, percent, 0 to 100; null where none was measured after the dose.</summary>
    public int? LowestSpO2Percent { get; init; }
    /// <summary>Deepest MOAA/S, 5 (responds readily) to 0 (no response to a painful squeeze); null where none was scored.</summary>
    public int? DeepestMoaas { get; init; }
    /// <summary>When that was scored, in local time; null where none was scored.</summary>
    public DateTimeOffset? DeepestMoaasAt { get; init; }
    /// <summary>When they first answered to pain alone or not at all, in local time; null where no reading of signs says so.</summary>
    public DateTimeOffset? HardToRouseAt { get; init; }
    /// <summary>Highest grade of an adverse event, 1 to 5; 0 where the record of the session is closed and holds none; null where that is not settled.</summary>
    public int? HighestHarmGrade { get; init; }
    /// <summary>True where an incident that can mean harm is written down and nobody has graded an adverse event.</summary>
    public bool HasUngradedIncident { get; init; }
}
