using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Trials;

/// <summary>A trial, opened.</summary>
public sealed record OpenTrial(AntidepressantTrial Row, TrialDrug Drug, string TakenWhen, string Words)
{
    /// <summary>"150 mg"; empty where it is not known.</summary>
    public string Dose => Row.DailyDoseMicrograms is { } dose ? PlanWords.Mg(dose) : "";

    /// <summary>All of them, in the order in which they were written down.</summary>
    public static async Task<IReadOnlyList<OpenTrial>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenTrial>();
        foreach (var row in await scope.Read<AntidepressantTrial>().Where(t => t.PatientId == patientId).OrderBy(t => t.RecordedAt).ThenBy(t => t.Id).ToListAsync(ct))
            opened.Add(new OpenTrial(row, TrialDrug.FromJson(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Drug, ct)),
                await vault.OpenAsync(row.PracticeId, row.PatientId, row.TakenWhen, ct), await vault.OpenAsync(row.PracticeId, row.PatientId, row.Words, ct)));
        return opened;
    }

    /// <summary>The count of those that are not set aside.</summary>
    public static TrialCount Count(IEnumerable<AntidepressantTrial> trials) => AntidepressantTrials.Count([.. trials.Where(t => t.Counts).Select(t => (t.Adequacy, t.Outcome))]);

    /// <summary>The count alone opens no words.</summary>
    public static async Task<TrialCount> CountAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => Count(await scope.Read<AntidepressantTrial>().Where(t => t.PatientId == patientId).ToListAsync(ct));
}
