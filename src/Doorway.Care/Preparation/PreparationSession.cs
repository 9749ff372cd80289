using Doorway.Care.Notes;
using Doorway.Care.Storage;

namespace Doorway.Care.Preparation;

/// <summary>A session without medicine, before the first one with it.</summary>
public sealed class PreparationSession : IPatientRecord, IVersioned, ITemplated
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int LengthMinutes { get; init; }
    public string? TemplateId { get; init; }
    public int? TemplateVersion { get; init; }

    /// <summary>As <see cref="NoteText.ToKept"/> gives them.</summary>
    public required SealedText Notes { get; init; }
    /// <summary>Ids of <see cref="PreparationTopics"/> that were talked through, joined by commas.</summary>
    public required string Covered { get; init; }
    /// <summary>Ids of <see cref="PreparationTopics"/> of the home that were looked at, joined by commas.</summary>
    public required string HomeChecked { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public int Version { get; set; }

    public void MarkEnteredInError(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
