using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Planning;

/// <summary>One step of a course; sessions without medicine are steps like the others.</summary>
/// <param name="Id">Stable id within the template.</param>
/// <param name="Title">Its name.</param>
/// <param name="Says">What happens in it, for the patient.</param>
/// <param name="WithMedicine">True for a session with medicine.</param>
public sealed record ProtocolStep(string Id, string Title, string Says, bool WithMedicine);

/// <summary>A readable template of a course of care. A plan begins with it and is then the patient's own.</summary>
public sealed record ProtocolTemplate : KnowledgeEntry
{
    /// <summary>Version of the template; a plan keeps the one that it began with.</summary>
    public required string Version { get; init; }
    /// <summary>Its name.</summary>
    public required string Title { get; init; }
    /// <summary>What it is, in a sentence or two.</summary>
    public required string About { get; init; }
    /// <summary>Where the medicine is taken.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>Route of the medicine.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Beginning of the ids of its numbers.</summary>
    public required string Numbers { get; init; }
    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }
    /// <summary>When the course stops or pauses.</summary>
    public required IReadOnlyList<string> StopRules { get; init; }

    /// <summary>Its numbers that hold on a day, each with source, basis and mark.</summary>
    public IEnumerable<Limit> NumbersOn(DateOnly day, KnowledgeSet knowledge) =>
        KnowledgeSet.InForce(knowledge.ProtocolNumbers, day).Where(n => n.Id.StartsWith(Numbers, StringComparison.Ordinal));

    /// <summary>One number, for example "spacing" in days or "start.low" in mg.</summary>
    /// <exception cref="InvalidOperationException">The template has no such number.</exception>
    public Limit Number(string id, KnowledgeSet knowledge) => knowledge.ProtocolNumbers.Single(n => n.Id == Numbers + id);

    /// <summary>The same; null where no source gives this template such a number, and a clinician decides.</summary>
    public Limit? NumberOrNull(string id, KnowledgeSet knowledge) => knowledge.ProtocolNumbers.SingleOrDefault(n => n.Id == Numbers + id);
}
