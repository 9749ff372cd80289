using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Messaging;

internal sealed class ConversationStorage : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> table)
    {
        table.ToTable("conversations");
        table.HasIndex(c => new { c.PracticeId, c.EpisodeId }).IsUnique();
        table.HasOne<Episode>().WithMany().HasForeignKey(c => new { c.PracticeId, c.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MessageStorage : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> table)
    {
        table.ToTable("messages");
        table.Ignore(m => m.IsFromPatient);
        table.HasIndex(m => new { m.PracticeId, m.PatientId, m.SentAt });
        table.HasOne<Conversation>().WithMany().HasForeignKey(m => new { m.PracticeId, m.ConversationId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(m => new { m.PracticeId, m.FromStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MessageReadingStorage : IEntityTypeConfiguration<MessageReading>
{
    public void Configure(EntityTypeBuilder<MessageReading> table)
    {
        table.ToTable("message_readings");
        table.HasIndex(r => new { r.PracticeId, r.MessageId, r.ReaderStaffMemberId }).IsUnique();
        table.HasOne<Message>().WithMany().HasForeignKey(r => new { r.PracticeId, r.MessageId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.ReaderStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
