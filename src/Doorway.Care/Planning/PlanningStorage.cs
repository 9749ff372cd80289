using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Planning;

internal sealed class TreatmentPlanStorage : IEntityTypeConfiguration<TreatmentPlan>
{
    public void Configure(EntityTypeBuilder<TreatmentPlan> table)
    {
        table.ToTable("treatment_plans");
        table.Ignore(p => p.IsOpen);
        table.Ignore(p => p.Gaps);
        table.Ignore(p => p.IsClinic);
        table.Ignore(p => p.HasMedicine);
        table.Ignore(p => p.Spray);
        table.Ignore(p => p.Purpose);
        table.HasIndex(p => new { p.PracticeId, p.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(p => new { p.PracticeId, p.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.Ignore(p => p.SessionMicrograms);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.MedicineSetByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TreatmentPlanVersionStorage : IEntityTypeConfiguration<TreatmentPlanVersion>
{
    public void Configure(EntityTypeBuilder<TreatmentPlanVersion> table)
    {
        table.ToTable("treatment_plan_versions");
        table.HasIndex(v => new { v.PracticeId, v.PlanId, v.PlanVersion }).IsUnique();
        table.HasOne<TreatmentPlan>().WithMany().HasForeignKey(v => new { v.PracticeId, v.PlanId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(v => new { v.PracticeId, v.WrittenByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanAgreementStorage : IEntityTypeConfiguration<PlanAgreement>
{
    public void Configure(EntityTypeBuilder<PlanAgreement> table)
    {
        table.ToTable("plan_agreements");
        table.HasIndex(a => new { a.PracticeId, a.PlanId, a.PlanVersion, a.Signer }).IsUnique();
        table.HasOne<TreatmentPlan>().WithMany().HasForeignKey(a => new { a.PracticeId, a.PlanId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanChangeRequestStorage : IEntityTypeConfiguration<PlanChangeRequest>
{
    public void Configure(EntityTypeBuilder<PlanChangeRequest> table)
    {
        table.ToTable("plan_change_requests");
        table.HasIndex(r => new { r.PracticeId, r.PlanId });
        table.HasOne<TreatmentPlan>().WithMany().HasForeignKey(r => new { r.PracticeId, r.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}
