using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>A medicine that is taken now, opened.</summary>
public sealed record OpenMedicine(ReportedMedication Row, string Name, string Dose)
{
    public static async Task<IReadOnlyList<OpenMedicine>> TakenNowAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenMedicine>();
        var rows = await scope.Read<ReportedMedication>().Where(m => m.PatientId == patientId && m.EnteredInErrorAt == null).OrderBy(m => m.RecordedAt).ThenBy(m => m.Id).ToListAsync(ct);
        foreach (var row in rows.Where(r => r.IsTakenNow))
            opened.Add(new OpenMedicine(row, await vault.OpenAsync(row.PracticeId, row.PatientId, row.Text, ct), await vault.OpenAsync(row.PracticeId, row.PatientId, row.Dose, ct)));
        return opened;
    }
}

/// <summary>A change that was told, opened.</summary>
public sealed record OpenMedicineChange(MedicineChange Row, string Name, string Dose, string SeenWords)
{
    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<OpenMedicineChange>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenMedicineChange>();
        foreach (var row in await scope.Read<MedicineChange>().Where(c => c.PatientId == patientId).OrderByDescending(c => c.ToldAt).ThenByDescending(c => c.Id).ToListAsync(ct))
            opened.Add(new OpenMedicineChange(row, await vault.OpenAsync(row.PracticeId, row.PatientId, row.Name, ct),
                await vault.OpenAsync(row.PracticeId, row.PatientId, row.Dose, ct), await vault.OpenAsync(row.PracticeId, row.PatientId, row.SeenWords, ct)));
        return opened;
    }
}
