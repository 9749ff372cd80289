using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Preparation.Skills;

internal sealed class KeptSkillStorage : IEntityTypeConfiguration<KeptSkill>
{
    public void Configure(EntityTypeBuilder<KeptSkill> table)
    {
        table.ToTable("kept_skills");
        table.Property(k => k.SkillId).HasMaxLength(40);
        table.HasIndex(k => new { k.PracticeId, k.PatientId });
        table.HasOne<Patient>().WithMany().HasForeignKey(k => new { k.PracticeId, k.PatientId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SkillSuggestionStorage : IEntityTypeConfiguration<SkillSuggestion>
{
    public void Configure(EntityTypeBuilder<SkillSuggestion> table)
    {
        table.ToTable("skill_suggestions");
        table.Property(s => s.SkillId).HasMaxLength(40);
        table.HasIndex(s => new { s.PracticeId, s.PatientId });
        table.HasOne<Patient>().WithMany().HasForeignKey(s => new { s.PracticeId, s.PatientId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.SuggestedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.EndedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
