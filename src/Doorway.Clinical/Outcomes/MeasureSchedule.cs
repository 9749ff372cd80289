using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Outcomes;

/// <summary>Which questionnaires go out by themselves during a course, for one reason of care. A proposal that a clinician takes over or changes.</summary>
public sealed record MeasureSchedule : KnowledgeEntry
{
    /// <summary>What the care is for, in a few words.</summary>
    public required string Title { get; init; }
    /// <summary>Why these, and what is not known about the choice.</summary>
    public required string About { get; init; }
    /// <summary>Ids of the instruments that go out each time: before a session, a week after a dose, monthly and at follow-up.</summary>
    public required IReadOnlyList<string> EachTime { get; init; }
    /// <summary>Ids of the instruments that go out monthly and at the follow-ups after 6 and 12 months only.</summary>
    public required IReadOnlyList<string> Monthly { get; init; }
}
