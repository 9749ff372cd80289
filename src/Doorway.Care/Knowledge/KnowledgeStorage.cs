using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Knowledge;

internal sealed class MedicalDirectorRulingStorage : IEntityTypeConfiguration<MedicalDirectorRuling>
{
    public void Configure(EntityTypeBuilder<MedicalDirectorRuling> table)
    {
        table.ToTable("medical_director_rulings");
        table.HasIndex(r => new { r.PracticeId, r.At });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
