namespace Doorway.Clinical.Eligibility;

/// <summary>Which rows the recorded conditions belong to: by code, and by words also where the code is known.</summary>
internal sealed class ConditionReading
{
    private readonly Dictionary<string, List<ConditionFact>> byRow = [];
    private readonly ConditionIndex index;
    private readonly DateOnly today;

    internal ConditionReading(ConditionIndex index, IReadOnlyList<ConditionFact> conditions, DateOnly today)
    {
        (this.index, this.today) = (index, today);
        foreach (var condition in conditions) Read(condition);
    }

    internal List<string> Unmatched { get; } = [];
    internal List<RecognisedCondition> Recognised { get; } = [];

    internal IReadOnlyList<ConditionFact> Of(string rowId) => byRow.TryGetValue(rowId, out var found) ? found : [];

    private void Read(ConditionFact condition)
    {
        var words = condition.Words;
        if (condition.Status is "refuted" or "entered-in-error")
        {
            Recognised.Add(new(words, "not-counted", "The record itself says that this is not so"));
            return;
        }
        var text = index.OfText(condition.Text, today, ConditionIndex.IsFamilyCode(condition));
        foreach (var row in text.Relatives) Keep(row, condition);
        if (ConditionIndex.IsFamilyCode(condition) || text.IsFamily)
        {
            Recognised.Add(new(words, "family-history", "Family history does not count as a person's own condition"));
            return;
        }

        var coded = index.OfCode(condition).Where(c => c.Row.IsInForce(today)).ToList();
        var outside = coded.Where(c => c.Role == TermRole.Not).Select(c => c.Row).ToList();
        var byCode = coded.Where(c => c.Role == TermRole.Own).Select(c => c.Row).Except(outside).ToList();
        var own = byCode.Union(text.Own).ToList();
        foreach (var row in own) Count(row, condition, words, isOver: IsOver(condition.Status));
        foreach (var row in text.Over.Except(own)) Count(row, condition, words, isOver: true);
        if (own.Count + text.Over.Count > 0) return;
        var known = coded.Where(c => c.Role == TermRole.Known).Select(c => c.Row).Union(text.Known).FirstOrDefault();
        if (known is not null) Recognised.Add(new(words, known.Id, known.Recognises!.Because));
        else if (outside.Count > 0) Recognised.Add(new(words, outside[0].Id, "Its code lies outside the row, for example in remission"));
        else Unmatched.Add(words);
    }

    private void Count(EligibilityRow row, ConditionFact condition, string words, bool isOver)
    {
        if (isOver && !row.AnyHistory) Recognised.Add(new(words, row.Id, IsOver(condition.Status) ? $"Recorded as {condition.Status}" : "The words say that it is over"));
        else Keep(row, condition);
    }

    private static bool IsOver(string? status) => status is "inactive" or "remission" or "resolved";

    private void Keep(EligibilityRow row, ConditionFact condition)
    {
        if (!byRow.TryGetValue(row.Id, out var list)) byRow[row.Id] = list = [];
        list.Add(condition);
    }
}
