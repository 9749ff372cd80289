using Doorway.Care.Storage;

namespace Doorway.Care.Messaging;

/// <summary>The one conversation of an episode: the patient, the therapist and the prescriber read and write it together.</summary>
public sealed class Conversation : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
}

/// <summary>What somebody wrote. It stays as it was sent.</summary>
public sealed class Message : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ConversationId { get; init; }

    /// <summary>The clinician who wrote it; null when the patient did.</summary>
    public Guid? FromStaffMemberId { get; init; }
    public required SealedText Words { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    public bool IsFromPatient => FromStaffMemberId is null;
}

/// <summary>That somebody has read a message, and when. The writer sees it.</summary>
public sealed class MessageReading : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid MessageId { get; init; }

    /// <summary>The clinician who read it; null when the patient did.</summary>
    public Guid? ReaderStaffMemberId { get; init; }
    public required DateTimeOffset ReadAt { get; init; }
}
