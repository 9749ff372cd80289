using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Collects findings and missing facts while the rows are gone through.</summary>
internal sealed class EligibilityFindings(EligibilityFacts facts, KnowledgeSet knowledge, IReadOnlyList<EligibilityRow> rows, ConditionReading conditions, DateOnly today)
{
    internal EligibilityFacts Facts => facts;
    internal ConditionReading Conditions => conditions;
    internal IReadOnlyList<EligibilityRow> Rows => rows;
    internal DateOnly Today => today;
    internal List<Finding> Found { get; } = [];
    internal List<MissingFact> Missing { get; } = [];

    internal decimal Limit(string id) => knowledge.Limit("eligibility." + id).Value;

    internal EligibilityRow? Row(string id) => rows.FirstOrDefault(r => r.Id == id);

    /// <summary>Adds the row's finding; outcome and basis may be given where a fact makes them other than the row's own.</summary>
    internal void Fire(string rowId, string reason, IEnumerable<string> evidence, EligibilityOutcome? outcome = null, Basis? basis = null)
    {
        if (Row(rowId) is not { } row || row.In(facts.Setting) is not { } said) return;
        var (worst, rests) = (outcome ?? said.Outcome, basis ?? said.Basis);
        Found.Add(new Finding
        {
            Id = row.Id,
            Kind = FindingKind.Eligibility,
            Title = row.Title,
            Outcome = worst,
            StopsByItself = rests == Basis.Label && worst is (EligibilityOutcome.Exclude or EligibilityOutcome.Defer),
            Reason = reason,
            Evidence = [.. evidence],
            Source = row.Source,
            SourceDate = row.SourceDate,
            Basis = rests,
            Mark = row.Mark,
            Note = row.Note,
        });
    }

    /// <summary>Fires the row for its recorded conditions, if there are any.</summary>
    internal bool FireForConditions(string rowId, EligibilityOutcome? outcome = null, Basis? basis = null)
    {
        var own = conditions.Of(rowId);
        if (own.Count == 0 || Row(rowId) is not { } row) return false;
        Fire(rowId, $"The record lists {Quote(own)}. {row.Definition}.", own.Select(Describe), outcome, basis);
        return true;
    }

    internal void Lacks(string key, string says, string whereFrom)
    {
        if (Missing.All(m => m.Key != key)) Missing.Add(new MissingFact(key, says, whereFrom));
    }

    internal static string Quote(IEnumerable<ConditionFact> conditions) =>
        string.Join(" and ", conditions.Select(c => $"“{c.Text ?? c.Code}”").Distinct());

    internal static string Describe(ConditionFact condition) =>
        string.Join(", ", new[] { condition.Text, condition.Code, condition.Status, condition.Onset?.ToString("yyyy-MM-dd", null) }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
