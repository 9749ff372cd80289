namespace Doorway.Clinical.Eligibility;

/// <summary>Which rows the recorded conditions belong to: by code first, then by words.</summary>
internal sealed class ConditionReading
{
    private static readonly string[] Over = ["inactive", "remission", "resolved"];
    private static readonly string[] NotTrue = ["refuted", "entered-in-error"];

    private readonly Dictionary<string, List<ConditionFact>> byRow = [];
    private readonly IReadOnlyList<EligibilityRow> rows;

    internal ConditionReading(IReadOnlyList<EligibilityRow> rows, IReadOnlyList<ConditionFact> conditions)
    {
        this.rows = rows;
        foreach (var condition in conditions) Read(condition);
    }

    internal List<string> Unmatched { get; } = [];
    internal List<RecognisedCondition> Recognised { get; } = [];
    internal List<ConditionFact> Family { get; } = [];

    internal IReadOnlyList<ConditionFact> Of(string rowId) => byRow.TryGetValue(rowId, out var found) ? found : [];

    private void Read(ConditionFact condition)
    {
        var words = condition.Text ?? condition.Code ?? "(no text)";
        var folded = ConditionWords.Fold(condition.Text);
        if (NotTrue.Contains(condition.Status))
        {
            Recognised.Add(new(words, "not-counted", "The record itself says that this is not so"));
            return;
        }
        if (IsFamilyCode(condition) || ConditionWords.SpeaksOfFamily(folded))
        {
            Family.Add(condition);
            Recognised.Add(new(words, "family-history", "Family history does not count as a person's own condition"));
            return;
        }

        var found = rows.Where(r => HasCode(condition, r.Icd10, r.Snomed)).ToList();
        if (found.Count == 0 && !ConditionWords.SpeaksOfAbsence(folded))
            found = [.. rows.Where(r => HasWordsOfConditions(r) && ConditionWords.Holds(folded, r.Terms, r.NotTerms))];
        if (found.Count == 0)
        {
            Recognise(condition, words, folded);
            return;
        }
        foreach (var row in found) Count(row, condition, words);
    }

    private void Count(EligibilityRow row, ConditionFact condition, string words)
    {
        if (!row.AnyHistory && Over.Contains(condition.Status))
        {
            Recognised.Add(new(words, row.Id, $"Recorded as {condition.Status}"));
            return;
        }
        if (!byRow.TryGetValue(row.Id, out var list)) byRow[row.Id] = list = [];
        list.Add(condition);
    }

    private void Recognise(ConditionFact condition, string words, string folded)
    {
        var row = rows.FirstOrDefault(r => r.Recognises is { } known
            && (HasCode(condition, known.Icd10, known.Snomed)
                || (!ConditionWords.SpeaksOfAbsence(folded) && ConditionWords.Holds(folded, known.Terms, []))));
        if (row is null) Unmatched.Add(words);
        else Recognised.Add(new(words, row.Id, row.Recognises!.Because));
    }

    // The words of the allergy row name medicines, those of the family row name a relative's illness.
    private static bool HasWordsOfConditions(EligibilityRow row) =>
        row.Trigger is not (EligibilityTrigger.Allergy or EligibilityTrigger.Family);

    private static bool HasCode(ConditionFact condition, IReadOnlyList<string> icd10, IReadOnlyList<string> snomed)
    {
        if (condition.Code is not { Length: > 0 } code) return false;
        if (IsIcd10(condition.System)) return icd10.Any(p => Plain(code).StartsWith(Plain(p), StringComparison.Ordinal));
        return IsSnomed(condition.System) && snomed.Contains(code);
    }

    private static bool IsFamilyCode(ConditionFact condition)
    {
        if (!IsIcd10(condition.System) || condition.Code is null) return false;
        var code = Plain(condition.Code);
        return code.Length >= 3 && code.StartsWith("Z8", StringComparison.Ordinal) && code[2] is >= '0' and <= '4';
    }

    private static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    private static bool IsIcd10(string? system) => system is not null && system.Contains("icd", StringComparison.OrdinalIgnoreCase);

    private static bool IsSnomed(string? system) => system is not null && system.Contains("sno", StringComparison.OrdinalIgnoreCase);
}
