using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>Which numbers a curve is made with. Both share one structure.</summary>
public enum ParameterSet
{
    /// <summary>Esketamine as published (Perez-Ruixo 2021, 820 subjects): vein, spray, swallowed.</summary>
    PerezRuixo2021,
    /// <summary>All routes, fitted in 2026 to published rows; not peer reviewed.</summary>
    Fitted2026,
}

/// <summary>How a number differs among people.</summary>
public enum VariationScale
{
    /// <summary>Log-normal about the typical value; the variation is a coefficient of variation in percent.</summary>
    LogNormal,
    /// <summary>Normal on the logit of a share; the variation is a standard deviation there.</summary>
    Logit,
}

/// <summary>One number of a parameter set with its unit, and how much people differ in it.</summary>
public sealed record PharmacokineticParameter : KnowledgeEntry
{
    /// <summary>The set that it belongs to.</summary>
    public required ParameterSet Set { get; init; }
    /// <summary>Its short name, unique within the set, for example "vc".</summary>
    public required string Name { get; init; }
    /// <summary>The typical value, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }
    /// <summary>Unit: L, L/h, /h, h, min, 1 (a share or factor), %.</summary>
    public required string Unit { get; init; }
    /// <summary>What it means, in a sentence.</summary>
    public required string Says { get; init; }
    /// <summary>Difference among people, percent or logit; null where none is published.</summary>
    public required double? Variation { get; init; }
    /// <summary>What <see cref="Variation"/> is measured on; null without one.</summary>
    public required VariationScale? VariationScale { get; init; }
    /// <summary>Whether the variation was published or is proposed; null without one.</summary>
    public required Mark? VariationMark { get; init; }

    /// <summary>Standard deviation of the normal draw: on the log for a coefficient of variation (sqrt(ln(1 + CV²))), on the logit as it stands; 0 without variation.</summary>
    internal double Omega => VariationScale == Pharmacokinetics.VariationScale.LogNormal ? Math.Sqrt(Math.Log(1 + Share * Share)) : Variation ?? 0;

    private double Share => Variation!.Value / 100;
}
