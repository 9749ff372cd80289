using Doorway.Care.Storage;

namespace Doorway.Care.Maintenance;

public enum MoreMedicineReply
{
    /// <summary>It goes on, by the steps that exist for it. Nothing is ordered or booked by this word.</summary>
    Yes,
    TalkFirst,
    NotNow,
}

/// <summary>What a prescriber answered, in words for the patient.</summary>
public sealed class MoreMedicineAnswer : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid RequestId { get; init; }
    public required MoreMedicineReply Reply { get; init; }
    public required SealedText Words { get; init; }
    public required Guid PrescriberStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadByPatientAt { get; private set; }
    public int Version { get; set; }

    public void ReadByPatient(DateTimeOffset now) => ReadByPatientAt ??= now;
}
