using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Visits;

internal sealed class VisitStorage : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> table)
    {
        table.ToTable("visits");
        table.Ignore(v => v.IsCancelled);
        table.Ignore(v => v.IsHeld);
        table.HasIndex(v => new { v.PracticeId, v.StartsAt });
        table.HasIndex(v => new { v.PracticeId, v.PatientId });
        table.HasIndex(v => new { v.PracticeId, v.StaffMemberId, v.StartsAt });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(v => new { v.PracticeId, v.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(v => new { v.PracticeId, v.BookedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Visit>().WithMany().HasForeignKey(v => new { v.PracticeId, v.MovedFromId }).OnDelete(DeleteBehavior.Restrict);
    }
}
