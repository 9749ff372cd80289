using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>One request for more with its answer, opened; the newest first.</summary>
public sealed record OpenMoreMedicine(MoreMedicineRequest Row, string Words, MoreMedicineAnswer? Answer, string AnswerWords)
{
    public static async Task<IReadOnlyList<OpenMoreMedicine>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var rows = await scope.Read<MoreMedicineRequest>().Where(r => r.PatientId == patientId).OrderByDescending(r => r.At).ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var answers = await scope.Read<MoreMedicineAnswer>().Where(a => a.PatientId == patientId).ToDictionaryAsync(a => a.RequestId, ct);
        var opened = new List<OpenMoreMedicine>();
        foreach (var row in rows)
        {
            var answer = answers.GetValueOrDefault(row.Id);
            opened.Add(new(row, await vault.OpenAsync(row.PracticeId, row.PatientId, row.Words, ct), answer,
                answer is null ? "" : await vault.OpenAsync(row.PracticeId, row.PatientId, answer.Words, ct)));
        }
        return opened;
    }
}
