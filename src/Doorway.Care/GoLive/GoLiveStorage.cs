using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.GoLive;

internal sealed class MailProofStorage : IEntityTypeConfiguration<MailProof>
{
    public void Configure(EntityTypeBuilder<MailProof> table)
    {
        table.ToTable("mail_proofs");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TextProofStorage : IEntityTypeConfiguration<TextProof>
{
    public void Configure(EntityTypeBuilder<TextProof> table)
    {
        table.ToTable("text_proofs");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RestoreProofStorage : IEntityTypeConfiguration<RestoreProof>
{
    public void Configure(EntityTypeBuilder<RestoreProof> table)
    {
        table.ToTable("restore_proofs");
        table.HasIndex(p => new { p.PracticeId, p.At });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoLiveSignatureStorage : IEntityTypeConfiguration<GoLiveSignature>
{
    public void Configure(EntityTypeBuilder<GoLiveSignature> table)
    {
        table.ToTable("go_live_signatures");
        table.HasIndex(s => new { s.PracticeId, s.At });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
