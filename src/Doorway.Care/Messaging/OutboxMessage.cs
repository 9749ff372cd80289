using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Messaging;

/// <summary>By what something that is written to somebody leaves.</summary>
public enum MessageChannel
{
    Mail,
    Text,
}

/// <summary>A mail or a text message to be sent, written in the transaction that calls for it. It carries no health words and names no other person;
/// its text is sealed to the installation because it may hold a one-time link.</summary>
public sealed class OutboxMessage : IPracticeRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public MessageChannel Channel { get; init; }

    /// <summary>A mail address, or the number of a phone.</summary>
    public required string To { get; init; }

    /// <summary>Empty of a text message.</summary>
    public required string Subject { get; init; }
    public required byte[] SealedBody { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>The kind of the failure or the number that a service answered with, never its words.</summary>
    public string? LastError { get; set; }

    /// <summary>The session or visit that it reminds of; a reminder of one that is over or given up is dropped, a text also when its time is past.</summary>
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
