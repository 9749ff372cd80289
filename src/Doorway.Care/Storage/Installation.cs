using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Storage;

/// <summary>What this database is: one row, made with it. A database that was not made as a demo can never become one.</summary>
public sealed class Installation
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;
    public required bool IsDemo { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>True while the demo's people are being made; it stays true when that was interrupted.</summary>
    public bool IsBeingMade { get; set; }
    public long ClockOffsetMinutes { get; set; }
    public byte[]? SetUpTokenHash { get; set; }
}

internal sealed class InstallationStorage : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> table)
    {
        table.ToTable("installation");
        table.Property(i => i.Id).ValueGeneratedNever();
    }
}
