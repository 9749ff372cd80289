using Doorway.Care.Dosing;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Rems;

internal sealed class RemsCertificationStorage : IEntityTypeConfiguration<RemsCertification>
{
    public void Configure(EntityTypeBuilder<RemsCertification> table)
    {
        table.ToTable("rems_certifications");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.RecordedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.PracticeId, c.At });
    }
}

internal sealed class RemsEnrollmentStorage : IEntityTypeConfiguration<RemsEnrollment>
{
    public void Configure(EntityTypeBuilder<RemsEnrollment> table)
    {
        table.ToTable("rems_enrollments");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(e => new { e.PracticeId, e.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(e => new { e.PracticeId, e.PatientId, e.At });
    }
}

internal sealed class RemsAnswersStorage : IEntityTypeConfiguration<RemsAnswers>
{
    public void Configure(EntityTypeBuilder<RemsAnswers> table)
    {
        table.ToTable("rems_answers");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(a => new { a.PracticeId, a.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => new { a.PracticeId, a.DosingSessionId });
    }
}

internal sealed class RemsFilingStorage : IEntityTypeConfiguration<RemsFiling>
{
    public void Configure(EntityTypeBuilder<RemsFiling> table)
    {
        table.ToTable("rems_filings");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(f => new { f.PracticeId, f.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(f => new { f.PracticeId, f.DosingSessionId });
    }
}
