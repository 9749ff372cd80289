using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Preparation;

internal sealed class PreparationSessionStorage : IEntityTypeConfiguration<PreparationSession>
{
    public void Configure(EntityTypeBuilder<PreparationSession> table)
    {
        table.ToTable("preparation_sessions");
        table.HasIndex(s => new { s.PracticeId, s.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(s => new { s.PracticeId, s.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => new { s.PracticeId, s.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntentionStorage : IEntityTypeConfiguration<Intention>
{
    public void Configure(EntityTypeBuilder<Intention> table)
    {
        table.ToTable("intentions");
        table.HasIndex(i => new { i.PracticeId, i.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(i => new { i.PracticeId, i.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HowToHelpMeStorage : IEntityTypeConfiguration<HowToHelpMe>
{
    public void Configure(EntityTypeBuilder<HowToHelpMe> table)
    {
        table.ToTable("how_to_help_me");
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.CardVersion }).IsUnique();
        table.HasOne<Episode>().WithMany().HasForeignKey(c => new { c.PracticeId, c.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChaperoneStorage : IEntityTypeConfiguration<Chaperone>
{
    public void Configure(EntityTypeBuilder<Chaperone> table)
    {
        table.ToTable("chaperones");
        table.Ignore(c => c.IsCurrent);
        table.Ignore(c => c.IsEscort);
        table.HasIndex(c => new { c.PracticeId, c.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(c => new { c.PracticeId, c.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DosingAppointment>().WithMany().HasForeignKey(c => new { c.PracticeId, c.ConfirmedForAppointmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrivateSafetyAnswerStorage : IEntityTypeConfiguration<PrivateSafetyAnswer>
{
    public void Configure(EntityTypeBuilder<PrivateSafetyAnswer> table)
    {
        table.ToTable("private_safety_answers");
        table.HasIndex(a => new { a.PracticeId, a.ChaperoneId });
        table.HasOne<Chaperone>().WithMany().HasForeignKey(a => new { a.PracticeId, a.ChaperoneId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DosingAppointmentStorage : IEntityTypeConfiguration<DosingAppointment>
{
    public void Configure(EntityTypeBuilder<DosingAppointment> table)
    {
        table.ToTable("dosing_appointments");
        table.Ignore(a => a.IsCancelled);
        table.Ignore(a => a.IsClinic);
        table.Property(a => a.Room).HasMaxLength(60);
        table.HasIndex(a => new { a.PracticeId, a.StartsAt });
        table.HasIndex(a => new { a.PracticeId, a.IntegrationAt });
        table.HasIndex(a => new { a.PracticeId, a.PatientId });
        table.HasOne<Episode>().WithMany().HasForeignKey(a => new { a.PracticeId, a.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<TreatmentPlan>().WithMany().HasForeignKey(a => new { a.PracticeId, a.PlanId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.TherapistStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
