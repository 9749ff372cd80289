using Doorway.Care.Dosing;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Integration;

internal sealed class SessionNoteStorage : IEntityTypeConfiguration<SessionNote>
{
    public void Configure(EntityTypeBuilder<SessionNote> table)
    {
        table.ToTable("session_notes");
        table.Ignore(n => n.IsLocked);
        table.HasIndex(n => new { n.PracticeId, n.DosingSessionId }).IsUnique();
        table.HasOne<DosingSession>().WithMany().HasForeignKey(n => new { n.PracticeId, n.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(n => new { n.PracticeId, n.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoteAddendumStorage : IEntityTypeConfiguration<NoteAddendum>
{
    public void Configure(EntityTypeBuilder<NoteAddendum> table)
    {
        table.ToTable("note_addenda");
        table.HasOne<SessionNote>().WithMany().HasForeignKey(a => new { a.PracticeId, a.SessionNoteId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PsychotherapyNoteStorage : IEntityTypeConfiguration<PsychotherapyNote>
{
    public void Configure(EntityTypeBuilder<PsychotherapyNote> table)
    {
        table.ToTable("psychotherapy_notes");
        table.Ignore(n => n.IsClosed);
        table.HasIndex(n => new { n.PracticeId, n.AuthorStaffMemberId, n.PatientId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(n => new { n.PracticeId, n.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CheckInStorage : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> table)
    {
        table.ToTable("check_ins");
        table.Ignore(c => c.IsAnswered);
        table.HasIndex(c => new { c.PracticeId, c.DosingSessionId, c.Kind }).IsUnique();
        table.HasOne<DosingSession>().WithMany().HasForeignKey(c => new { c.PracticeId, c.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntegrationSessionStorage : IEntityTypeConfiguration<IntegrationSession>
{
    public void Configure(EntityTypeBuilder<IntegrationSession> table)
    {
        table.ToTable("integration_sessions");
        table.HasIndex(s => new { s.PracticeId, s.PatientId, s.At });
        table.HasOne<DosingSession>().WithMany().HasForeignKey(s => new { s.PracticeId, s.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JournalEntryStorage : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> table)
    {
        table.ToTable("journal_entries");
        table.HasIndex(e => new { e.PracticeId, e.PatientId, e.LocalDate }).IsUnique();
    }
}

internal sealed class JournalPassageStorage : IEntityTypeConfiguration<JournalPassage>
{
    public void Configure(EntityTypeBuilder<JournalPassage> table)
    {
        table.ToTable("journal_passages");
        table.Ignore(p => p.IsShared);
        table.HasIndex(p => new { p.PracticeId, p.PatientId, p.LocalDate });
        table.HasOne<JournalEntry>().WithMany().HasForeignKey(p => new { p.PracticeId, p.EntryId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JournalMediaStorage : IEntityTypeConfiguration<JournalMedia>
{
    public void Configure(EntityTypeBuilder<JournalMedia> table)
    {
        table.ToTable("journal_media");
        table.HasOne<JournalPassage>().WithMany().HasForeignKey(m => new { m.PracticeId, m.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InsightStorage : IEntityTypeConfiguration<Insight>
{
    public void Configure(EntityTypeBuilder<Insight> table)
    {
        table.ToTable("insights");
        table.Ignore(i => i.IsShared);
        table.HasIndex(i => new { i.PracticeId, i.PatientId });
    }
}

internal sealed class CommitmentStorage : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> table)
    {
        table.ToTable("commitments");
        table.Ignore(c => c.IsOpen);
        table.Ignore(c => c.IsShared);
        table.HasIndex(c => new { c.PracticeId, c.PatientId });
        table.HasOne<Insight>().WithMany().HasForeignKey(c => new { c.PracticeId, c.InsightId }).OnDelete(DeleteBehavior.Restrict);
    }
}
