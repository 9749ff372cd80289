using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.HardDays;

internal sealed class SafetyPlanStorage : IEntityTypeConfiguration<SafetyPlan>
{
    public void Configure(EntityTypeBuilder<SafetyPlan> table)
    {
        table.ToTable("safety_plans");
        table.HasIndex(p => new { p.PracticeId, p.PatientId, p.PlanVersion }).IsUnique();
        table.HasOne<Patient>().WithMany().HasForeignKey(p => new { p.PracticeId, p.PatientId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.WrittenByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RelapsePlanStorage : IEntityTypeConfiguration<RelapsePlan>
{
    public void Configure(EntityTypeBuilder<RelapsePlan> table)
    {
        table.ToTable("relapse_plans");
        table.HasIndex(p => new { p.PracticeId, p.PatientId, p.PlanVersion }).IsUnique();
        table.HasOne<Patient>().WithMany().HasForeignKey(p => new { p.PracticeId, p.PatientId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.WrittenByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
