using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Episodes;

/// <summary>How a clinician learns that a patient of another practice has asked for them: a row in the clinician's own practice,
/// because until they accept they can see nothing of the other.</summary>
public sealed class CareInvitation : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Guid FromPracticeId { get; init; }
    public required string FromPracticeName { get; init; }
    public required Guid SharedCareId { get; init; }
    public required string PatientCalledName { get; init; }
    public required string Scope { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public DateTimeOffset? DeclinedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class CareInvitationStorage : IEntityTypeConfiguration<CareInvitation>
{
    public void Configure(EntityTypeBuilder<CareInvitation> table)
    {
        table.ToTable("care_invitations");
        table.HasIndex(i => new { i.PracticeId, i.StaffMemberId });
        table.HasIndex(i => new { i.PracticeId, i.SharedCareId }).IsUnique();
    }
}
