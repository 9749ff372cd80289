using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Medication;

internal sealed class MedicationOrderStorage : IEntityTypeConfiguration<MedicationOrder>
{
    public void Configure(EntityTypeBuilder<MedicationOrder> table)
    {
        table.ToTable("medication_orders");
        table.Ignore(o => o.IsFilled);
        table.HasIndex(o => new { o.PracticeId, o.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(o => new { o.PracticeId, o.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<TreatmentPlan>().WithMany().HasForeignKey(o => new { o.PracticeId, o.PlanId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(o => new { o.PracticeId, o.PrescribedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(o => new { o.PracticeId, o.FilledRecordedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MedicineCountStorage : IEntityTypeConfiguration<MedicineCount>
{
    public void Configure(EntityTypeBuilder<MedicineCount> table)
    {
        table.ToTable("medicine_counts");
        table.HasIndex(c => new { c.PracticeId, c.OrderId });
        table.HasOne<MedicationOrder>().WithMany().HasForeignKey(c => new { c.PracticeId, c.OrderId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MedicineDisposalStorage : IEntityTypeConfiguration<MedicineDisposal>
{
    public void Configure(EntityTypeBuilder<MedicineDisposal> table)
    {
        table.ToTable("medicine_disposals");
        table.HasIndex(d => new { d.PracticeId, d.OrderId });
        table.HasOne<MedicationOrder>().WithMany().HasForeignKey(d => new { d.PracticeId, d.OrderId }).OnDelete(DeleteBehavior.Restrict);
    }
}
