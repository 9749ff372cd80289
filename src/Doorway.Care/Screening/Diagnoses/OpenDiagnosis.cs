using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Diagnoses;

/// <summary>One version of a diagnosis, opened.</summary>
public sealed record OpenDiagnosis(
    Guid DiagnosisId, int DiagnosisVersion, DiagnosisName Named, DiagnosisStanding Standing, bool IsIndication, string Since, DiagnosisSaidBy SaidBy, string Words,
    bool ToldPatient, bool IsInError, Guid WrittenByStaffMemberId, DateTimeOffset At)
{
    /// <summary>True while it speaks: an error and what was ruled out name nothing that the patient has.</summary>
    public bool Stands => !IsInError && Standing != DiagnosisStanding.RuledOut;

    /// <summary>Every version, by diagnosis; in each the newest first, and the diagnosis that came first stands first.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<OpenDiagnosis>>> AllAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenDiagnosis>();
        foreach (var row in await RowsAsync(scope, patientId, ct))
            opened.Add(await OpenAsync(vault, row, ct));
        return [.. opened.GroupBy(d => d.DiagnosisId).Select(g => (IReadOnlyList<OpenDiagnosis>)[.. g.OrderByDescending(d => d.DiagnosisVersion)])];
    }

    /// <summary>The newest version of each that was not entered in error; the indication first.</summary>
    public static async Task<IReadOnlyList<OpenDiagnosis>> CurrentAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
    {
        var current = new List<OpenDiagnosis>();
        foreach (var row in await CurrentRowsAsync(scope, patientId, ct))
            current.Add(await OpenAsync(vault, row, ct));
        return current;
    }

    /// <summary>Why treatment is considered; null where nobody has written it down, or the actor may not read it.</summary>
    public static async Task<OpenDiagnosis?> IndicationAsync(ActorScope scope, Vault vault, Guid patientId, CancellationToken ct)
        => scope.May<WorkingDiagnosis>(Operation.Read) && (await CurrentRowsAsync(scope, patientId, ct)).FirstOrDefault() is { IsIndication: true } row ? await OpenAsync(vault, row, ct) : null;

    private static Task<List<WorkingDiagnosis>> RowsAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => scope.Read<WorkingDiagnosis>().Where(d => d.PatientId == patientId).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(ct);

    private static async Task<IEnumerable<WorkingDiagnosis>> CurrentRowsAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => (await RowsAsync(scope, patientId, ct)).GroupBy(d => d.DiagnosisId).Select(g => g.MaxBy(d => d.DiagnosisVersion)!).Where(d => !d.IsInError).OrderByDescending(d => d.IsIndication);

    private static async Task<OpenDiagnosis> OpenAsync(Vault vault, WorkingDiagnosis row, CancellationToken ct) => new(
        row.DiagnosisId, row.DiagnosisVersion, DiagnosisName.FromJson(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Named, ct)), row.Standing, row.IsIndication,
        await vault.OpenAsync(row.PracticeId, row.PatientId, row.Since, ct), row.SaidBy, await vault.OpenAsync(row.PracticeId, row.PatientId, row.Words, ct),
        row.ToldPatient, row.IsInError, row.WrittenByStaffMemberId, row.At);
}
