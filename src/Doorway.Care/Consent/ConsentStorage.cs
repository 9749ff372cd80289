using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Consent;

internal sealed class ConsentStorage : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> table)
    {
        table.ToTable("consents");
        table.Ignore(c => c.AttestedByStaffMemberId);
        table.Ignore(c => c.AttestedAt);
        table.Ignore(c => c.WithdrawnAt);
        table.Ignore(c => c.IsInForce);
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.Kind, c.SignedAt });
        table.HasOne(c => c.Attestation).WithOne().HasForeignKey<ConsentAttestation>(a => new { a.PracticeId, a.ConsentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(c => c.Withdrawal).WithOne().HasForeignKey<ConsentWithdrawal>(w => new { w.PracticeId, w.ConsentId }).OnDelete(DeleteBehavior.Restrict);
        // A consent is never looked at without what has become of it.
        table.Navigation(c => c.Attestation).AutoInclude();
        table.Navigation(c => c.Withdrawal).AutoInclude();
    }
}

internal sealed class ConsentAttestationStorage : IEntityTypeConfiguration<ConsentAttestation>
{
    public void Configure(EntityTypeBuilder<ConsentAttestation> table)
    {
        table.ToTable("consent_attestations");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentWithdrawalStorage : IEntityTypeConfiguration<ConsentWithdrawal>
{
    public void Configure(EntityTypeBuilder<ConsentWithdrawal> table)
    {
        table.ToTable("consent_withdrawals");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(w => new { w.PracticeId, w.RecordedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TouchDeclinedStorage : IEntityTypeConfiguration<TouchDeclined>
{
    public void Configure(EntityTypeBuilder<TouchDeclined> table)
    {
        table.ToTable("touch_declined");
        table.HasOne<Consent>().WithMany().HasForeignKey(t => new { t.PracticeId, t.ConsentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(t => new { t.PracticeId, t.RecordedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentQuizAnswerStorage : IEntityTypeConfiguration<ConsentQuizAnswer>
{
    public void Configure(EntityTypeBuilder<ConsentQuizAnswer> table)
    {
        table.ToTable("consent_quiz_answers");
        table.HasIndex(a => new { a.PracticeId, a.PatientId, a.Kind, a.At });
    }
}
