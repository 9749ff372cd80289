using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Messaging;

/// <summary>A mail to be sent, written in the transaction that calls for it. It carries no health words and names no other person;
/// its text is sealed to the installation because it may hold a one-time link.</summary>
public sealed class OutboxMessage : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required byte[] SealedBody { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset NextTryAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>The day that it reminds of; a reminder of a day that is over or given up is dropped.</summary>
    public Guid? AppointmentId { get; init; }
    public DateTimeOffset? DroppedAt { get; set; }
}

internal sealed class OutboxStorage : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("outbox_messages");
        table.HasIndex(m => new { m.SentAt, m.NextTryAt });
    }
}
