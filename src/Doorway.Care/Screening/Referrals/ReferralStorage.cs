using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening.Referrals;

internal sealed class ImportedReferralStorage : IEntityTypeConfiguration<ImportedReferral>
{
    public void Configure(EntityTypeBuilder<ImportedReferral> table)
    {
        table.ToTable("imported_referrals");
        // Two imports of one patient at the same moment: the second fails here and then finds the first.
        table.HasIndex(r => new { r.PracticeId, r.PatientKeyHash }).IsUnique();
        table.HasIndex(r => new { r.PracticeId, r.PatientId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.ImportedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportedResourceStorage : IEntityTypeConfiguration<ImportedResource>
{
    public void Configure(EntityTypeBuilder<ImportedResource> table)
    {
        table.ToTable("imported_resources");
        table.HasIndex(r => new { r.PracticeId, r.ImportedReferralId, r.Place }).IsUnique();
        table.HasOne<ImportedReferral>().WithMany().HasForeignKey(r => new { r.PracticeId, r.ImportedReferralId }).OnDelete(DeleteBehavior.Restrict);
    }
}
