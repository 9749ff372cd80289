using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Interactions;

/// <summary>Interactions with ketamine, by RxNorm code, ATC code, or the words of a clinical drug.</summary>
public static class InteractionRules
{
    /// <summary>Finds the rows that the medicines match on this route. Severity depends on the route and, for some, on the setting.</summary>
    public static InteractionResult Evaluate(
        IReadOnlyList<MedicationFact> medications, CareSetting setting, DoseRoute route, LozengeResidue residue, KnowledgeSet knowledge, DateOnly today)
    {
        var rows = KnowledgeSet.InForce(knowledge.Interactions, today).ToList();
        var findings = rows
            .Where(r => r.OnlyRoutes is null || r.OnlyRoutes.Contains(route))
            .Select(r => (Row: r, Own: medications.Where(m => Matches(r, m)).Select(Name).ToList()))
            .Where(f => f.Own.Count > 0)
            .Select(f => Find(f.Row, f.Own, setting, route, residue))
            .OrderByDescending(f => f.Severity)
            .ToList();
        return new InteractionResult(
            findings,
            [.. medications.Where(m => !rows.Any(r => Matches(r, m))).Select(Name)],
            Duplicates(rows, medications));
    }

    private static InteractionFinding Find(InteractionRow row, List<string> own, CareSetting setting, DoseRoute route, LozengeResidue residue)
    {
        var swallowed = route == DoseRoute.Oral || (route == DoseRoute.SublingualLozenge && residue == LozengeResidue.Swallowed);
        var severity = swallowed ? row.SeverityHigh : row.SeverityLow;
        if (setting == CareSetting.Home && row.SeverityAtHome is { } atHome) severity = atHome;
        return new InteractionFinding
        {
            RowId = row.Id,
            Title = row.Title,
            Severity = severity,
            Medications = own,
            Effect = row.Effect,
            WhatToDo = row.WhatToDo,
            OutcomeAtSeverity4 = row.OutcomeAtSeverity4,
            Source = row.Source,
            SourceDate = row.SourceDate,
            Basis = row.Basis,
            Mark = row.Mark,
        };
    }

    private static bool Matches(InteractionRow row, MedicationFact medication) =>
        (medication.Atc is { Length: > 0 } atc && row.Atc.Any(a => atc.StartsWith(a, StringComparison.OrdinalIgnoreCase)))
        || row.Drugs.Any(d => Matches(d, medication));

    private static bool Matches(InteractingDrug drug, MedicationFact medication) =>
        (drug.RxCui is not null && drug.RxCui == medication.RxCui)
        || ConditionWords.Holds(ConditionWords.Fold(medication.Text), [drug.Name, .. drug.Brands], []);

    private static IReadOnlyList<string> Duplicates(List<InteractionRow> rows, IReadOnlyList<MedicationFact> medications) =>
        [.. rows.SelectMany(r => r.Drugs).DistinctBy(d => d.Name).Where(d => medications.Count(m => Matches(d, m)) > 1).Select(d => d.Name)];

    private static string Name(MedicationFact medication) =>
        medication.Text ?? (medication.RxCui is null ? medication.Atc ?? "(no name)" : $"RxNorm {medication.RxCui}");
}
