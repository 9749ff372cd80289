using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Preparation.Lessons;

internal sealed class LessonReadStorage : IEntityTypeConfiguration<LessonRead>
{
    public void Configure(EntityTypeBuilder<LessonRead> table)
    {
        table.ToTable("lessons_read");
        table.Property(r => r.LessonId).HasMaxLength(40);
        table.HasIndex(r => new { r.PracticeId, r.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(r => new { r.PracticeId, r.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LessonQuestionStorage : IEntityTypeConfiguration<LessonQuestion>
{
    public void Configure(EntityTypeBuilder<LessonQuestion> table)
    {
        table.ToTable("lesson_questions");
        table.Ignore(q => q.IsOpen);
        table.Property(q => q.LessonId).HasMaxLength(40);
        table.HasIndex(q => new { q.PracticeId, q.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(q => new { q.PracticeId, q.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Message>().WithMany().HasForeignKey(q => new { q.PracticeId, q.MessageId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(q => new { q.PracticeId, q.AnsweredByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
