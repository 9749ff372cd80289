using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>A mail that was sent to find out whether mail arrives. It is proven when its link was opened; it speaks of one carrier,
/// so another setting wants another proof.</summary>
public sealed class MailProof : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SentTo { get; init; }
    public required string Carrier { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? ProvenAt { get; private set; }

    public void Prove(DateTimeOffset now) => ProvenAt ??= now;
}
