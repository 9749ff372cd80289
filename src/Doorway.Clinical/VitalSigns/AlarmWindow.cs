using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.VitalSigns;

/// <summary>What the alarm rules look at: a short window of a dosing session.</summary>
public sealed record AlarmWindow
{
    /// <summary>Where the session is.</summary>
    public required CareSetting Setting { get; init; }
    /// <summary>How the medicine was given.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Readings of this session, in any order.</summary>
    public required IReadOnlyList<VitalSignsReading> Readings { get; init; }
    /// <summary>The reading before the dose, from which a rise is counted; null when there is none.</summary>
    public VitalSignsReading? Baseline { get; init; }
    /// <summary>First dose of the session; null before it.</summary>
    public DateTimeOffset? DoseAt { get; init; }
    /// <summary>When the next reading is due; null when none is planned (at home none is due between before and after).</summary>
    public DateTimeOffset? NextReadingDueAt { get; init; }
    /// <summary>Since when video and phone have both been gone; null while there is a link.</summary>
    public DateTimeOffset? LinkLostSince { get; init; }
    /// <summary>When the patient was released; null while the session runs.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
    /// <summary>Threats to life that somebody has reported and that are not over.</summary>
    public IReadOnlyList<AlarmSign> ThreatsToLife { get; init; } = [];
}

/// <summary>The alarm table that a session is pinned to.</summary>
public sealed record AlarmLimits(IReadOnlyList<AlarmRow> Rows)
{
    /// <summary>The rows in force on the session's day.</summary>
    public static AlarmLimits From(KnowledgeSet knowledge, DateOnly day) => new([.. KnowledgeSet.InForce(knowledge.Alarms, day)]);
}

/// <summary>A condition that needs action. Raising, owning and clearing it is the session's business.</summary>
public sealed record AlarmCondition
{
    /// <summary>Id of the row, for example "T-04-systolic-red".</summary>
    public required string Id { get; init; }
    /// <summary>Group of the row; at most one condition a group.</summary>
    public required string Group { get; init; }
    /// <summary>Urgency.</summary>
    public required AlarmPriority Priority { get; init; }
    /// <summary>Words for the page.</summary>
    public required string Says { get; init; }
    /// <summary>The value and the time that made it so.</summary>
    public required string Because { get; init; }
    /// <summary>Time within which the reading is to be repeated; null when it has been, or need not be.</summary>
    public required TimeSpan? NeedsRepeatWithin { get; init; }
    /// <summary>When that repeat is due; null where none is asked for.</summary>
    public required DateTimeOffset? RepeatDueAt { get; init; }
    /// <summary>Emergency protocol to open, for example "E-01"; null for none.</summary>
    public required string? Protocol { get; init; }
    /// <summary>True for a threat to life: the emergency card opens at once and waits for nobody.</summary>
    public required bool IsThreatToLife { get; init; }
    /// <summary>Source in words, with its address.</summary>
    public required string Source { get; init; }
    /// <summary>Date of the source.</summary>
    public required string SourceDate { get; init; }
    /// <summary>What the number rests on.</summary>
    public required Basis Basis { get; init; }
    /// <summary>How sure it is.</summary>
    public required Mark Mark { get; init; }
}
