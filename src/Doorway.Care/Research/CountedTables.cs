using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Research;

/// <summary>The practice counted once, as it stood: tables of numbers in which no small group can be seen. It speaks of no patient.</summary>
public sealed class CountedTables : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Year and month it was counted in, as the practice lives them: "2026-11". One for each month.</summary>
    public required string Month { get; init; }
    public required DateTimeOffset CountedAt { get; init; }
    public required Guid CountedByStaffMemberId { get; init; }

    /// <summary>Groups smaller than this were hidden.</summary>
    public required int SmallestShown { get; init; }

    /// <summary>The tables as JSON, small cells hidden already; <see cref="Sha256"/> is over its bytes.</summary>
    public required string Tables { get; init; }
    public required byte[] Sha256 { get; init; }
}

internal sealed class CountedTablesStorage : IEntityTypeConfiguration<CountedTables>
{
    public void Configure(EntityTypeBuilder<CountedTables> table)
    {
        table.ToTable("counted_tables");
        table.Property(t => t.Month).HasMaxLength(7);
        table.HasIndex(t => new { t.PracticeId, t.Month }).IsUnique();
    }
}
