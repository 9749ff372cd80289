using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Episodes;

/// <summary>A reminder in the workflow with an owner and a time: not an alarm. Lists show what is next and how late.</summary>
public sealed class FollowUp : IPatientRecord, IVersioned, IOwned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>What it is, as a stable word: "crisis-call", "call-back", "check-in-24h", "follow-up-6-months" and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>What its owner reads. No answers, no scores, no words of the patient's.</summary>
    public required string Says { get; init; }
    public required Guid? OwnerStaffMemberId { get; set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Stands before all else: somebody was promised a call.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where it is done, as a path of this program.</summary>
    public string? Link { get; init; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid? DoneByStaffMemberId { get; private set; }
    public SealedText Outcome { get; private set; } = SealedText.Nothing;
    public int Version { get; set; }

    public void Done(Guid? by, SealedText outcome, DateTimeOffset now)
    {
        DoneAt = now;
        DoneByStaffMemberId = by;
        Outcome = outcome;
    }
}
