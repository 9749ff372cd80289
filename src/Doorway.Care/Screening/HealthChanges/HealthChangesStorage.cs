using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening.HealthChanges;

internal sealed class HealthChangeStorage : IEntityTypeConfiguration<HealthChange>
{
    public void Configure(EntityTypeBuilder<HealthChange> table)
    {
        table.ToTable("health_changes");
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.ToldAt });
    }
}
