using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>What is in the syringe, the spray or the lozenge.</summary>
public enum KetamineForm
{
    /// <summary>R and S together; concentrations are their total.</summary>
    Racemic,
    /// <summary>S-ketamine.</summary>
    Esketamine,
}

/// <summary>What is measured in the blood.</summary>
public enum Analyte
{
    /// <summary>Ketamine (or esketamine).</summary>
    Ketamine,
    /// <summary>Its first metabolite.</summary>
    Norketamine,
}

/// <summary>One published row of concentrations that the curves are held against.</summary>
public sealed record PharmacokineticRow : KnowledgeEntry
{
    /// <summary>The study.</summary>
    public required string Study { get; init; }
    /// <summary>Route of the dose.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>The preparation, in words.</summary>
    public required string Formulation { get; init; }
    /// <summary>Racemate or esketamine.</summary>
    public required KetamineForm Drug { get; init; }
    /// <summary>What was measured.</summary>
    public required Analyte Analyte { get; init; }
    /// <summary>The dose, mg.</summary>
    public required double DoseMg { get; init; }
    /// <summary>Weight, kg.</summary>
    public required double WeightKg { get; init; }
    /// <summary>True where the study does not print the weight.</summary>
    public required bool WeightIsAssumed { get; init; }
    /// <summary>How many people; null where not printed.</summary>
    public required int? People { get; init; }
    /// <summary>Highest concentration, ng/mL; null where not printed.</summary>
    public required double? CmaxNgMl { get; init; }
    /// <summary>Time of the highest concentration, minutes from the start; null where not printed.</summary>
    public required double? TmaxMin { get; init; }
    /// <summary>Area under the curve, ng·h/mL; null where not printed.</summary>
    public required double? AucNgHMl { get; init; }
    /// <summary>Hours that the area counts; null for all time.</summary>
    public required double? AucHours { get; init; }
    /// <summary>True for arterial blood, which runs ahead of and above venous blood.</summary>
    public required bool IsArterial { get; init; }
    /// <summary>What the row rests on: observed, derived, model output, (partly) unverified memory.</summary>
    public required string Rests { get; init; }
    /// <summary>True for a row known to lie apart from the others.</summary>
    public required bool IsOutlier { get; init; }
    /// <summary>Length of an infusion, minutes.</summary>
    public required double? InfusionMin { get; init; }
    /// <summary>How long a lozenge was held, minutes.</summary>
    public required double? HoldMin { get; init; }
    /// <summary>What became of the saliva; null where it does not apply.</summary>
    public required LozengeResidue? Residue { get; init; }
    /// <summary>Age where it matters, years.</summary>
    public required double? AgeYears { get; init; }
    /// <summary>Ancestry where it matters.</summary>
    public required Ancestry? Ancestry { get; init; }
    /// <summary>Where it was found, and what was left open.</summary>
    public required string Found { get; init; }

    /// <summary>True where a curve has to meet the row: venous, not derived from other numbers, not an outlier.</summary>
    public bool IsHeldTo => !IsArterial && !IsOutlier && Rests != "derived";
}
