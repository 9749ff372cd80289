using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>A practice rehearses the whole way with nobody real: who began it, who plays the patient, and how it ended.</summary>
public sealed class PracticeRun : IPatientRecord
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The first run of a practice is 1; a number is never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Their own mail address is the one that all mails of the run go to.</summary>
    public required Guid PlayedByStaffMemberId { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required Guid BegunByStaffMemberId { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedByStaffMemberId { get; private set; }
    public SealedText Because { get; private set; } = SealedText.Nothing;

    public bool IsOpen => EndedAt is null;

    public void End(Guid by, SealedText because, DateTimeOffset now) => (EndedAt, EndedByStaffMemberId, Because) = (now, by, because);
}

internal sealed class PracticeRunStorage : IEntityTypeConfiguration<PracticeRun>
{
    public void Configure(EntityTypeBuilder<PracticeRun> table)
    {
        table.ToTable("practice_runs");
        table.HasIndex(r => new { r.PracticeId, r.Number }).IsUnique();
        table.HasOne<Patient>().WithMany().HasForeignKey(r => new { r.PracticeId, r.PatientId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(r => new { r.PracticeId, r.PlayedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
