using Doorway.Care.Notes;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>The note of one dosing session: drafted from its timeline, edited, signed, locked. After that there are addenda only.</summary>
public sealed class SessionNote : IPatientRecord, IVersioned, ITemplated, IDraft
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required DateTimeOffset DraftedAt { get; init; }
    public string? TemplateId { get; private set; }
    public int? TemplateVersion { get; private set; }

    /// <summary>As <see cref="NoteText.ToKept"/> gives them.</summary>
    public SealedText Words { get; private set; } = SealedText.Nothing;
    public int Edition { get; private set; }
    public Guid? Window { get; private set; }
    public int Step { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public string? SignedName { get; private set; }
    public Guid? SignedByStaffMemberId { get; private set; }

    /// <summary>The bytes that were signed; <see cref="Sha256"/> is taken over them before sealing.</summary>
    public SealedText CanonicalText { get; private set; } = SealedText.Nothing;
    public string? Sha256 { get; private set; }
    public int Version { get; set; }

    public bool IsLocked => SignedAt is not null;

    public void Write(SealedText words, NoteText text, DraftSeen? seen, DateTimeOffset now)
    {
        if (IsLocked)
            throw new InvalidOperationException("A signed note is never written over.");
        (Words, TemplateId, TemplateVersion, SavedAt) = (words, text.TemplateId, text.TemplateVersion, now);
        (Edition, Window, Step) = (Edition + 1, seen?.Window, seen?.Step ?? 0);
    }

    public void Sign(string name, Guid by, SealedText canonical, string sha256, DateTimeOffset now)
    {
        if (IsLocked)
            throw new InvalidOperationException("The note is signed already.");
        (SignedName, SignedByStaffMemberId, CanonicalText, Sha256, SignedAt) = (name, by, canonical, sha256, now);
    }
}

/// <summary>What is added to a signed note, itself signed as it is added.</summary>
public sealed class NoteAddendum : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid SessionNoteId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SealedText Words { get; init; }
    public required string Sha256 { get; init; }
}
