using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>What patients and referrals report, as facts for the rules. No row at all is "not known", unless it was asked.</summary>
internal sealed class ReportedToFacts(ActorScope scope, Vault vault, Patient patient)
{
    public async Task<IReadOnlyList<ConditionFact>?> ConditionsAsync(bool wereAsked, CancellationToken ct)
    {
        var rows = await scope.Read<ReportedCondition>().Where(c => c.PatientId == patient.Id && c.EnteredInErrorAt == null).OrderBy(c => c.RecordedAt).ToListAsync(ct);
        if (rows.Count == 0 && !wereAsked)
            return null;
        var facts = new List<ConditionFact>();
        foreach (var row in rows)
            facts.Add(new ConditionFact(await OpenAsync(row.Text, ct), row.CodeSystem, row.Code, row.Status, row.OnsetOn));
        return facts;
    }

    public async Task<IReadOnlyList<(MedicationFact Fact, TakenMedicine Taken)>> TakesAsync(CancellationToken ct)
    {
        var rows = await scope.Read<ReportedMedication>().Where(m => m.PatientId == patient.Id && m.EnteredInErrorAt == null).OrderBy(m => m.RecordedAt).ToListAsync(ct);
        var takes = new List<(MedicationFact, TakenMedicine)>();
        foreach (var row in rows.Where(r => r.IsTakenNow))
        {
            var name = await OpenAsync(row.Text, ct);
            takes.Add((new MedicationFact(name, Code(row, "rxnorm"), Code(row, "atc")), new TakenMedicine(name, await OpenAsync(row.Dose, ct), row.Source)));
        }
        return takes;
    }

    public async Task<IReadOnlyList<AllergyFact>?> AllergiesAsync(bool saidNone, CancellationToken ct)
    {
        var rows = await scope.Read<ReportedAllergy>().Where(a => a.PatientId == patient.Id && a.EnteredInErrorAt == null).OrderBy(a => a.RecordedAt).ToListAsync(ct);
        if (rows.Count == 0 && !saidNone && !await NoneIsReportedAsync(ct))
            return null;
        var facts = new List<AllergyFact>();
        foreach (var row in rows.Where(r => r.Status is not ("refuted" or "entered-in-error")))
            facts.Add(new AllergyFact(await OpenAsync(row.Text, ct), await OpenAsync(row.Reaction, ct) is { Length: > 0 } reaction ? reaction : null));
        return facts;
    }

    // A report of "pregnant" counts until somebody asks; an old "not pregnant" does not speak of today.
    // One without a day counts too: nothing says that it is over.
    public async Task<bool?> IsPregnantAsync(CancellationToken ct)
    {
        var reports = await scope.Read<ReportedStatus>().Where(s => s.PatientId == patient.Id && s.Kind == "pregnancy" && s.EnteredInErrorAt == null).ToListAsync(ct);
        var newest = reports.Where(r => r.ObservedAt is not null).MaxBy(r => r.ObservedAt);
        return newest is { IsSo: true } || reports.Any(r => r is { ObservedAt: null, IsSo: true }) ? true : null;
    }

    // "No known allergy" in a referral was asked of all, or of medicines; of foods alone it says nothing here.
    private Task<bool> NoneIsReportedAsync(CancellationToken ct)
        => scope.Read<ReportedStatus>().AnyAsync(s => s.PatientId == patient.Id && s.EnteredInErrorAt == null && s.IsSo == true
            && (s.Kind == "no-known-allergy" || s.Kind == "no-known-drug-allergy"), ct);

    private static string? Code(ReportedMedication row, string system)
        => row.CodeSystem?.Contains(system, StringComparison.OrdinalIgnoreCase) == true ? row.Code : null;

    private Task<string> OpenAsync(SealedText words, CancellationToken ct) => vault.OpenAsync(patient.PracticeId, patient.Id, words, ct);
}
