using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>A therapist's own notes on what was talked about, kept apart from the chart. Its words lie under a key of its own,
/// wrapped for its author and, for the day that the author cannot open it any more, for the practice's custodian.</summary>
public sealed class PsychotherapyNote : IPatientRecord, IAuthored, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid AuthorStaffMemberId { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public required byte[] KeyForAuthor { get; init; }

    /// <summary>Opens with the paper recovery kit alone.</summary>
    public required byte[] KeyForCustodian { get; set; }

    /// <summary>Under this note's own key: no <see cref="Vault"/> opens it.</summary>
    public SealedText Words { get; private set; } = SealedText.Nothing;
    public DateTimeOffset SavedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; set; }

    public bool IsClosed => ClosedAt is not null;

    public void Write(SealedText words, DateTimeOffset now)
    {
        if (IsClosed)
            throw new InvalidOperationException("A closed note is never written over.");
        (Words, SavedAt) = (words, now);
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}
