using Doorway.Care.Storage;

namespace Doorway.Care.Episodes;

/// <summary>A patient's signed grant that lets a clinician of another practice take part in this episode.
/// It opens when that clinician accepts, and closes at once when the patient revokes it.</summary>
public sealed class SharedCare : IPatientRecord, IVersioned
{
    /// <summary>So long before its end a grant is looked at, and can be asked for anew. A practice default of the workflow, not a clinical fact.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required Guid GuestPracticeId { get; init; }

    /// <summary>The clinician there who is invited, by their row in their own practice.</summary>
    public required Guid InvitedStaffMemberId { get; init; }

    /// <summary>What it is for, in the words that the patient reads and signs.</summary>
    public required string Scope { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required DateTimeOffset Until { get; set; }
    public string? SignedName { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Guid? GuestStaffMemberId { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int Version { get; set; }

    /// <summary>Where staff look at this grant.</summary>
    public string PathForStaff() => $"/patients/{PatientId}/sharing#{Id:N}";

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is not null && RevokedAt is null && Until > now;

    public void Sign(string name, DateTimeOffset now)
    {
        SignedName = name;
        SignedAt = now;
    }

    public void Accept(Guid guestStaffMemberId, DateTimeOffset now)
    {
        if (SignedAt is null || RevokedAt is not null)
            throw new InvalidOperationException("Only a grant that the patient has signed and not revoked can be accepted.");
        GuestStaffMemberId = guestStaffMemberId;
        AcceptedAt = now;
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
