using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>One ordered dose with what is known around it. Null is "not known".</summary>
public sealed record DoseOrder
{
    /// <summary>Route of the dose.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Dose in mg, above 0.</summary>
    public required decimal DoseMg { get; init; }
    /// <summary>Where it is taken; null where it makes no difference to the question.</summary>
    public CareSetting? Setting { get; init; }
    /// <summary>True for the person's first dose.</summary>
    public bool IsFirstDose { get; init; }
    /// <summary>Age in completed years.</summary>
    public int? AgeYears { get; init; }
    /// <summary>Actual body weight as typed with the order, kg, above 0.</summary>
    public decimal? WeightKg { get; init; }
    /// <summary>The last weight on record before this order, kg, above 0.</summary>
    public decimal? WeightOnRecordKg { get; init; }
    /// <summary>Height on record, cm, above 0.</summary>
    public decimal? HeightCm { get; init; }
    /// <summary>Volume to be drawn, mL, above 0.</summary>
    public decimal? VolumeMl { get; init; }
    /// <summary>Concentration of the vial, mg/mL, above 0.</summary>
    public decimal? MgPerMl { get; init; }
    /// <summary>How many lozenges or devices, above 0.</summary>
    public decimal? UnitCount { get; init; }
    /// <summary>Strength of one of them, mg, above 0.</summary>
    public decimal? UnitMg { get; init; }
    /// <summary>Length of an infusion, minutes.</summary>
    public decimal? InfusionMinutes { get; init; }
    /// <summary>The dose before this one on the same route, mg, above 0.</summary>
    public decimal? LastDoseMg { get; init; }
}
