using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>A day in a patient's journal. What is being written stays a draft until it is kept; then it becomes passages.</summary>
public sealed class JournalEntry : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required DateOnly LocalDate { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public SealedText Draft { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? DraftSavedAt { get; private set; }

    /// <summary>The day counts, with words or without.</summary>
    public DateTimeOffset? MarkedAt { get; private set; }
    public int Version { get; set; }

    public void Write(SealedText draft, DateTimeOffset now) => (Draft, DraftSavedAt) = (draft, now);

    public void Keep(DateTimeOffset now)
    {
        Draft = SealedText.Nothing;
        MarkedAt ??= now;
    }

    public void Mark(DateTimeOffset now) => MarkedAt ??= now;
}

public enum PassageKind
{
    Words,
    Image,
    Voice,
    Symbol,
}

/// <summary>One passage of a journal. Only the patient reads it, until they share it, and again after they take it back.</summary>
public sealed class JournalPassage : IPatientRecord, IShareable, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EntryId { get; init; }
    public required DateOnly LocalDate { get; init; }
    public required PassageKind Kind { get; init; }

    /// <summary>Its place among the passages that were kept together.</summary>
    public required int Position { get; init; }

    /// <summary>The words; beside a picture or a recording, what the patient calls it.</summary>
    public required SealedText Words { get; init; }

    /// <summary>Which of the <see cref="Symbols"/> it is; nothing for every other kind.</summary>
    public SealedText Symbol { get; init; } = SealedText.Nothing;
    public required DateTimeOffset KeptAt { get; init; }
    public DateTimeOffset? SharedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public bool IsShared => SharedAt is not null && TakenBackAt is null;

    public void Share(DateTimeOffset now) => (SharedAt, TakenBackAt) = (now, null);

    public void TakeBack(DateTimeOffset now)
    {
        if (IsShared)
            TakenBackAt = now;
    }
}

/// <summary>The bytes of a picture or a recording, sealed. It has its passage's id and is shared together with it.</summary>
public sealed class JournalMedia : IPatientRecord, IShareable, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string ContentType { get; init; }
    public required SealedText Content { get; init; }

    /// <summary>False when facts about place and device could not be taken out of the file.</summary>
    public required bool MetadataRemoved { get; init; }
    public DateTimeOffset? SharedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public void Share(DateTimeOffset now) => (SharedAt, TakenBackAt) = (now, null);

    public void TakeBack(DateTimeOffset now) => TakenBackAt = SharedAt is null ? null : now;
}
