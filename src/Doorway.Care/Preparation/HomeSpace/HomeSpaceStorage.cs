using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Preparation.HomeSpace;

internal sealed class HomeSpaceStorage : IEntityTypeConfiguration<HomeSpaceCheck>
{
    public void Configure(EntityTypeBuilder<HomeSpaceCheck> table)
    {
        table.ToTable("home_space_checks");
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.At });
        table.HasOne<Episode>().WithMany().HasForeignKey(c => new { c.PracticeId, c.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PatientPlace>().WithMany().HasForeignKey(c => new { c.PracticeId, c.PlaceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
