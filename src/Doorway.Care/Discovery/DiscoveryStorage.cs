using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Discovery;

internal sealed class EnquiryStorage : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> table)
    {
        table.ToTable("enquiries");
        table.Ignore(e => e.IsOpen);
        table.HasIndex(e => new { e.PracticeId, e.AnsweredAt });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(e => new { e.PracticeId, e.AnsweredByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Patient>().WithMany().HasForeignKey(e => new { e.PracticeId, e.PatientId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrustAnswerStorage : IEntityTypeConfiguration<TrustAnswer>
{
    public void Configure(EntityTypeBuilder<TrustAnswer> table)
    {
        table.ToTable("trust_answers");
        table.Ignore(a => a.InLanguageOfReader);
        table.HasIndex(a => new { a.PracticeId, a.Question }).IsUnique();
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.ByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitPriceStorage : IEntityTypeConfiguration<VisitPrice>
{
    public void Configure(EntityTypeBuilder<VisitPrice> table)
    {
        table.ToTable("visit_prices");
        table.HasIndex(p => new { p.PracticeId, p.Place });
    }
}
