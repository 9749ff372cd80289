using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.HardDays;

/// <summary>One version of a plan, opened: only the sections that hold words.</summary>
public sealed record OpenPlan(PlanKind Kind, int PlanVersion, Guid? WrittenByStaffMemberId, DateTimeOffset At, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>A first version without a word: a clinician proposed it, and nobody has begun.</summary>
    public bool IsProposal => PlanVersion == 1 && Words.Count == 0;

    public static async Task<OpenPlan?> LatestAsync(ActorScope scope, Vault vault, PlanKind kind, Guid patientId, CancellationToken ct)
        => await RowAsync(scope, kind, patientId, ct) is { } row ? await OpenAsync(vault, kind, row, ct) : null;

    /// <summary>Every version, the newest first.</summary>
    public static async Task<IReadOnlyList<OpenPlan>> AllAsync(ActorScope scope, Vault vault, PlanKind kind, Guid patientId, CancellationToken ct)
    {
        var opened = new List<OpenPlan>();
        var rows = kind == PlanKind.Safety ? await RowsAsync<SafetyPlan>(scope, patientId, ct) : await RowsAsync<RelapsePlan>(scope, patientId, ct);
        foreach (var row in rows)
            opened.Add(await OpenAsync(vault, kind, row, ct));
        return opened;
    }

    /// <summary>The newest version with its words still sealed: when it was written, and by whom.</summary>
    public static async Task<IPersonalPlan?> RowAsync(ActorScope scope, PlanKind kind, Guid patientId, CancellationToken ct) => kind == PlanKind.Safety
        ? await scope.Read<SafetyPlan>().Where(p => p.PatientId == patientId).OrderByDescending(p => p.PlanVersion).FirstOrDefaultAsync(ct)
        : await scope.Read<RelapsePlan>().Where(p => p.PatientId == patientId).OrderByDescending(p => p.PlanVersion).FirstOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<IPersonalPlan>> RowsAsync<T>(ActorScope scope, Guid patientId, CancellationToken ct) where T : class, IPersonalPlan
        => await scope.Read<T>().Where(p => p.PatientId == patientId).OrderByDescending(p => p.PlanVersion).ToListAsync(ct);

    private static async Task<OpenPlan> OpenAsync(Vault vault, PlanKind kind, IPersonalPlan row, CancellationToken ct)
    {
        var words = new Dictionary<string, string>();
        foreach (var (id, sealedWords) in PlanSections.Of(row))
        {
            if (await vault.OpenAsync(row.PracticeId, row.PatientId, sealedWords, ct) is { Length: > 0 } text)
                words[id] = text;
        }
        return new OpenPlan(kind, row.PlanVersion, row.WrittenByStaffMemberId, row.At, words);
    }
}
