using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Staff.Trainings;

internal sealed class TrainingStorage : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> table)
    {
        table.ToTable("trainings");
        table.Property(t => t.Name).HasMaxLength(Training.LongestName);
        table.HasIndex(t => new { t.PracticeId, t.StaffMemberId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(t => new { t.PracticeId, t.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingWithdrawalStorage : IEntityTypeConfiguration<TrainingWithdrawal>
{
    public void Configure(EntityTypeBuilder<TrainingWithdrawal> table)
    {
        table.ToTable("training_withdrawals");
        table.HasIndex(w => new { w.PracticeId, w.TrainingId }).IsUnique();
        table.HasOne<Training>().WithMany().HasForeignKey(w => new { w.PracticeId, w.TrainingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingRuleStorage : IEntityTypeConfiguration<TrainingRule>
{
    public void Configure(EntityTypeBuilder<TrainingRule> table)
    {
        table.ToTable("training_rules");
        table.Property(r => r.Training).HasMaxLength(Training.LongestName);
        table.HasIndex(r => new { r.PracticeId, r.EndedAt });
    }
}
