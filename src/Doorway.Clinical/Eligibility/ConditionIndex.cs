using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>What a word of the word lists does.</summary>
internal enum WordRole
{
    AbsenceBefore,
    AbsenceNear,
    AbsenceWide,
    AbsenceStops,
    AbsenceAfter,
    AbsenceOnlyLast,
    AbsenceNot,
    AbsenceEnds,
    FamilyHistory,
    FamilyNear,
    FamilyFar,
    FamilyNot,
    FamilyOwn,
    CompanyBefore,
    Over,
}

/// <summary>How a code or a word belongs to a row.</summary>
internal enum TermRole
{
    Own,
    Not,
    Known,
    Relative,
    Allergy,
}

/// <summary>What a text says.</summary>
/// <param name="Own">Rows of the person's own conditions.</param>
/// <param name="Over">Rows of conditions that the text itself calls over.</param>
/// <param name="Known">Rows that know the condition and make no finding of it.</param>
/// <param name="Relatives">Rows that count a relative's illness, where the relative is or may be close.</param>
/// <param name="IsFamily">True when nothing in it is about the person, or all that is known in it is a relative's.</param>
internal sealed record TextReading(IReadOnlyList<EligibilityRow> Own, IReadOnlyList<EligibilityRow> Over, IReadOnlyList<EligibilityRow> Known, IReadOnlyList<EligibilityRow> Relatives, bool IsFamily)
{
    internal static TextReading Nothing => new([], [], [], [], false);
}

/// <summary>Every code and word of the eligibility rows and of the word lists, made ready once for a knowledge set.</summary>
internal sealed class ConditionIndex
{
    private static (string Id, WordRole Role)[] Lists =>
    [
        ("absence.before", WordRole.AbsenceBefore), ("absence.near", WordRole.AbsenceNear), ("absence.wide", WordRole.AbsenceWide),
        ("absence.stops", WordRole.AbsenceStops), ("absence.after", WordRole.AbsenceAfter), ("absence.only-last", WordRole.AbsenceOnlyLast),
        ("absence.not", WordRole.AbsenceNot), ("absence.ends", WordRole.AbsenceEnds), ("family.history", WordRole.FamilyHistory),
        ("family.near", WordRole.FamilyNear), ("family.far", WordRole.FamilyFar), ("family.not", WordRole.FamilyNot),
        ("family.own", WordRole.FamilyOwn), ("company.before", WordRole.CompanyBefore), ("over", WordRole.Over),
    ];

    private readonly PhraseIndex<(EligibilityRow Row, TermRole Role)> terms = new();
    private readonly PhraseIndex<WordRole> words = new();
    private readonly Dictionary<string, List<(EligibilityRow Row, TermRole Role)>> icd10 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(EligibilityRow Row, TermRole Role)>> snomed = new(StringComparer.Ordinal);

    internal ConditionIndex(KnowledgeSet knowledge)
    {
        foreach (var row in knowledge.EligibilityRows) Add(row);
        foreach (var (id, role) in Lists)
            foreach (var phrase in knowledge.Words(id).Words) words.Add(phrase, role);
    }

    /// <summary>Rows of a code. ICD-10-CM counts by prefix, SNOMED CT whole.</summary>
    internal IEnumerable<(EligibilityRow Row, TermRole Role)> OfCode(ConditionFact condition)
    {
        var code = condition.Code ?? "";
        if (IsSnomed(condition.System)) return snomed.GetValueOrDefault(code.Trim()) ?? [];
        if (!IsIcd10(condition.System)) return [];
        var plain = Plain(code);
        return Enumerable.Range(0, plain.Length + 1).SelectMany(length => icd10.GetValueOrDefault(plain[..length]) ?? []);
    }

