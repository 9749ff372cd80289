using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Storage;

/// <summary>Who may run a job, and until when. The fence rises with each taking, so a slow holder cannot write after losing it.</summary>
public sealed class JobLease
{
    public required string Name { get; init; }
    public required string Holder { get; set; }
    public required DateTimeOffset Until { get; set; }
    public required long Fence { get; set; }
    public DateTimeOffset? LastRunAt { get; set; }
}

internal sealed class JobLeaseStorage : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> table)
    {
        table.ToTable("job_leases");
        table.HasKey(l => l.Name);
        table.Property(l => l.Fence).IsConcurrencyToken();
    }
}
