using Doorway.Care.Preparation;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Reminders;

internal sealed class AppointmentMailStorage : IEntityTypeConfiguration<AppointmentMail>
{
    public void Configure(EntityTypeBuilder<AppointmentMail> table)
    {
        table.ToTable("appointment_mails");
        // What holds "once", whoever runs beside whom.
        table.HasIndex(m => new { m.PracticeId, m.AppointmentId, m.Kind }).IsUnique();
        table.HasIndex(m => new { m.PracticeId, m.VisitId, m.Kind }).IsUnique();
        table.HasIndex(m => m.WrittenAt);
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(m => new { m.PracticeId, m.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Visit>().WithMany().HasForeignKey(m => new { m.PracticeId, m.VisitId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderChoiceStorage : IEntityTypeConfiguration<ReminderChoice>
{
    public void Configure(EntityTypeBuilder<ReminderChoice> table)
    {
        table.ToTable("reminder_choices");
        table.HasIndex(c => new { c.PracticeId, c.PatientId }).IsUnique();
    }
}

internal sealed class ReminderWayStorage : IEntityTypeConfiguration<ReminderWay>
{
    public void Configure(EntityTypeBuilder<ReminderWay> table)
    {
        table.ToTable("reminder_ways");
        table.HasIndex(w => new { w.PracticeId, w.PatientId, w.At });
    }
}

internal sealed class DayCheckStorage : IEntityTypeConfiguration<DayCheck>
{
    public void Configure(EntityTypeBuilder<DayCheck> table)
    {
        table.ToTable("day_checks");
        table.HasIndex(c => new { c.PracticeId, c.AppointmentId });
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(c => new { c.PracticeId, c.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
