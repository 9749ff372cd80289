using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>What a finding comes from.</summary>
public enum FindingKind
{
    /// <summary>An eligibility row.</summary>
    Eligibility,
    /// <summary>A drug interaction of severity 4.</summary>
    Interaction,
}

/// <summary>One reason that speaks for care, delay or refusal.</summary>
public sealed record Finding
{
    /// <summary>Row id, for example "CV-05".</summary>
    public required string Id { get; init; }
    /// <summary>What it comes from.</summary>
    public required FindingKind Kind { get; init; }
    /// <summary>Short name.</summary>
    public required string Title { get; init; }
    /// <summary>What the row says in this setting.</summary>
    public required EligibilityOutcome Outcome { get; init; }
    /// <summary>True only for a label row that excludes or defers; all else is for the prescriber to decide.</summary>
    public required bool StopsByItself { get; init; }
    /// <summary>Plain sentence with the person's own value.</summary>
    public required string Reason { get; init; }
    /// <summary>Which facts made it fire, as recorded.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
    /// <summary>Source in words, with its address.</summary>
    public required string Source { get; init; }
    /// <summary>Date of the source.</summary>
    public required string SourceDate { get; init; }
    /// <summary>What the outcome rests on in this setting.</summary>
    public required Basis Basis { get; init; }
    /// <summary>How sure it is.</summary>
    public required Mark Mark { get; init; }
    /// <summary>What a prescriber should know about the row.</summary>
    public string? Note { get; init; }
}

/// <summary>A fact that is needed and not known.</summary>
/// <param name="Key">Stable key, for example "heartRate" or "cssrs.q4".</param>
/// <param name="Says">The fact in words.</param>
/// <param name="WhereFrom">Where it would come from.</param>
public sealed record MissingFact(string Key, string Says, string WhereFrom);

/// <summary>A condition that a row knows, with the reason why it makes no finding.</summary>
public sealed record RecognisedCondition(string Text, string RowId, string Because);

/// <summary>The answer to "may this person be considered in this setting?".</summary>
public sealed record EligibilityResult
{
    /// <summary>The worst of all findings and missing facts.</summary>
    public required EligibilityOutcome Outcome { get; init; }
    /// <summary>Findings, the worst first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    /// <summary>Facts that are needed and not known.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }
    /// <summary>What this answer does not cover.</summary>
    public required IReadOnlyList<NotAssessedEntry> NotAssessed { get; init; }
    /// <summary>Conditions that no row knows; a clinician reads them.</summary>
    public required IReadOnlyList<string> Unmatched { get; init; }
    /// <summary>Conditions that a row knows and that make no finding now.</summary>
    public required IReadOnlyList<RecognisedCondition> Recognised { get; init; }
    /// <summary>Interactions of the medicines with ketamine. They change the outcome at severity 4 alone.</summary>
    public required InteractionResult Interactions { get; init; }
    /// <summary>Hash of the knowledge that was used.</summary>
    public required string KnowledgeHash { get; init; }

    /// <summary>The outcome in words for a page. No finding never reads as "clear".</summary>
    public string Says => Outcome switch
    {
        EligibilityOutcome.NoFinding => "No finding in what was asked",
        EligibilityOutcome.Monitor => "Possible with closer watching; the prescriber decides",
        EligibilityOutcome.Review => "The prescriber decides",
        EligibilityOutcome.CannotAssess => "Cannot assess yet: facts are missing",
        EligibilityOutcome.Defer when Findings.Any(f => f is { StopsByItself: true, Outcome: EligibilityOutcome.Defer }) => "Not yet",
        EligibilityOutcome.Exclude when Findings.Any(f => f is { StopsByItself: true, Outcome: EligibilityOutcome.Exclude }) => "Not in this setting",
        _ => "Speaks against it; the prescriber decides",
    };
}
