using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Staff;

internal sealed class PracticeStorage : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> table)
    {
        table.ToTable("practices");
        table.HasAlternateKey(p => p.PracticeId);
        table.Ignore(p => p.Zone);
        table.Ignore(p => p.Facts);
    }
}

internal sealed class StaffMemberStorage : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> table)
    {
        table.ToTable("staff_members");
        table.Ignore(s => s.NameWithCredentials);
        // One person may hold every role; their names stand in one text.
        table.Property(s => s.Roles).HasMaxLength(120);
        table.HasIndex(s => s.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LicenseStorage : IEntityTypeConfiguration<License>
{
    public void Configure(EntityTypeBuilder<License> table)
    {
        table.ToTable("licenses");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(l => new { l.PracticeId, l.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LicenseWithdrawalStorage : IEntityTypeConfiguration<LicenseWithdrawal>
{
    public void Configure(EntityTypeBuilder<LicenseWithdrawal> table)
    {
        table.ToTable("license_withdrawals");
        table.Property(w => w.Why).HasMaxLength(LicenseWithdrawal.LongestWhy);
        table.HasIndex(w => new { w.PracticeId, w.LicenseId }).IsUnique();
        table.HasOne<License>().WithMany().HasForeignKey(w => new { w.PracticeId, w.LicenseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OnCallStorage : IEntityTypeConfiguration<OnCallPeriod>
{
    public void Configure(EntityTypeBuilder<OnCallPeriod> table)
    {
        table.ToTable("on_call_periods");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
