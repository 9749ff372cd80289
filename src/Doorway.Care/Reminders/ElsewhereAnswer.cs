using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Reminders;

/// <summary>What somebody answered to "Have you taken ketamine that did not come from us?" Each answer is good; the last one is one of three.</summary>
public enum Elsewhere
{
    No,
    Yes,
    RatherNotSay,
}

/// <summary>One answer of a patient about ketamine from elsewhere, for their prescriber and their therapist. Added and never read back on the
/// patient's own pages: somebody at home may hold the phone. No gate reads it.</summary>
public sealed class ElsewhereAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The number of an <see cref="Elsewhere"/>, sealed: one digit, so that its length says nothing.</summary>
    public required SealedText Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class ElsewhereAnswerStorage : IEntityTypeConfiguration<ElsewhereAnswer>
{
    public void Configure(EntityTypeBuilder<ElsewhereAnswer> table)
    {
        table.ToTable("elsewhere_answers");
        table.HasIndex(a => new { a.PracticeId, a.PatientId });
    }
}
