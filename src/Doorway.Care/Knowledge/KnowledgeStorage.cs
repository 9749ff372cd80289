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

internal sealed class LoadedWordingStorage : IEntityTypeConfiguration<LoadedWording>
{
    public void Configure(EntityTypeBuilder<LoadedWording> table)
    {
        table.ToTable("loaded_wordings");
        table.HasIndex(w => new { w.PracticeId, w.At });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(w => new { w.PracticeId, w.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WithdrawnWordingStorage : IEntityTypeConfiguration<WithdrawnWording>
{
    public void Configure(EntityTypeBuilder<WithdrawnWording> table)
    {
        table.ToTable("withdrawn_wordings");
        table.HasIndex(w => new { w.PracticeId, w.WordingId });
        table.HasOne<LoadedWording>().WithMany().HasForeignKey(w => new { w.PracticeId, w.WordingId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(w => new { w.PracticeId, w.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
