using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Maintenance;

internal sealed class MoreMedicineRequestStorage : IEntityTypeConfiguration<MoreMedicineRequest>
{
    public void Configure(EntityTypeBuilder<MoreMedicineRequest> table)
    {
        table.ToTable("more_medicine_requests");
        table.Ignore(r => r.DaysEarly);
        table.HasIndex(r => new { r.PracticeId, r.PatientId, r.At });
        table.HasOne<Episode>().WithMany().HasForeignKey(r => new { r.PracticeId, r.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.HeardByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MoreMedicineAnswerStorage : IEntityTypeConfiguration<MoreMedicineAnswer>
{
    public void Configure(EntityTypeBuilder<MoreMedicineAnswer> table)
    {
        table.ToTable("more_medicine_answers");
        // One request has one answer; a change of mind is a talk, and what follows from it.
        table.HasIndex(a => new { a.PracticeId, a.RequestId }).IsUnique();
        table.HasIndex(a => new { a.PracticeId, a.PatientId });
        table.HasOne<MoreMedicineRequest>().WithMany().HasForeignKey(a => new { a.PracticeId, a.RequestId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.PrescriberStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
