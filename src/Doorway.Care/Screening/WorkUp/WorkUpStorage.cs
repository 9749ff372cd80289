using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening.WorkUp;

internal sealed class WorkUpRequestStorage : IEntityTypeConfiguration<WorkUpRequest>
{
    public void Configure(EntityTypeBuilder<WorkUpRequest> table)
    {
        table.ToTable("work_up_requests");
        table.Ignore(r => r.Standing);
        table.Ignore(r => r.IsPregnancyTest);
        table.Ignore(r => r.HasChosenResult);
        table.Ignore(r => r.Path);
        table.HasIndex(r => new { r.PracticeId, r.PatientId, r.AskedAt });
        // A job looks for what is overdue in all practices every few seconds.
        table.HasIndex(r => new { r.OverdueTaskAt, r.AnsweredAt, r.OverdueFrom });
        table.HasOne<Episode>().WithMany().HasForeignKey(r => new { r.PracticeId, r.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.AskedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.OwnerStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkUpAnswerStorage : IEntityTypeConfiguration<WorkUpAnswer>
{
    public void Configure(EntityTypeBuilder<WorkUpAnswer> table)
    {
        table.ToTable("work_up_answers");
        table.HasIndex(a => new { a.PracticeId, a.PatientId, a.WrittenAt });
        table.HasOne<WorkUpRequest>().WithMany().HasForeignKey(a => new { a.PracticeId, a.RequestId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.WrittenByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PdmpCheckStorage : IEntityTypeConfiguration<PdmpCheck>
{
    public void Configure(EntityTypeBuilder<PdmpCheck> table)
    {
        table.ToTable("pdmp_checks");
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.LookedOn });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.LookedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkUpLetterStorage : IEntityTypeConfiguration<WorkUpLetter>
{
    public void Configure(EntityTypeBuilder<WorkUpLetter> table)
    {
        table.ToTable("work_up_letters");
        table.HasIndex(l => new { l.PracticeId, l.PatientId });
        table.HasOne<WorkUpRequest>().WithMany().HasForeignKey(l => new { l.PracticeId, l.RequestId }).OnDelete(DeleteBehavior.Restrict);
    }
}
