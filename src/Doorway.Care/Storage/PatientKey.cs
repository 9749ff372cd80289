using Doorway.Care.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Storage;

/// <summary>One patient's data key, wrapped by the master key. Destroying it makes every sealed word of this patient unreadable.</summary>
public sealed class PatientKey : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required byte[] Wrapped { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class PatientKeyStorage : IEntityTypeConfiguration<PatientKey>
{
    public void Configure(EntityTypeBuilder<PatientKey> table)
    {
        table.HasIndex(k => new { k.PracticeId, k.PatientId }).IsUnique();
        table.HasOne<Patient>().WithMany().HasForeignKey(k => new { k.PracticeId, k.PatientId }).OnDelete(DeleteBehavior.Restrict);
    }
}
