using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Outcomes.DailyChecks;

internal sealed class DailyCheckStorage : IEntityTypeConfiguration<DailyCheck>
{
    public void Configure(EntityTypeBuilder<DailyCheck> table)
    {
        table.ToTable("daily_checks");
        // What holds "one a day", whoever taps twice.
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.On }).IsUnique();
    }
}

internal sealed class DailyCheckChoiceStorage : IEntityTypeConfiguration<DailyCheckChoice>
{
    public void Configure(EntityTypeBuilder<DailyCheckChoice> table)
    {
        table.ToTable("daily_check_choices");
        table.HasIndex(c => new { c.PracticeId, c.EpisodeId }).IsUnique();
        table.HasOne<Episode>().WithMany().HasForeignKey(c => new { c.PracticeId, c.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}
