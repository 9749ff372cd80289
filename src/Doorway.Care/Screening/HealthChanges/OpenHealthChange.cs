using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>What was told, opened.</summary>
public sealed record OpenHealthChange(HealthChange Row, string What, string How, string SeenWords)
{
    public string Says => How.Length > 0 ? $"{What}: {How}" : What;

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<OpenHealthChange>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenHealthChange>();
        foreach (var row in await scope.Read<HealthChange>().Where(c => c.PatientId == patientId).OrderByDescending(c => c.ToldAt).ThenByDescending(c => c.Id).ToListAsync(ct))
            opened.Add(new OpenHealthChange(row, await vault.OpenAsync(row.PracticeId, row.PatientId, row.What, ct),
                await vault.OpenAsync(row.PracticeId, row.PatientId, row.How, ct), await vault.OpenAsync(row.PracticeId, row.PatientId, row.SeenWords, ct)));
        return opened;
    }
}
