using Doorway.Care.Storage;

namespace Doorway.Care.Maintenance;

/// <summary>The letter at the end: the therapist writes it, the prescriber reads it before it leaves, the therapist signs it, and it is locked.</summary>
public sealed class ClosureLetter : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>The parts as <see cref="LetterParts"/>, sealed.</summary>
    public SealedText Parts { get; private set; } = SealedText.Nothing;
    public DateTimeOffset SavedAt { get; private set; }
    public DateTimeOffset? HandedOverAt { get; private set; }
    public DateTimeOffset? ReadByPrescriberAt { get; private set; }
    public Guid? PrescriberStaffMemberId { get; private set; }
    public SealedText PrescriberAsks { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? SignedAt { get; private set; }
    public string? SignedName { get; private set; }
    public SealedText CanonicalText { get; private set; } = SealedText.Nothing;
    public string? Sha256 { get; private set; }
    /// <summary>The patient said that they have read it.</summary>
    public DateTimeOffset? ReadByPatientAt { get; private set; }
    public int Version { get; set; }

    public bool IsLocked => SignedAt is not null;
    public bool WaitsForPrescriber => HandedOverAt is not null && ReadByPrescriberAt is null && !IsLocked;

    /// <summary>Writing after the prescriber has read it means that they read it again.</summary>
    public void Write(SealedText parts, DateTimeOffset now)
    {
        if (IsLocked)
            throw new InvalidOperationException("A signed letter is never written over.");
        (Parts, SavedAt, HandedOverAt, ReadByPrescriberAt) = (parts, now, null, null);
    }

    public void HandOver(DateTimeOffset now) => (HandedOverAt, PrescriberAsks) = (now, SealedText.Nothing);

    public void Read(Guid prescriber, DateTimeOffset now) => (ReadByPrescriberAt, PrescriberStaffMemberId) = (now, prescriber);

    public void SendBack(Guid prescriber, SealedText asks) => (HandedOverAt, PrescriberStaffMemberId, PrescriberAsks) = (null, prescriber, asks);

    public void ReadByPatient(DateTimeOffset now) => ReadByPatientAt ??= now;

    public void Sign(string name, SealedText canonical, string sha256, DateTimeOffset now)
    {
        if (IsLocked || ReadByPrescriberAt is null)
            throw new InvalidOperationException("A letter is signed once, and after the prescriber has read it.");
        (SignedName, CanonicalText, Sha256, SignedAt) = (name, canonical, sha256, now);
    }
}

/// <summary>What the therapist writes, and what the record adds.</summary>
public sealed record LetterParts
{
    public string Opening { get; init; } = "";
    public string WhatWeDid { get; init; } = "";
    public string WhatChanged { get; init; } = "";

    /// <summary>In the patient's words.</summary>
    public string EarlySigns { get; init; } = "";
    public string Closing { get; init; } = "";

    /// <summary>From the record, as it stood when the letter was handed over.</summary>
    public LetterFacts? Facts { get; init; }
}
