using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Screening;

public enum DecisionKind
{
    Clear,
    ClearWithConditions,
    AskForMore,
    NotNow,
}

/// <summary>A prescriber's signed answer, with the findings of that day frozen beside it.</summary>
public sealed class EligibilityDecision : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required DecisionKind Kind { get; init; }

    /// <summary>What was decided about: a yes for one place and route is none for another.</summary>
    public required CareSetting Setting { get; init; }
    public required DoseRoute Route { get; init; }

    /// <summary>Written to the patient.</summary>
    public required SealedText Reason { get; init; }
    public SealedText WhatWouldChangeIt { get; init; } = SealedText.Nothing;
    public SealedText Conditions { get; init; } = SealedText.Nothing;

    /// <summary>Why a yes was signed while something asked for was open, unread, or read with something in it.</summary>
    public SealedText InSpite { get; init; } = SealedText.Nothing;
    public required Guid DecidedByStaffMemberId { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The last day on which a yes holds; null for the other kinds.</summary>
    public required DateOnly? ExpiresOn { get; init; }
    public required string KnowledgeHash { get; init; }

    /// <summary>Facts, fired findings and what was missing, as canonical JSON of that moment.</summary>
    public required SealedText FindingsEvidence { get; init; }

    /// <summary>SHA-256 of the evidence before it was sealed.</summary>
    public required byte[] EvidenceSha256 { get; init; }

    /// <summary>From when the patient can read it. After a crisis answer a "not now" is told by a call first.</summary>
    public DateTimeOffset? ReadableAt { get; private set; }
    public DateTimeOffset? SupersededAt { get; private set; }
    public int Version { get; set; }

    public bool IsYes => Kind is DecisionKind.Clear or DecisionKind.ClearWithConditions;

    public bool IsYesOn(DateOnly day) => IsYes && SupersededAt is null && ExpiresOn >= day;

    public void Open(DateTimeOffset now) => ReadableAt ??= now;

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}
