using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Dosing;

internal sealed class TimeOutConfirmationStorage : IEntityTypeConfiguration<TimeOutConfirmation>
{
    public void Configure(EntityTypeBuilder<TimeOutConfirmation> table)
    {
        table.ToTable("time_out_confirmations");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(c => new { c.PracticeId, c.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.PracticeId, c.DosingSessionId });
    }
}

internal sealed class WasteWitnessStorage : IEntityTypeConfiguration<WasteWitness>
{
    public void Configure(EntityTypeBuilder<WasteWitness> table)
    {
        table.ToTable("waste_witnesses");
        table.HasOne<AdministeredDose>().WithMany().HasForeignKey(w => new { w.PracticeId, w.DoseId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(w => new { w.PracticeId, w.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(w => new { w.PracticeId, w.DoseId }).IsUnique();
    }
}

internal sealed class DoseStepStorage : IEntityTypeConfiguration<DoseStep>
{
    public void Configure(EntityTypeBuilder<DoseStep> table)
    {
        table.ToTable("dose_steps");
        table.HasOne<AdministeredDose>().WithMany().HasForeignKey(s => new { s.PracticeId, s.DoseId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.PracticeId, s.DosingSessionId });
    }
}

internal sealed class PressureDecisionStorage : IEntityTypeConfiguration<PressureDecision>
{
    public void Configure(EntityTypeBuilder<PressureDecision> table)
    {
        table.ToTable("pressure_decisions");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(d => new { d.PracticeId, d.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(d => new { d.PracticeId, d.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.PracticeId, d.DosingSessionId });
    }
}

internal sealed class RecoveryScoringStorage : IEntityTypeConfiguration<RecoveryScoring>
{
    public void Configure(EntityTypeBuilder<RecoveryScoring> table)
    {
        table.ToTable("recovery_scorings");
        table.HasOne<DosingSession>().WithMany().HasForeignKey(s => new { s.PracticeId, s.DosingSessionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.PracticeId, s.DosingSessionId });
    }
}

internal sealed class EquipmentCheckStorage : IEntityTypeConfiguration<EquipmentCheck>
{
    public void Configure(EntityTypeBuilder<EquipmentCheck> table)
    {
        table.ToTable("equipment_checks");
        table.Ignore(c => c.IsWhole);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => new { c.PracticeId, c.StaffMemberId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.PracticeId, c.At });
    }
}
