using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>
/// Which findings speak for care, delay or refusal, and what is not known. The rules decide nothing: a prescriber does.
/// Source: the eligibility, limit and interaction files of the knowledge set, each row with its own source and date.
/// </summary>
public static class EligibilityRules
{
    /// <summary>Goes through every row in force on <paramref name="today"/>.</summary>
    /// <param name="facts">What is known; null is "not known", never "fine".</param>
    /// <param name="knowledge">The rows and limits to use.</param>
    /// <param name="today">The local day of the decision; dates of onset are reckoned from it.</param>
    /// <param name="rulesOn">Day whose rows are used; null for the day of the decision.</param>
    /// <returns>Findings, the worst first, with missing facts. An outcome is always given; nothing is thrown for a missing fact.</returns>
    public static EligibilityResult Evaluate(EligibilityFacts facts, KnowledgeSet knowledge, DateOnly today, DateOnly? rulesOn = null)
    {
        var rulesDay = rulesOn ?? today;
        var rows = KnowledgeSet.InForce(knowledge.EligibilityRows, rulesDay).ToList();
        var findings = new EligibilityFindings(facts, knowledge, rows, new ConditionReading(knowledge.ConditionWords, facts.Conditions ?? [], rulesDay), today, rulesDay);
        if (rows.Count == 0) findings.Lacks("knowledge", "Rules for this day", "A knowledge set that holds on this day");

        foreach (var row in rows.Where(r => r.Trigger == EligibilityTrigger.Condition)) findings.FireForConditions(row.Id);
        HeartRules.Apply(findings);
        MindRules.Apply(findings);
        BodyRules.Apply(findings);
        RequiredFacts.Apply(findings);
        var interactions = InteractionRules.Evaluate(facts.Medications ?? [], facts.Setting, facts.Route, facts.Residue, knowledge, rulesDay);
        Interactions(findings, interactions);

        var worst = findings.Found.Select(f => f.Outcome).DefaultIfEmpty(EligibilityOutcome.NoFinding).Max();
        if (findings.Missing.Count > 0 && worst < EligibilityOutcome.CannotAssess) worst = EligibilityOutcome.CannotAssess;
        return new EligibilityResult
        {
            Outcome = worst,
            Findings = [.. findings.Found.OrderByDescending(f => f.Outcome).ThenByDescending(f => f.StopsByItself)],
            Missing = findings.Missing,
            NotAssessed = [.. KnowledgeSet.InForce(knowledge.NotAssessed, rulesDay)],
            Unmatched = findings.Conditions.Unmatched,
            Recognised = findings.Conditions.Recognised,
            Interactions = interactions,
            KnowledgeHash = knowledge.ContentHash,
        };
    }

    private static void Interactions(EligibilityFindings findings, InteractionResult interactions)
    {
        foreach (var found in interactions.Findings)
        {
            if (found.RowId == "glp1")
                findings.Fire("ME-10", $"{string.Join(" and ", found.Medications)} slows the stomach; ask about a rising dose and stomach symptoms.", found.Medications);
            if (found is { Severity: >= 4, OutcomeAtSeverity4: { } outcome }) findings.Found.Add(NotTogether(found, outcome));
        }
    }

    private static Finding NotTogether(InteractionFinding found, EligibilityOutcome outcome) => new()
    {
        Id = found.RowId,
        Kind = FindingKind.Interaction,
        Title = found.Title,
        Outcome = outcome,
        StopsByItself = false,
        Reason = $"{string.Join(" and ", found.Medications)}: {found.Effect}. {found.WhatToDo}.",
        Evidence = found.Medications,
        Source = found.Source,
        SourceDate = found.SourceDate,
        Basis = found.Basis,
        Mark = found.Mark,
    };
}
