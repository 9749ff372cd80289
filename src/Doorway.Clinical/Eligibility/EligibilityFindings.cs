using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Collects findings and missing facts while the rows are gone through.</summary>
internal sealed class EligibilityFindings(EligibilityFacts facts, KnowledgeSet knowledge, IReadOnlyList<EligibilityRow> rows, ConditionReading conditions, DateOnly today, DateOnly rulesOn)
{
    internal EligibilityFacts Facts => facts;
    internal ConditionReading Conditions => conditions;
    internal IReadOnlyList<EligibilityRow> Rows => rows;
    internal DateOnly Today => today;
    internal List<Finding> Found { get; } = [];
    internal List<MissingFact> Missing { get; } = [];

    internal decimal Limit(string id) => knowledge.Limit("eligibility." + id).Value;

    internal EligibilityRow? Row(string id) => rows.FirstOrDefault(r => r.Id == id);

    internal bool NamesAllergy(string text, EligibilityRow row, out bool denied)
    {
        var (named, mentioned) = knowledge.ConditionWords.NamesAllergy(text, row);
        denied = mentioned && !named;
        return named;
    }

    /// <summary>True when a condition's words count without the class that the row otherwise asks for.</summary>
    internal bool IsSure(string rowId, ConditionFact condition) =>
        Row(rowId) is { SureTerms.Count: > 0 } row && PhraseList.AnyIn(condition.Text, row.SureTerms) && !PhraseList.AnyIn(condition.Text, row.Terms.Except(row.SureTerms));

    internal IEnumerable<PressureLimit> PressureLimits() =>
        KnowledgeSet.InForce(knowledge.PressureLimits, rulesOn).Where(l => l.HoldsFor(facts));

    internal bool Mentions(string list, string? text) => knowledge.Mentions(list, text);

    /// <summary>Adds the row's finding; outcome and basis may be given where a fact makes them other than the row's own.</summary>
    internal void Fire(string rowId, string reason, IEnumerable<string> evidence, EligibilityOutcome? outcome = null, Basis? basis = null)
    {
        if (Row(rowId) is not { } row || row.In(facts.Setting, facts.Route) is not { } said) return;
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
    internal void FireForConditions(string rowId)
    {
        var own = conditions.Of(rowId);
        if (own.Count == 0 || Row(rowId) is not { } row) return;
        if (row.Windows.Count > 0) FireByOnset(row, own);
        else Fire(rowId, $"The record lists {Quote(own)}. {row.Definition}.", own.Select(Describe));
    }

    // Several entries of one row: the worst of them is the finding, and each is named with its date.
    private void FireByOnset(EligibilityRow row, IReadOnlyList<ConditionFact> own)
    {
        if (row.In(facts.Setting, facts.Route) is not { } undated) return;
        var dated = own.Select(c => (Condition: c, Window: c.Onset is { } onset ? row.Windows.FirstOrDefault(w => w.Holds(onset, today)) : null))
            .Select(c => (c.Condition, Said: c.Window?.In(facts.Setting) ?? undated, When: WhenWas(c.Condition, c.Window)))
            .OrderByDescending(c => c.Said.Outcome).ThenByDescending(c => c.Said.Basis == Basis.Label).ToList();
        var reason = string.Join(" ", dated.Select(c => $"The record lists {Quote([c.Condition])}, {c.When}.").Distinct());
        Fire(row.Id, reason, own.Select(Describe), dated[0].Said.Outcome, dated[0].Said.Basis);
    }

    private static string WhenWas(ConditionFact condition, OnsetWindow? window) => (condition.Onset, window) switch
    {
        (null, _) => "without a date",
        ({ } onset, null) => $"begun on {Day(onset)}",
        ({ } onset, { } known) => $"begun on {Day(onset)}, {known.Says}",
    };

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);

    internal void Lacks(string key, string says, string whereFrom)
    {
        if (Missing.All(m => m.Key != key)) Missing.Add(new MissingFact(key, says, whereFrom));
    }

    internal static string Quote(IEnumerable<ConditionFact> conditions) =>
        conditions.Select(c => $"“{c.Text ?? c.Code}”").Distinct().ToList() switch
        {
            [.. { Count: > 1 } first, var last] => $"{string.Join(", ", first)} and {last}",
            var few => string.Concat(few),
        };

    internal static string Describe(ConditionFact condition) =>
        string.Join(", ", new[] { condition.Text, condition.Code, condition.Status, condition.Onset?.ToString("yyyy-MM-dd", null) }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