    /// <summary>Reads a text; <paramref name="isFamily"/> when something else already says that it speaks of a relative.</summary>
    internal TextReading OfText(string? words, DateOnly today, bool isFamily = false)
    {
        var (text, hits, marks) = Parse(words, isFamily);
        if (text.Count == 0) return TextReading.Nothing;
        List<EligibilityRow> own = [], over = [], known = [], relatives = [];
        var kin = false;
        foreach (var hit in hits)
        {
            var (row, role) = hit.Value;
            if (!row.IsInForce(today) || role is TermRole.Not or TermRole.Allergy || IsBlocked(hits, hit) || marks.IsAbsent(hit)) continue;
            var kinship = marks.KinOf(hit);
            if (role == TermRole.Relative)
            {
                if (kinship == Kinship.Close) Note(relatives, row);
            }
            else if (kinship != Kinship.Self) kin = true;
            else Note(role == TermRole.Known ? known : marks.IsOver(hit) ? over : own, row);
        }
        var nothingOwn = own.Count + over.Count + known.Count == 0;
        return new TextReading(own, over, known, relatives, nothingOwn && (marks.AllFamily || (marks.AnyFamily && (kin || relatives.Count > 0))));
    }

    /// <summary>True when the text names what an allergy row looks for, and does not deny it.</summary>
    internal (bool Named, bool Denied) NamesAllergy(string? words, EligibilityRow row)
    {
        var (_, hits, marks) = Parse(words, false);
        var named = hits.Where(h => h.Value.Row.Id == row.Id && h.Value.Role == TermRole.Allergy).ToList();
        return (named.Exists(h => !marks.IsAbsent(h) && marks.KinOf(h) == Kinship.Self), named.Count > 0);
    }

    /// <summary>What the words around a term say of it.</summary>
    internal TextMarks MarksOf(RecordText text) => new(text, words.Find(text.Words), isFamily: false);

    internal static bool IsFamilyCode(ConditionFact condition)
    {
        if (!IsIcd10(condition.System) || condition.Code is null) return false;
        var code = Plain(condition.Code);
        return code.Length >= 3 && code.StartsWith("Z8", StringComparison.Ordinal) && code[2] is >= '0' and <= '4';
    }

    private (RecordText Text, List<PhraseHit<(EligibilityRow Row, TermRole Role)>> Hits, TextMarks Marks) Parse(string? said, bool isFamily)
    {
        var text = RecordText.Split(said);
        return (text, terms.Find(text.Words), new TextMarks(text, words.Find(text.Words), isFamily));
    }

    private static bool IsBlocked(List<PhraseHit<(EligibilityRow Row, TermRole Role)>> hits, PhraseHit<(EligibilityRow Row, TermRole Role)> hit) =>
        hits.Exists(h => h.Value.Role == TermRole.Not && h.Value.Row == hit.Value.Row && h.Start < hit.End && hit.Start < h.End);

    private static void Note(List<EligibilityRow> rows, EligibilityRow row)
    {
        if (!rows.Contains(row)) rows.Add(row);
    }

    private void Add(EligibilityRow row)
    {
        var role = row.Trigger switch { EligibilityTrigger.Allergy => TermRole.Allergy, EligibilityTrigger.Family => TermRole.Relative, _ => TermRole.Own };
        foreach (var term in row.Terms) terms.Add(term, (row, role));
        foreach (var term in row.NotTerms) terms.Add(term, (row, TermRole.Not));
        foreach (var code in row.Icd10) AddTo(icd10, Plain(code), (row, role));
        foreach (var code in row.NotIcd10) AddTo(icd10, Plain(code), (row, TermRole.Not));
        foreach (var code in row.Snomed) AddTo(snomed, code, (row, role));
        if (row.Recognises is not { } known) return;
        foreach (var term in known.Terms) terms.Add(term, (row, TermRole.Known));
        foreach (var code in known.Icd10) AddTo(icd10, Plain(code), (row, TermRole.Known));
        foreach (var code in known.Snomed) AddTo(snomed, code, (row, TermRole.Known));
    }

    private static void AddTo<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(value);
    }

    private static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    private static bool IsIcd10(string? system) => system is not null && system.Contains("icd", StringComparison.OrdinalIgnoreCase);

    private static bool IsSnomed(string? system) => system is not null && system.Contains("sno", StringComparison.OrdinalIgnoreCase);
}
