using Doorway.Care.Integration;
using Doorway.Care.Notes.CoSigning;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Notes;

internal sealed class NoteDraftStorage : IEntityTypeConfiguration<NoteDraft>
{
    public void Configure(EntityTypeBuilder<NoteDraft> table)
    {
        table.ToTable("note_drafts");
        table.HasIndex(d => new { d.PracticeId, d.AuthorStaffMemberId, d.Kind, d.AboutId }).IsUnique();
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoteTemplateChoiceStorage : IEntityTypeConfiguration<NoteTemplateChoice>
{
    public void Configure(EntityTypeBuilder<NoteTemplateChoice> table)
    {
        table.ToTable("note_template_choices");
        table.HasIndex(c => new { c.PracticeId, c.StaffMemberId, c.Kind }).IsUnique();
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoteSupervisionStorage : IEntityTypeConfiguration<NoteSupervision>
{
    public void Configure(EntityTypeBuilder<NoteSupervision> table)
    {
        table.ToTable("note_supervisions");
        table.HasIndex(s => new { s.PracticeId, s.StaffMemberId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.CoSignerStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CoSignRequestStorage : IEntityTypeConfiguration<CoSignRequest>
{
    public void Configure(EntityTypeBuilder<CoSignRequest> table)
    {
        table.ToTable("co_sign_requests");
        table.HasIndex(r => new { r.PracticeId, r.NoteId }).IsUnique();
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.CoSignerStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CoSignAnswerStorage : IEntityTypeConfiguration<CoSignAnswer>
{
    public void Configure(EntityTypeBuilder<CoSignAnswer> table)
    {
        table.ToTable("co_sign_answers");
        table.HasIndex(a => new { a.PracticeId, a.CoSignRequestId });
        table.HasOne<CoSignRequest>().WithMany().HasForeignKey(a => new { a.PracticeId, a.CoSignRequestId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.ByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntegrationAddendumStorage : IEntityTypeConfiguration<IntegrationAddendum>
{
    public void Configure(EntityTypeBuilder<IntegrationAddendum> table)
    {
        table.ToTable("integration_addenda");
        table.HasOne<IntegrationSession>().WithMany().HasForeignKey(a => new { a.PracticeId, a.NoteId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => new { a.PracticeId, a.NoteId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PreparationAddendumStorage : IEntityTypeConfiguration<PreparationAddendum>
{
    public void Configure(EntityTypeBuilder<PreparationAddendum> table)
    {
        table.ToTable("preparation_addenda");
        table.HasOne<PreparationSession>().WithMany().HasForeignKey(a => new { a.PracticeId, a.NoteId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => new { a.PracticeId, a.NoteId });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.AuthorStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
