namespace Doorway.Fhir.Import;

/// <summary>Finds what a record says of pregnancy and smoking, in observations and in conditions.</summary>
internal sealed class PregnancyAndSmoking(PatientReferences references)
{
    private const string PregnancyStatus = "82810-3";
    private const string SmokingStatus = "72166-2";

    /// <summary>SNOMED CT findings that mean a pregnancy, whatever its kind.</summary>
    private static readonly string[] PregnancyFindings =
        ["77386006", "72892002", "47200007", "16356006", "65147003", "65727000", "34801009", "79586000", "87527008", "127364007"];

    /// <summary>The answers of the International Patient Summary (SNOMED CT) and of LOINC's own list for 82810-3.</summary>
    private static readonly Dictionary<(string, string), PregnancyAnswer> Answers = new()
    {
        [(CodeSystems.Snomed, "77386006")] = PregnancyAnswer.Pregnant,
        [(CodeSystems.Snomed, "60001007")] = PregnancyAnswer.NotPregnant,
        [(CodeSystems.Snomed, "146799005")] = PregnancyAnswer.Possible,
        [(CodeSystems.Snomed, "152231000119106")] = PregnancyAnswer.Possible,
        [(CodeSystems.Loinc, "LA15173-0")] = PregnancyAnswer.Pregnant,
        [(CodeSystems.Loinc, "LA26683-5")] = PregnancyAnswer.NotPregnant,
    };

    private readonly List<PregnancyReport> pregnancies = [];
    private readonly List<SmokingReport> smoking = [];

    public IReadOnlyList<PregnancyReport> Pregnancies =>
        [.. pregnancies.OrderByDescending(p => p.On?.Order ?? DateTimeOffset.MinValue).ThenBy(p => p.Source, StringComparer.Ordinal)];

    public IReadOnlyList<SmokingReport> Smoking =>
        [.. smoking.OrderByDescending(s => s.On?.Order ?? DateTimeOffset.MinValue).ThenBy(s => s.Source, StringComparer.Ordinal)];

    public void Take(BundleEntry entry)
    {
        var observation = entry.Resource;
        var codes = ObservationResource.LoincCodes(observation).ToList();
        var isPregnancy = codes.Contains(PregnancyStatus, StringComparer.Ordinal);
        var isSmoking = codes.Contains(SmokingStatus, StringComparer.Ordinal);
        if ((!isPregnancy && !isSmoking) || !ObservationResource.CanBeUsed(observation, references))
            return;
        UsedResource.RefuseUnknownModifiers(observation);
        // Asked without an answer is not an answer.
        if (ObservationResource.Answer(observation) is not { } answer)
            return;
        entry.IsUsed = true;
        var on = ObservationResource.On(observation);
        if (isSmoking)
            smoking.Add(new SmokingReport(entry.Source, on, answer));
        else
            pregnancies.Add(new PregnancyReport { Source = entry.Source, On = on, Answer = AnswerOf(answer), AsRecorded = answer });
    }

    public void Take(ReferredCondition condition)
    {
        if (condition.Code is not { } code || condition.VerificationStatus == "entered-in-error" || !IsPregnancy(code))
            return;
        pregnancies.Add(new PregnancyReport
        {
            Source = condition.Source,
            On = condition.Onset?.Date ?? condition.RecordedOn,
            Answer = AnswerOf(condition),
            AsRecorded = code,
        });
    }

    private static bool IsPregnancy(Concept code) =>
        code.Codings.Any(c =>
            (c.System == CodeSystems.Snomed && PregnancyFindings.Contains(c.Code, StringComparer.Ordinal))
            || (c is { System: CodeSystems.Icd10Cm, Code: { } icd } && (icd == "Z33.1" || icd.StartsWith("Z34", StringComparison.Ordinal) || icd.StartsWith("O09", StringComparison.Ordinal))));

    private static PregnancyAnswer AnswerOf(ReferredCondition condition) => condition switch
    {
        { VerificationStatus: "refuted" } => PregnancyAnswer.NotPregnant,
        { ClinicalStatus: "resolved" or "inactive" or "remission" } => PregnancyAnswer.Ended,
        { VerificationStatus: "provisional" or "differential" or "unconfirmed" } => PregnancyAnswer.Possible,
        { ClinicalStatus: "active" or "recurrence" or "relapse" } => PregnancyAnswer.Pregnant,
        { Abatement: not null } => PregnancyAnswer.Ended,
        _ => PregnancyAnswer.NotUnderstood,
    };

    private static PregnancyAnswer AnswerOf(Concept answer)
    {
        var understood = answer.Codings
            .Where(c => c is { System: not null, Code: not null } && Answers.ContainsKey((c.System, c.Code)))
            .Select(c => Answers[(c.System!, c.Code!)])
            .Distinct()
            .ToList();
        return understood.Count == 1 ? understood[0] : PregnancyAnswer.NotUnderstood;
    }
}
