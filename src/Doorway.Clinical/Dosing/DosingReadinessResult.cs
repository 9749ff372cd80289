using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>How a reason stands.</summary>
public enum ReasonState
{
    /// <summary>It is so.</summary>
    Met,
    /// <summary>It is not so.</summary>
    NotMet,
    /// <summary>Not known, and therefore no go.</summary>
    CannotAssess,
}

/// <summary>One reason for go or no-go.</summary>
public sealed record DosingReason
{
    /// <summary>Id of the gate, for example "consent".</summary>
    public required string Id { get; init; }
    /// <summary>Who may go past it.</summary>
    public required ReasonKind Kind { get; init; }
    /// <summary>How it stands.</summary>
    public required ReasonState State { get; init; }
    /// <summary>What has to be so.</summary>
    public required string Title { get; init; }
    /// <summary>How it stands, in a sentence.</summary>
    public required string Says { get; init; }
    /// <summary>True when it stands in the way of the dose now.</summary>
    public required bool Blocks { get; init; }
    /// <summary>True for advice that never blocks.</summary>
    public required bool IsWarning { get; init; }
    /// <summary>Who may lift it, in words.</summary>
    public required string WhoMayLift { get; init; }
    /// <summary>The lift that holds; null when none does.</summary>
    public required LiftedReason? Lifted { get; init; }
    /// <summary>Source in words, with its address.</summary>
    public required string Source { get; init; }
    /// <summary>Date of the source.</summary>
    public required string SourceDate { get; init; }
    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }
    /// <summary>How sure it is.</summary>
    public required Mark Mark { get; init; }
}

/// <summary>Go or no-go with every reason, to be frozen as evidence.</summary>
/// <param name="IsGo">True when nothing stands in the way.</param>
/// <param name="Reasons">Every reason, in the order of the list.</param>
/// <param name="KnowledgeHash">Hash of the knowledge that was used.</param>
/// <param name="EvaluatedAt">The moment.</param>
public sealed record DosingReadinessResult(bool IsGo, IReadOnlyList<DosingReason> Reasons, string KnowledgeHash, DateTimeOffset EvaluatedAt)
{
    /// <summary>The reasons that stand in the way.</summary>
    public IEnumerable<DosingReason> Blocking => Reasons.Where(r => r.Blocks);
}
