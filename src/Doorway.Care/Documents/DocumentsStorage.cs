using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Documents;

internal sealed class AttendanceLetterStorage : IEntityTypeConfiguration<AttendanceLetter>
{
    public void Configure(EntityTypeBuilder<AttendanceLetter> table)
    {
        table.ToTable("attendance_letters");
        table.HasIndex(l => new { l.PracticeId, l.PatientId });
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(l => new { l.PracticeId, l.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferrerLetterStorage : IEntityTypeConfiguration<ReferrerLetter>
{
    public void Configure(EntityTypeBuilder<ReferrerLetter> table)
    {
        table.ToTable("referrer_letters");
        table.HasIndex(l => new { l.PracticeId, l.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(l => new { l.PracticeId, l.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisclosureStorage : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> table)
    {
        table.ToTable("disclosures");
        table.HasIndex(d => new { d.PracticeId, d.PatientId });
    }
}
