using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>One dose of a session. Boosters and infusions that change are further doses.</summary>
public sealed record KineticDose
{
    /// <summary>What one device of the esketamine spray holds, mg.</summary>
    public const double DeviceMg = 28;

    /// <summary>The route; subcutaneous is not modeled.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>The dose, mg; 28, 56 or 84 for the esketamine spray.</summary>
    public required double Mg { get; init; }
    /// <summary>Start, minutes.</summary>
    public double AtMin { get; init; }
    /// <summary>Length of an infusion, minutes; null or 0 is a bolus. Counts for a vein alone.</summary>
    public double? InfusionMin { get; init; }
    /// <summary>How long a lozenge is held, minutes. Counts for a lozenge alone.</summary>
    public double HoldMin { get; init; } = 10;
    /// <summary>What becomes of the saliva. Counts for a lozenge alone.</summary>
    public LozengeResidue Residue { get; init; }
    /// <summary>Minutes between spray devices. Counts for the esketamine spray alone.</summary>
    public double DeviceGapMin { get; init; } = 5;

    /// <summary>Devices of a spray dose.</summary>
    public int Devices => (int)Math.Round(Mg / DeviceMg);

    /// <summary>Minute at which the last of it has been given.</summary>
    public double GivenByMin => AtMin + Route switch
    {
        DoseRoute.Intravenous => InfusionMin ?? 0,
        DoseRoute.SublingualLozenge => HoldMin,
        DoseRoute.NasalEsketamine => (Devices - 1) * DeviceGapMin,
        _ => 0,
    };
}
