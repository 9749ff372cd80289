using Doorway.Care.Episodes;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Screening;

internal sealed class IntakeAnswerStorage : IEntityTypeConfiguration<IntakeAnswer>
{
    public void Configure(EntityTypeBuilder<IntakeAnswer> table)
    {
        table.ToTable("intake_answers");
        table.HasIndex(a => new { a.PracticeId, a.PatientId, a.QuestionId, a.At });
        table.HasOne<Episode>().WithMany().HasForeignKey(a => new { a.PracticeId, a.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportedConditionStorage : IEntityTypeConfiguration<ReportedCondition>
{
    public void Configure(EntityTypeBuilder<ReportedCondition> table)
    {
        table.ToTable("reported_conditions");
        table.HasIndex(c => new { c.PracticeId, c.PatientId });
    }
}

internal sealed class ReportedMedicationStorage : IEntityTypeConfiguration<ReportedMedication>
{
    public void Configure(EntityTypeBuilder<ReportedMedication> table)
    {
        table.ToTable("reported_medications");
        table.Ignore(m => m.IsTakenNow);
        table.HasIndex(m => new { m.PracticeId, m.PatientId });
    }
}

internal sealed class ReportedAllergyStorage : IEntityTypeConfiguration<ReportedAllergy>
{
    public void Configure(EntityTypeBuilder<ReportedAllergy> table)
    {
        table.ToTable("reported_allergies");
        table.HasIndex(a => new { a.PracticeId, a.PatientId });
    }
}

internal sealed class ReportedStatusStorage : IEntityTypeConfiguration<ReportedStatus>
{
    public void Configure(EntityTypeBuilder<ReportedStatus> table)
    {
        table.ToTable("reported_statuses");
        table.HasIndex(s => new { s.PracticeId, s.PatientId });
    }
}

internal sealed class CompletedInstrumentStorage : IEntityTypeConfiguration<CompletedInstrument>
{
    public void Configure(EntityTypeBuilder<CompletedInstrument> table)
    {
        table.ToTable("completed_instruments");
        table.HasIndex(i => new { i.PracticeId, i.PatientId, i.InstrumentId, i.At });
        // A job looks at the new scores of all practices every few seconds.
        table.HasIndex(i => i.At);
        table.HasOne<Knowledge.LoadedWording>().WithMany().HasForeignKey(i => new { i.PracticeId, i.WordingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuicideScreeningStorage : IEntityTypeConfiguration<SuicideScreening>
{
    public void Configure(EntityTypeBuilder<SuicideScreening> table)
    {
        table.ToTable("suicide_screenings");
        table.Ignore(s => s.IsOpen);
        table.HasIndex(s => new { s.PracticeId, s.PatientId, s.At });
        table.HasIndex(s => new { s.CompletedAt, s.LeftAt });
    }
}

internal sealed class HomeReadingStorage : IEntityTypeConfiguration<HomeReading>
{
    public void Configure(EntityTypeBuilder<HomeReading> table)
    {
        table.ToTable("home_readings");
        table.Ignore(r => r.Counts);
        table.HasIndex(r => new { r.PracticeId, r.PatientId, r.MeasuredAt });
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.AcceptedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationVisitStorage : IEntityTypeConfiguration<EvaluationVisit>
{
    public void Configure(EntityTypeBuilder<EvaluationVisit> table)
    {
        table.ToTable("evaluation_visits");
        table.Ignore(v => v.CountsForAYes);
        table.HasIndex(v => new { v.PracticeId, v.PatientId, v.At });
        table.HasOne<Episode>().WithMany().HasForeignKey(v => new { v.PracticeId, v.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(v => new { v.PracticeId, v.PrescriberStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SettledAnswerStorage : IEntityTypeConfiguration<SettledAnswer>
{
    public void Configure(EntityTypeBuilder<SettledAnswer> table)
    {
        table.ToTable("settled_answers");
        table.HasIndex(a => new { a.PracticeId, a.PatientId, a.QuestionId, a.At });
        table.HasOne<Episode>().WithMany().HasForeignKey(a => new { a.PracticeId, a.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.PracticeId, a.SettledByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EligibilityDecisionStorage : IEntityTypeConfiguration<EligibilityDecision>
{
    public void Configure(EntityTypeBuilder<EligibilityDecision> table)
    {
        table.ToTable("eligibility_decisions");
        table.Ignore(d => d.IsYes);
        table.HasIndex(d => new { d.PracticeId, d.PatientId, d.DecidedAt });
        table.HasOne<Episode>().WithMany().HasForeignKey(d => new { d.PracticeId, d.EpisodeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.DecidedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
