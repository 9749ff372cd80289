using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening;

internal sealed class PatientPlaceStorage : IEntityTypeConfiguration<PatientPlace>
{
    public void Configure(EntityTypeBuilder<PatientPlace> table)
    {
        table.ToTable("patient_places");
        table.HasIndex(p => new { p.PracticeId, p.PatientId, p.Purpose, p.ConfirmedAt });
    }
}

internal sealed class EmergencyContactStorage : IEntityTypeConfiguration<EmergencyContact>
{
    public void Configure(EntityTypeBuilder<EmergencyContact> table)
    {
        table.ToTable("emergency_contacts");
        table.HasIndex(c => new { c.PracticeId, c.PatientId });
    }
}
