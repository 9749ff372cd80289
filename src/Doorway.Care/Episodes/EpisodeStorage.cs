using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Episodes;

internal sealed class EpisodeStorage : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> table)
    {
        table.ToTable("episodes");
        table.Ignore(e => e.IsOpen);
        table.HasIndex(e => new { e.PracticeId, e.PatientId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(e => new { e.PracticeId, e.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SharedCareStorage : IEntityTypeConfiguration<SharedCare>
{
    public void Configure(EntityTypeBuilder<SharedCare> table)
    {
        table.ToTable("shared_care");
        table.HasIndex(g => new { g.PracticeId, g.PatientId });
        table.HasIndex(g => g.InvitedStaffMemberId);
        table.HasOne<Episode>().WithMany().HasForeignKey(g => new { g.PracticeId, g.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpStorage : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> table)
    {
        table.ToTable("follow_ups");
        table.HasIndex(f => new { f.PracticeId, f.PatientId });
        table.HasIndex(f => new { f.PracticeId, f.OwnerStaffMemberId, f.DoneAt });
    }
}
