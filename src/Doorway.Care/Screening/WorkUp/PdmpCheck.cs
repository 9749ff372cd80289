using Doorway.Care.Storage;

namespace Doorway.Care.Screening.WorkUp;

public enum PdmpFinding
{
    NothingOfNote,
    SomethingToTalkAbout,
}

/// <summary>That a prescriber has looked at a state's record of prescriptions (PDMP), where, when, and what they found.
/// An evaluation of earlier days holds only the day; such a day is shown beside these and says that no finding was written.</summary>
public sealed class PdmpCheck : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid LookedByStaffMemberId { get; init; }
    public required DateOnly LookedOn { get; init; }

    /// <summary>Whose record it was, as the state's two letters.</summary>
    public required string State { get; init; }
    public required PdmpFinding Finding { get; init; }
    public required SealedText Words { get; init; }

    /// <summary>The day from which the prescriber wants to look again; null when none was set.</summary>
    public required DateOnly? DueAgainOn { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public int Version { get; set; }

    public void SetAside(DateTimeOffset now) => EnteredInErrorAt ??= now;
}
