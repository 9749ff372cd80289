using Doorway.Care.Screening.Trials;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening.Diagnoses;

internal sealed class WorkingDiagnosisStorage : IEntityTypeConfiguration<WorkingDiagnosis>
{
    public void Configure(EntityTypeBuilder<WorkingDiagnosis> table)
    {
        table.ToTable("working_diagnoses");
        table.HasIndex(d => new { d.PracticeId, d.PatientId, d.DiagnosisId, d.DiagnosisVersion }).IsUnique();
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.WrittenByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AntidepressantTrialStorage : IEntityTypeConfiguration<AntidepressantTrial>
{
    public void Configure(EntityTypeBuilder<AntidepressantTrial> table)
    {
        table.ToTable("antidepressant_trials");
        table.Ignore(t => t.Counts);
        table.HasIndex(t => new { t.PracticeId, t.PatientId, t.RecordedAt });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(t => new { t.PracticeId, t.RecordedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(t => new { t.PracticeId, t.EnteredInErrorByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
