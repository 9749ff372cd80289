using Doorway.Care.Storage;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>An owner's word that somebody's notes are co-signed by somebody else, from a moment until a moment.</summary>
public sealed class NoteSupervision : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Guid CoSignerStaffMemberId { get; init; }
    public required Guid SetByStaffMemberId { get; init; }
    public required DateTimeOffset Since { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A signed note asks for a second signature.</summary>
public sealed class CoSignRequest : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required NoteKind Kind { get; init; }
    public required Guid NoteId { get; init; }

    /// <summary>The dosing session of the note; empty for a preparation.</summary>
    public required Guid? DosingSessionId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }

    /// <summary>Who was asked first. If the owner has since said somebody else, that one signs.</summary>
    public required Guid CoSignerStaffMemberId { get; init; }

    /// <summary>Of the words that the author signed.</summary>
    public required string NoteSha256 { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The co-signer signed, or sent the note back with words.</summary>
public sealed class CoSignAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid CoSignRequestId { get; init; }
    public required Guid ByStaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required bool IsCoSigned { get; init; }

    /// <summary>Nothing where it was co-signed.</summary>
    public required SealedText Words { get; init; }

    /// <summary>Of the note as it was signed and of everything added to it until then.</summary>
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What its author added to the kept note of a talk. A dosing note has addenda of its own kind.</summary>
public interface ITalkAddendum : IPatientRecord, IWrittenOnce
{
    Guid NoteId { get; }
    Guid AuthorStaffMemberId { get; }
    string SignedName { get; }
    DateTimeOffset At { get; }
    SealedText Words { get; }
    string Sha256 { get; }
}

/// <summary>The patient reads it, as they read the note of an integration.</summary>
public sealed class IntegrationAddendum : ITalkAddendum
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid NoteId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SealedText Words { get; init; }
    public required string Sha256 { get; init; }
}

/// <summary>Read by whom the notes of a preparation are read.</summary>
public sealed class PreparationAddendum : ITalkAddendum
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid NoteId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SealedText Words { get; init; }
    public required string Sha256 { get; init; }
}
