using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Patients;

internal sealed class PatientStorage : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> table)
    {
        table.ToTable("patients");
        table.Ignore(p => p.PatientId);
        table.Ignore(p => p.FullName);
        table.Property(p => p.IsPracticeRun).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        table.HasIndex(p => p.AccountId);
        table.HasIndex(p => new { p.PracticeId, p.SearchName });
        // The list shows the first hundred by name; without it each view sorts everybody.
        table.HasIndex(p => new { p.PracticeId, p.FamilyName, p.GivenName });
        table.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
