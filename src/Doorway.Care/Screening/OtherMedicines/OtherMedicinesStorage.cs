using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening.OtherMedicines;

internal sealed class MedicineChangeStorage : IEntityTypeConfiguration<MedicineChange>
{
    public void Configure(EntityTypeBuilder<MedicineChange> table)
    {
        table.ToTable("medicine_changes");
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.ToldAt });
        table.HasOne<ReportedMedication>().WithMany().HasForeignKey(c => new { c.PracticeId, c.ReportedMedicationId }).OnDelete(DeleteBehavior.Restrict);
    }
}
