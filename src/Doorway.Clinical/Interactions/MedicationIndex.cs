using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Interactions;

/// <summary>A row that a medicine belongs to, with the ingredient where it is known by more than its class.</summary>
internal sealed record MedicationMatch(InteractionRow Row, InteractingDrug? Drug);

/// <summary>Every name, brand and code of the interaction rows, made ready once for a knowledge set.</summary>
internal sealed class MedicationIndex
{
    /// <summary>Ketamine and esketamine themselves: taken twice they are a duplicate, not an interaction.</summary>
    internal static readonly IReadOnlyList<InteractingDrug> Given =
    [
        new("ketamine", "6130", ["Ketalar"], "dossier, from memory"),
        new("esketamine", "2119365", ["Spravato"], "dossier, from memory"),
    ];

    private static readonly Dictionary<string, string> GivenAtc = new() { ["N01AX03"] = "ketamine", ["N06AX27"] = "esketamine", ["N01AX14"] = "esketamine" };

    private readonly PhraseIndex<Named> names = new();
    private readonly Dictionary<string, List<MedicationMatch>> byRxCui = [];
    private readonly List<(string Prefix, InteractionRow Row)> byAtc = [];
    private readonly ConditionIndex words;

    internal MedicationIndex(KnowledgeSet knowledge)
    {
        words = knowledge.ConditionWords;
        foreach (var row in knowledge.Interactions) Add(row);
    }

    /// <summary>Rows and ingredients of one medicine, each once. A name that the text denies does not count.</summary>
    internal IReadOnlyList<MedicationMatch> Match(MedicationFact medication, DateOnly today)
    {
        List<MedicationMatch> found = [];
        if (medication.RxCui?.Trim() is { Length: > 0 } code)
            foreach (var match in byRxCui.GetValueOrDefault(code) ?? []) Note(found, match, today);
        var text = RecordText.Split(medication.Text);
        var hits = names.Find(text.Words);
        if (hits.Count > 0)
        {
            var marks = words.MarksOf(text);
            foreach (var hit in hits)
                if (!hit.Value.IsOther && !IsPartOfLonger(hits, hit) && !marks.IsAbsent(hit) && HasWhatItNeeds(text, hit.Value))
                    Note(found, new MedicationMatch(hit.Value.Row, hit.Value.Drug), today);
        }
        if (medication.Atc?.Trim() is { Length: > 0 } atc && !GivenAtc.ContainsKey(atc.ToUpperInvariant()))
            foreach (var (prefix, row) in byAtc)
                if (atc.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && !found.Exists(f => f.Row == row)) Note(found, new MedicationMatch(row, null), today);
        return found;
    }

    /// <summary>Ketamine or esketamine in the person's own list; null where it is neither.</summary>
    internal static string? GivenIn(MedicationFact medication)
    {
        if (medication.RxCui is { } code && Given.FirstOrDefault(g => g.RxCui == code.Trim()) is { } coded) return coded.Name;
        if (medication.Atc is { } atc && GivenAtc.TryGetValue(atc.Trim().ToUpperInvariant(), out var classed)) return classed;
        return Given.LastOrDefault(g => PhraseList.AnyIn(medication.Text, [g.Name, .. g.Brands]))?.Name;
    }

    private void Add(InteractionRow row)
    {
        foreach (var drug in row.Drugs)
        {
            foreach (var name in (string[])[drug.Name, .. drug.AlsoNamed ?? []]) names.Add(name, new Named(row, drug, IsOther: false, drug.NameNeeds ?? []));
            foreach (var brand in drug.Brands) names.Add(brand, new Named(row, drug, IsOther: false, []));
            if (drug.RxCui is { } code) AddCode(code, new MedicationMatch(row, drug));
        }
        foreach (var phrase in row.NotNames) names.Add(phrase, new Named(row, null, IsOther: true, []));
        foreach (var prefix in row.Atc) byAtc.Add((prefix, row));
    }

    private void AddCode(string code, MedicationMatch match)
    {
        if (!byRxCui.TryGetValue(code, out var list)) byRxCui[code] = list = [];
        list.Add(match);
    }

    // "Sudafed PE" is not Sudafed, and an alcohol swab is not alcohol.
    private static bool IsPartOfLonger(List<PhraseHit<Named>> hits, PhraseHit<Named> hit) =>
        hits.Exists(h => h.Value.Row == hit.Value.Row && h.Length > hit.Length && h.Start <= hit.Start && hit.End <= h.End);

    private static bool HasWhatItNeeds(RecordText text, Named named) =>
        named.Needs.Count == 0 || named.Needs.Any(n => text.Words.Contains(n));

    private static void Note(List<MedicationMatch> found, MedicationMatch match, DateOnly today)
    {
        if (match.Row.IsInForce(today) && !found.Contains(match)) found.Add(match);
    }

    private sealed record Named(InteractionRow Row, InteractingDrug? Drug, bool IsOther, IReadOnlyList<string> Needs);
}
