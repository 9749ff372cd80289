using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Interactions;

/// <summary>Interactions with ketamine, by RxNorm code, ATC code, or the words of a clinical drug.</summary>
public static class InteractionRules
{
    /// <summary>
    /// Finds the rows that the medicines match on this route. Where a row gives a range, its higher severity holds for
    /// oral use and a swallowed lozenge, the lower for all else; some rows are more severe at home. Source: the
    /// interaction file of the knowledge set, each row with its own source and date.
    /// </summary>
    /// <param name="medications">What the person takes. What cannot be mapped is answered as unknown, never dropped.</param>
    /// <param name="setting">At home or in the clinic.</param>
    /// <param name="route">How ketamine would be given.</param>
    /// <param name="residue">What happens to the saliva of a lozenge; without meaning on other routes.</param>
    /// <param name="knowledge">The rows to use.</param>
    /// <param name="today">The local day of the decision.</param>
    public static InteractionResult Evaluate(
        IReadOnlyList<MedicationFact> medications, CareSetting setting, DoseRoute route, LozengeResidue residue, KnowledgeSet knowledge, DateOnly today)
    {
        var index = knowledge.Medications;
        var matched = medications.Select(m => (Medication: m, Matches: index.Match(m, today), Given: MedicationIndex.GivenIn(m))).ToList();
        var rowIds = matched.SelectMany(m => m.Matches).Select(m => m.Row.Id).ToHashSet();
        var findings = matched
            .SelectMany(m => m.Matches.Select(match => (m.Medication, Match: match)))
            .Where(m => m.Match.Row.OnlyRoutes is null || m.Match.Row.OnlyRoutes.Contains(route))
            .GroupBy(m => (m.Match.Row.Id, m.Match.Drug?.Name))
            .Select(g => Find(g.First().Match, [.. g.Select(m => Name(m.Medication)).Distinct()], Severity(g.First().Match.Row, setting, route, residue, rowIds)))
            .OrderByDescending(f => f.Severity).ThenBy(f => f.RowId, StringComparer.Ordinal).ThenBy(f => f.With, StringComparer.Ordinal)
            .ToList();
        return new InteractionResult(
            findings,
            [.. matched.Where(m => m.Matches.Count == 0 && m.Given is null).Select(m => Name(m.Medication))],
            Duplicates([.. matched.Select(m => (m.Medication, m.Matches, m.Given))]));
    }

    private static int Severity(InteractionRow row, CareSetting setting, DoseRoute route, LozengeResidue residue, HashSet<string> rowIds)
    {
        var swallowed = route == DoseRoute.Oral || (route == DoseRoute.SublingualLozenge && residue == LozengeResidue.Swallowed);
        var severity = swallowed ? row.SeverityHigh : row.SeverityLow;
        if (setting == CareSetting.Home && row.SeverityAtHome is { } atHome) severity = atHome;
        return row.RaisedBy is { } raised && raised.Rows.Any(rowIds.Contains) ? Math.Max(severity, raised.Severity) : severity;
    }

    private static InteractionFinding Find(MedicationMatch match, IReadOnlyList<string> own, int severity) => new()
    {
        RowId = match.Row.Id,
        Title = match.Row.Title,
        With = match.Drug?.Name ?? match.Row.Title,
        Severity = severity,
        Medications = own,
        Effect = match.Row.Effect,
        WhatToDo = match.Row.WhatToDo,
        OutcomeAtSeverity4 = match.Row.OutcomeAtSeverity4,
        Source = match.Row.Source,
        SourceDate = match.Row.SourceDate,
        Basis = match.Row.Basis,
        Mark = match.Row.Mark,
    };

    // Known ingredients by name; of what no row knows, the same code or the same first word. Ketamine or esketamine in
    // the list is what would be given once more.
    private static IReadOnlyList<string> Duplicates(IReadOnlyList<(MedicationFact Medication, IReadOnlyList<MedicationMatch> Matches, string? Given)> all)
    {
        var ingredients = all.SelectMany(m => m.Matches.Select(x => x.Drug?.Name).OfType<string>().Distinct());
        var unknown = all.Where(m => m.Matches.Count == 0 && m.Given is null).Select(m => OwnWord(m.Medication)).OfType<string>();
        var twice = ingredients.Concat(unknown).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        return [.. twice.Concat(all.Select(m => m.Given).OfType<string>()).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string? OwnWord(MedicationFact medication) => RecordText.Split(medication.Text).Words switch
    {
        [{ Length: > 3 } first, ..] => first,
        _ => medication.RxCui ?? medication.Text,
    };

    private static string Name(MedicationFact medication) => medication switch
    {
        { Text: { Length: > 0 } text } => text,
        { RxCui: { } code } => $"RxNorm {code}",
        _ => medication.Atc ?? "(no name)",
    };
}
