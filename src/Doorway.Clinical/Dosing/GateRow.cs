using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>Who may go past a reason that is not met.</summary>
public enum ReasonKind
{
    /// <summary>Nobody.</summary>
    Never,
    /// <summary>The prescriber, with a written reason.</summary>
    PrescriberOnlyWithReason,
    /// <summary>The therapist or the prescriber, with a written reason.</summary>
    TherapistWithReason,
}

/// <summary>One reason of the go/no-go.</summary>
public sealed record GateRow : KnowledgeEntry
{
    /// <summary>Who may lift it.</summary>
    public required ReasonKind Kind { get; init; }
    /// <summary>What has to be so.</summary>
    public required string Title { get; init; }
    /// <summary>Who may lift it, in words.</summary>
    public required string WhoMayLift { get; init; }
}

/// <summary>One item of the ready-to-end list.</summary>
public sealed record ReadyToEndRow : KnowledgeEntry
{
    /// <summary>What has to be so.</summary>
    public required string Title { get; init; }
}
