using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Audit;

/// <summary>Who looked at or changed whose record, and why: one row per request and patient. Names of resources only, never their content.</summary>
public sealed class AuditEntry : IPracticeRow, IAppended
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string RequestId { get; init; }
    public required string ActorKind { get; init; }
    public Guid? ActorStaffMemberId { get; init; }
    public Guid? ActorAccountId { get; init; }
    public required string ActorName { get; init; }
    public Guid? PatientId { get; init; }
    public required string Resources { get; init; }
    public required string Purpose { get; init; }
}

internal sealed class AuditStorage : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("audit_entries");
        table.HasIndex(a => new { a.PracticeId, a.PatientId, a.At });
    }
}
