using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Planning;

/// <summary>What a course of care is for.</summary>
public enum ProtocolPurpose
{
    /// <summary>The first course.</summary>
    Induction,
    /// <summary>Going on after a course that has helped.</summary>
    Maintenance,
    /// <summary>One session more when it comes back; never a second dose within a session.</summary>
    Booster,
    /// <summary>Longer and longer gaps, then an end.</summary>
    Taper,
}

/// <summary>One step of a course; sessions without medicine are steps like the others.</summary>
/// <param name="Id">Stable id within the template.</param>
/// <param name="Title">Its name.</param>
/// <param name="Says">What happens in it, for the patient.</param>
/// <param name="WithMedicine">True for a session with medicine.</param>
public sealed record ProtocolStep(string Id, string Title, string Says, bool WithMedicine);

/// <summary>A readable template of a course of care. A plan begins with it and is then the patient's own. Where no source gives a
/// number the template has none, and a clinician decides.</summary>
public sealed record ProtocolTemplate : KnowledgeEntry
{
    // What makes a course its own; a template that is like another in the rest never takes these from it.
    private static readonly string[] OfACourse = ["sessions", "spacing", "start.low", "start.high"];

    /// <summary>Version of the template; a plan keeps the one that it began with.</summary>
    public required string Version { get; init; }
    /// <summary>Its name.</summary>
    public required string Title { get; init; }
    /// <summary>What the course is for.</summary>
    public required ProtocolPurpose Purpose { get; init; }
    /// <summary>Id of the first course by the same way, whose day it shares (fasting, length, watching, the way home); null for such a first course itself.</summary>
    public required string? Extends { get; init; }
    /// <summary>Ids of the conditions that its sources asked about; empty where it was made for no condition in particular.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }
    /// <summary>How the ICD-10-CM code of the indication must begin, where its sources asked about a part of a condition alone ("F10" is alcohol); null where they asked about the whole.</summary>
    public string? OnlyCode { get; init; }
    /// <summary>Ids of the studies that it follows or that speak about it, those that found nothing included.</summary>
    public required IReadOnlyList<string> Studies { get; init; }
    /// <summary>What it is, in a sentence or two.</summary>
    public required string About { get; init; }
    /// <summary>Where the medicine is taken.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>Route of the medicine.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Beginning of the ids of its numbers.</summary>
    public required string Numbers { get; init; }
    /// <summary>Ids of the limits of the dose check that concern it as a whole.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }
    /// <summary>When the course stops or pauses.</summary>
    public required IReadOnlyList<string> StopRules { get; init; }

    /// <summary>True for the first course of a way: the template that the prescriber's yes is about.</summary>
    public bool IsOfTheWay => Extends is null;

    /// <summary>Its own numbers that hold on a day, each with source, basis and mark.</summary>
    public IEnumerable<Limit> NumbersOn(DateOnly day, KnowledgeSet knowledge) =>
        KnowledgeSet.InForce(knowledge.ProtocolNumbers, day).Where(n => n.Id.StartsWith(Numbers, StringComparison.Ordinal));

    /// <summary>The limits that concern it and hold on a day.</summary>
    public IEnumerable<Limit> LimitsOn(DateOnly day, KnowledgeSet knowledge) =>
        Limits.SelectMany(id => KnowledgeSet.InForce(knowledge.Limits, day).Where(l => l.Id == id));

    /// <summary>The first course by the same way; itself where it is that.</summary>
    /// <exception cref="KeyNotFoundException">The set holds no such template.</exception>
    public ProtocolTemplate OfTheWay(KnowledgeSet knowledge) => Extends is { } id ? knowledge.Protocol(id) : this;

    /// <summary>One number of its own, for example "spacing" in days or "start.low" in mg.</summary>
    /// <exception cref="InvalidOperationException">The template has no such number.</exception>
    public Limit Number(string id, KnowledgeSet knowledge) => knowledge.ProtocolNumbers.Single(n => n.Id == Numbers + id);

    /// <summary>The same; null where no source gives this template such a number, and a clinician decides.</summary>
    public Limit? NumberOrNull(string id, KnowledgeSet knowledge) => knowledge.ProtocolNumbers.SingleOrDefault(n => n.Id == Numbers + id);

    /// <summary>Its own number, or that of the first course by the same way. How many sessions, how far apart and the first dose are never
    /// taken over: null where its own sources do not give them.</summary>
    public Limit? Held(string id, KnowledgeSet knowledge) =>
        NumberOrNull(id, knowledge) ?? (OfACourse.Contains(id) ? null : OfTheWay(knowledge).NumberOrNull(id, knowledge));
}
