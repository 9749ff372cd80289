using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Storage;

namespace Doorway.Fhir.Import;

/// <summary>The facts of a referral as rows of the screening: reported, not checked by anybody here.</summary>
internal sealed class ReferralRows(Referral referral, Patient patient, Vault vault, DateTimeOffset now)
{
    private const string NotTaken = "not-taken";

    /// <summary>One row for each code, so that a rule which knows one code system does not miss what another holds.</summary>
    public async Task<IReadOnlyList<ReportedCondition>> ConditionsAsync(CancellationToken ct)
    {
        var rows = new List<ReportedCondition>();
        foreach (var condition in referral.Conditions)
            foreach (var coding in CodingsOf(condition.Code))
                rows.Add(new ReportedCondition
                {
                    PracticeId = patient.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = patient.Id,
                    CodeSystem = coding?.System,
                    Code = coding?.Code,
                    Text = await SealAsync(ConceptWords.Of(condition.Code) ?? (condition.Code is null ? ConceptWords.UnnamedCondition : ""), ct),
                    Status = StatusOf(condition),
                    // Of an uncertain day of onset the latest is the careful one: rules ask how recent it is.
                    OnsetOn = condition.Onset?.Date?.Latest,
                    Source = ReportSource.Import,
                    RecordedAt = now,
                });
        return rows;
    }

    /// <summary>One row for each medicine: two codes would look like the same medicine taken twice.</summary>
    public async Task<IReadOnlyList<ReportedMedication>> MedicationsAsync(CancellationToken ct)
    {
        var rows = new List<ReportedMedication>();
        foreach (var medicine in referral.Medications)
        {
            var coding = BestOf(medicine.Medication);
            rows.Add(new ReportedMedication
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                CodeSystem = coding?.System,
                Code = coding?.Code,
                Text = await SealAsync(ConceptWords.Of(medicine.Medication) ?? (coding is null ? ConceptWords.UnnamedMedicine : ""), ct),
                Dose = await SealAsync(string.Join("; ", medicine.DosageTexts), ct),
                Status = StatusOf(medicine),
                Source = ReportSource.Import,
                RecordedAt = now,
            });
        }
        return rows;
    }

    /// <summary>Real allergies. That none is known is a report of its own, among <see cref="StatusesAsync"/>.</summary>
    public async Task<IReadOnlyList<ReportedAllergy>> AllergiesAsync(CancellationToken ct)
    {
        var rows = new List<ReportedAllergy>();
        foreach (var allergy in referral.Allergies.Where(a => a.AskedNoneOf is null))
        {
            var coding = CodingsOf(allergy.Code)[0];
            rows.Add(new ReportedAllergy
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                CodeSystem = coding?.System,
                Code = coding?.Code,
                Text = await SealAsync(ConceptWords.Of(allergy.Code) ?? ConceptWords.UnnamedAllergy, ct),
                Reaction = await SealAsync(ConceptWords.Of(allergy.Reactions) ?? "", ct),
                Status = StatusOf(allergy),
                Source = ReportSource.Import,
                RecordedAt = now,
            });
        }
        return rows;
    }

    public IReadOnlyList<HomeReading> Readings() => ReferredReadings.Of(referral.Vitals, patient.PracticeId, patient.Id, now);

    /// <summary>Pregnancy, smoking, "no known allergy", and the signs for which a reading has no field or no day.</summary>
    public async Task<IReadOnlyList<ReportedStatus>> StatusesAsync(CancellationToken ct)
    {
        var rows = new List<ReportedStatus>();
        foreach (var report in referral.Pregnancies)
            rows.Add(await StatusAsync("pregnancy", $"{TakenFacts.Words(report)}: {ConceptWords.Of(report.AsRecorded)}", IsSo(report.Answer), report.On, ct));
        foreach (var report in referral.Smoking)
            rows.Add(await StatusAsync("smoking", ConceptWords.Of(report.AsRecorded) ?? "Recorded without words", null, report.On, ct));
        foreach (var allergy in referral.Allergies.Where(a => a.AskedNoneOf is not null && !IsTakenBack(a.VerificationStatus)))
            rows.Add(await StatusAsync(NoneKnown(allergy.AskedNoneOf!.Value), TakenFacts.Words(allergy.AskedNoneOf!.Value), true, allergy.RecordedOn, ct));
        foreach (var sign in SignWords.Of(referral.Vitals).Where(s => s.WhyOnlyShown is not null || s.Kind is "temperature" or "respiratory-rate"))
            rows.Add(await StatusAsync(sign.Kind, sign.WhyOnlyShown is null ? sign.Words : $"{sign.Words}. {sign.WhyOnlyShown}.", null, sign.On, ct));
        return rows;
    }

    public static string? StatusOf(ReferredCondition condition) =>
        IsTakenBack(condition.VerificationStatus) ? condition.VerificationStatus : condition.ClinicalStatus;

    /// <summary>In words that say whether it counts as taken: on hold or of unknown status counts, because that is the careful side.</summary>
    public static string StatusOf(ReferredMedication medicine) => medicine.Use switch
    {
        MedicationUse.Current => "active",
        MedicationUse.Uncertain => medicine.Status == "on-hold" ? "on-hold" : "unknown",
        _ => medicine.Status is null or "active" or "on-hold" or "unknown" ? NotTaken : medicine.Status,
    };

    public static string? StatusOf(ReferredAllergy allergy) =>
        IsTakenBack(allergy.VerificationStatus) ? allergy.VerificationStatus : allergy.ClinicalStatus;

    private static bool IsTakenBack(string? verification) => verification is "refuted" or "entered-in-error";

    /// <summary>A pregnancy that is over says nothing of today.</summary>
    private static bool? IsSo(PregnancyAnswer answer) => answer switch
    {
        PregnancyAnswer.Pregnant => true,
        PregnancyAnswer.NotPregnant => false,
        _ => null,
    };

    private static string NoneKnown(AskedAllergies asked) => asked switch
    {
        AskedAllergies.Any => "no-known-allergy",
        AskedAllergies.Drug => "no-known-drug-allergy",
        AskedAllergies.Food => "no-known-food-allergy",
        AskedAllergies.Environment => "no-known-environmental-allergy",
        _ => "no-known-latex-allergy",
    };

    private static List<Coding?> CodingsOf(Concept? concept)
    {
        List<Coding?> codings = [.. (concept?.Codings ?? []).Where(c => c.Code is not null).DistinctBy(c => (c.System, c.Code))];
        return codings.Count == 0 ? [null] : codings;
    }

    private static Coding? BestOf(Concept? medicine)
    {
        var codings = CodingsOf(medicine);
        return codings.FirstOrDefault(c => c?.System == CodeSystems.RxNorm) ?? codings.FirstOrDefault(c => c?.System == CodeSystems.Atc) ?? codings[0];
    }

    private async Task<ReportedStatus> StatusAsync(string kind, string words, bool? isSo, PartialDate? on, CancellationToken ct) => new()
    {
        PracticeId = patient.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = patient.Id,
        Kind = kind,
        Text = await SealAsync(words, ct),
        IsSo = isSo,
        ObservedAt = ReferredReadings.MomentOf(on),
        Source = ReportSource.Import,
        RecordedAt = now,
    };

    private async Task<SealedText> SealAsync(string words, CancellationToken ct) =>
        words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(patient.PracticeId, patient.Id, words, ct);
}
