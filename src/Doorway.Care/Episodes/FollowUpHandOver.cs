using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Episodes;

/// <summary>A task went from one owner to another: by whom, and with which word. Written once, so that nobody has to remember.</summary>
public sealed class FollowUpHandOver : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid FollowUpId { get; init; }
    public required Guid? FromStaffMemberId { get; init; }
    public required Guid ToStaffMemberId { get; init; }
    public required Guid ByStaffMemberId { get; init; }

    /// <summary>What the next owner should know; empty when somebody took it over themself.</summary>
    public required SealedText Words { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class FollowUpHandOverStorage : IEntityTypeConfiguration<FollowUpHandOver>
{
    public void Configure(EntityTypeBuilder<FollowUpHandOver> table)
    {
        table.ToTable("follow_up_hand_overs");
        table.HasIndex(h => new { h.PracticeId, h.FollowUpId });
        table.HasOne<FollowUp>().WithMany().HasForeignKey(h => new { h.PracticeId, h.FollowUpId }).OnDelete(DeleteBehavior.Restrict);
    }
}
