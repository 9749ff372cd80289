using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Pharmacokinetics;

/// <summary>
/// A medicine whose influence has a published size: a factor on the area under the curve after one route. The size says
/// nothing about the shape, so no curve is bent by it.
/// </summary>
public sealed record PharmacokineticInfluence : KnowledgeEntry
{
    /// <summary>Names of the medicine, lower case; one of them is its name among the interactions, whose codes and brands find it.</summary>
    public required IReadOnlyList<string> Words { get; init; }
    /// <summary>Factor on the area under the curve; 1 where none was found.</summary>
    public required double FactorOnAuc { get; init; }
    /// <summary>The preparation that was studied.</summary>
    public required KetamineForm Drug { get; init; }
    /// <summary>The route that was studied; the swallowed part of a lozenge or a spray goes the oral way.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>The finding in a sentence.</summary>
    public required string Says { get; init; }
}
