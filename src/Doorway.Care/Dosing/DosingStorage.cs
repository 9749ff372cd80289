using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Dosing;

internal sealed class DosingSessionStorage : IEntityTypeConfiguration<DosingSession>
{
    public void Configure(EntityTypeBuilder<DosingSession> table)
    {
        table.ToTable("dosing_sessions");
        table.Ignore(s => s.IsRunning);
        table.Ignore(s => s.IsClinic);
        table.Ignore(s => s.Spray);
        table.Ignore(s => s.PlannedBy);
        table.HasIndex(s => new { s.PracticeId, s.AppointmentId }).IsUnique();
        table.HasIndex(s => new { s.PracticeId, s.PatientId, s.Number });
        table.HasIndex(s => new { s.TherapistStaffMemberId, s.EndedAt });
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(s => new { s.PracticeId, s.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ReadinessCheck>().WithMany().HasForeignKey(s => new { s.PracticeId, s.ReadinessCheckId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<NextDose>().WithMany().HasForeignKey(s => new { s.PracticeId, s.NextDoseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NextDoseStorage : IEntityTypeConfiguration<NextDose>
{
    public void Configure(EntityTypeBuilder<NextDose> table)
    {
        table.ToTable("next_doses");
        table.HasIndex(n => new { n.PracticeId, n.DosingSessionId });
        // By its appointment, whose id it has: a session points at the decision that it began with.
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(n => new { n.PracticeId, n.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Planning.TreatmentPlan>().WithMany().HasForeignKey(n => new { n.PracticeId, n.PlanId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Staff.StaffMember>().WithMany().HasForeignKey(n => new { n.PracticeId, n.DecidedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DayOfFactStorage : IEntityTypeConfiguration<DayOfFact>
{
    public void Configure(EntityTypeBuilder<DayOfFact> table)
    {
        table.ToTable("day_of_facts");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(f => new { f.PracticeId, f.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(f => new { f.PracticeId, f.DosingSessionId });
    }
}

internal sealed class ReadinessLiftStorage : IEntityTypeConfiguration<ReadinessLift>
{
    public void Configure(EntityTypeBuilder<ReadinessLift> table)
    {
        table.ToTable("readiness_lifts");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(l => new { l.PracticeId, l.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.PracticeId, l.AppointmentId });
    }
}

internal sealed class ReadinessCheckStorage : IEntityTypeConfiguration<ReadinessCheck>
{
    public void Configure(EntityTypeBuilder<ReadinessCheck> table)
    {
        table.ToTable("readiness_checks");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(c => new { c.PracticeId, c.AppointmentId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.PracticeId, c.AppointmentId });
    }
}

internal sealed class VitalSignsReadingStorage : IEntityTypeConfiguration<VitalSignsReading>
{
    public void Configure(EntityTypeBuilder<VitalSignsReading> table)
    {
        table.ToTable("vital_signs_readings");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(r => new { r.PracticeId, r.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PracticeId, r.DosingSessionId, r.Sequence });
    }
}

internal sealed class AcceptedReadingStorage : IEntityTypeConfiguration<AcceptedReading>
{
    public void Configure(EntityTypeBuilder<AcceptedReading> table)
    {
        table.ToTable("accepted_readings");
        table.HasOne<VitalSignsReading>().WithMany().HasForeignKey(a => new { a.PracticeId, a.ReadingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TimelineEntryStorage : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> table)
    {
        table.ToTable("timeline_entries");
        table.HasIndex(e => new { e.PracticeId, e.DosingSessionId, e.Sequence }).IsUnique();
        table.HasOne<DosingSession>().WithMany().HasForeignKey(e => new { e.PracticeId, e.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AlarmStorage : IEntityTypeConfiguration<Alarm>
{
    public void Configure(EntityTypeBuilder<Alarm> table)
    {
        table.ToTable("alarms");
        table.Ignore(a => a.IsOpen);
        table.HasIndex(a => new { a.PracticeId, a.DosingSessionId, a.ClearedAt });
        table.HasOne<DosingSession>().WithMany().HasForeignKey(a => new { a.PracticeId, a.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdministeredDoseStorage : IEntityTypeConfiguration<AdministeredDose>
{
    public void Configure(EntityTypeBuilder<AdministeredDose> table)
    {
        table.ToTable("administered_doses");
        table.Ignore(d => d.IsHeld);
        table.Ignore(d => d.WastedMicroliters);
        table.Ignore(d => d.IsGoingIn);
        table.Ignore(d => d.LastGivenAt);
        table.Ignore(d => d.DevicesTaken);
        table.Ignore(d => d.SpraysTaken);
        table.Ignore(d => d.LeftInBottleMicroliters);
        table.HasOne<DosingSession>().WithMany().HasForeignKey(d => new { d.PracticeId, d.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdverseEventStorage : IEntityTypeConfiguration<AdverseEvent>
{
    public void Configure(EntityTypeBuilder<AdverseEvent> table)
    {
        table.ToTable("adverse_events");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(e => new { e.PracticeId, e.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IncidentStorage : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> table)
    {
        table.ToTable("incidents");
        table.HasIndex(i => new { i.PracticeId, i.DosingSessionId });
    }
}

internal sealed class ChaperoneLinkStorage : IEntityTypeConfiguration<ChaperoneLink>
{
    public void Configure(EntityTypeBuilder<ChaperoneLink> table)
    {
        table.ToTable("chaperone_links");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(l => new { l.PracticeId, l.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.PracticeId, l.DosingSessionId });
    }
}

internal sealed class NearbyReportStorage : IEntityTypeConfiguration<NearbyReport>
{
    public void Configure(EntityTypeBuilder<NearbyReport> table)
    {
        table.ToTable("nearby_reports");
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(r => new { r.PracticeId, r.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PracticeId, r.DosingSessionId });
    }
}
