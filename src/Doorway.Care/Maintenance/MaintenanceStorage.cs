using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Maintenance;

internal sealed class MaintenanceDecisionStorage : IEntityTypeConfiguration<MaintenanceDecision>
{
    public void Configure(EntityTypeBuilder<MaintenanceDecision> table)
    {
        table.ToTable("maintenance_decisions");
        table.Ignore(d => d.IsDecided);
        table.Ignore(d => d.IsInForce);
        table.HasIndex(d => new { d.PracticeId, d.PatientId, d.ProposedAt });
        table.HasOne<Episode>().WithMany().HasForeignKey(d => new { d.PracticeId, d.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.PrescriberStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrescriberReviewStorage : IEntityTypeConfiguration<PrescriberReview>
{
    public void Configure(EntityTypeBuilder<PrescriberReview> table)
    {
        table.ToTable("prescriber_reviews");
        table.HasIndex(r => new { r.PracticeId, r.DosingSessionId });
        table.HasOne<DosingSession>().WithMany().HasForeignKey(r => new { r.PracticeId, r.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Visit>().WithMany().HasForeignKey(r => new { r.PracticeId, r.VisitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.PrescriberStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClosureLetterStorage : IEntityTypeConfiguration<ClosureLetter>
{
    public void Configure(EntityTypeBuilder<ClosureLetter> table)
    {
        table.ToTable("closure_letters");
        table.Ignore(l => l.IsLocked);
        table.Ignore(l => l.WaitsForPrescriber);
        table.HasIndex(l => new { l.PracticeId, l.EpisodeId }).IsUnique();
        table.HasOne<Episode>().WithMany().HasForeignKey(l => new { l.PracticeId, l.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(l => new { l.PracticeId, l.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CorrectionRequestStorage : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> table)
    {
        table.ToTable("correction_requests");
        table.HasIndex(r => new { r.PracticeId, r.PatientId });
    }
}

internal sealed class BoundaryComplaintStorage : IEntityTypeConfiguration<BoundaryComplaint>
{
    public void Configure(EntityTypeBuilder<BoundaryComplaint> table)
    {
        table.ToTable("boundary_complaints");
        table.HasIndex(c => new { c.PracticeId, c.StaffMemberId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
