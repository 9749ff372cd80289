using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Outcomes;

internal sealed class MeasuresRequestStorage : IEntityTypeConfiguration<MeasuresRequest>
{
    public void Configure(EntityTypeBuilder<MeasuresRequest> table)
    {
        table.ToTable("measures_requests");
        table.Ignore(r => r.InstrumentIds);
        table.Ignore(r => r.IsAfterSession);
        table.HasIndex(r => new { r.PracticeId, r.PatientId, r.SentAt });
        // What holds "once after a session", whoever runs beside whom.
        table.HasIndex(r => new { r.PracticeId, r.DosingSessionId }).IsUnique();
        table.HasOne<Dosing.DosingSession>().WithMany().HasForeignKey(r => new { r.PracticeId, r.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeasuresAnswerStorage : IEntityTypeConfiguration<MeasuresAnswer>
{
    public void Configure(EntityTypeBuilder<MeasuresAnswer> table)
    {
        table.ToTable("measures_answers");
        table.HasIndex(a => new { a.PracticeId, a.RequestId });
        table.HasOne<MeasuresRequest>().WithMany().HasForeignKey(a => new { a.PracticeId, a.RequestId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourseMeasuresStorage : IEntityTypeConfiguration<CourseMeasures>
{
    public void Configure(EntityTypeBuilder<CourseMeasures> table)
    {
        table.ToTable("course_measures");
        table.Ignore(c => c.EachTimeIds);
        table.Ignore(c => c.MonthlyIds);
        table.Ignore(c => c.AfterSessionIds);
        table.HasIndex(c => new { c.PracticeId, c.PatientId, c.ChosenAt });
    }
}

internal sealed class LifeEventStorage : IEntityTypeConfiguration<LifeEvent>
{
    public void Configure(EntityTypeBuilder<LifeEvent> table)
    {
        table.ToTable("life_events");
        table.HasIndex(e => new { e.PracticeId, e.PatientId, e.On });
    }
}
