using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>Whose illness a word of a text speaks of.</summary>
internal enum Kinship : byte
{
    Self,
    Distant,
    Close,
}

/// <summary>What the words around a condition say of it: not so, a relative's, or over.</summary>
internal sealed class TextMarks
{
    private const int NearWords = 4;

    private static string[] Leading => ["her", "his", "their", "my", "the", "a", "elderly"];

    private readonly RecordText text;
    private readonly bool[] absent;
    private readonly bool[] over;
    private readonly Kinship[] kin;

    internal TextMarks(RecordText text, List<PhraseHit<WordRole>> hits, bool isFamily)
    {
        this.text = text;
        (absent, over, kin) = (new bool[text.Count], new bool[text.Count], new Kinship[text.Count]);
        if (isFamily) Array.Fill(kin, Kinship.Close);
        if (hits.Count == 0) return;
        var notAbsence = Covered(hits, WordRole.AbsenceNot);
        var notFamily = Covered(hits, WordRole.FamilyNot);
        foreach (var hit in hits)
        {
            switch (hit.Value)
            {
                case WordRole.AbsenceBefore when !notAbsence[hit.Start] && text.BreakBefore(hit.End) == TextBreak.None: Fill(absent, hit.End, EndOfStatement(hits, hit.End, TextBreak.Sentence, text.Count)); break;
                case WordRole.AbsenceNear when !notAbsence[hit.Start]: MarkNear(hits, hit); break;
                case WordRole.AbsenceAfter when !notAbsence[hit.Start] && IsLastIfItMustBe(hits, hit): Fill(absent, text.StartOf(hit.Start, TextBreak.Comma), hit.Start); break;
                case WordRole.FamilyHistory: MarkKin(text.StartOf(hit.Start, TextBreak.Comma), text.EndOf(hit.Start, TextBreak.Sentence), Kinship.Close); break;
                case WordRole.FamilyNear or WordRole.FamilyFar when !notFamily[hit.Start]: MarkRelative(hits, hit); break;
                case WordRole.Over when !notAbsence[hit.Start]: MarkOver(hit); break;
            }
        }
    }

    internal bool AnyFamily => kin.Any(k => k != Kinship.Self);

    /// <summary>True when every word speaks of a relative; asked only of a text with words.</summary>
    internal bool AllFamily => kin.All(k => k != Kinship.Self);

    internal bool IsAbsent<T>(PhraseHit<T> hit) => Any(absent, hit.Start, hit.End);

    internal bool IsOver<T>(PhraseHit<T> hit) => Any(over, hit.Start, hit.End);

    internal Kinship KinOf<T>(PhraseHit<T> hit)
    {
        var closest = Kinship.Self;
        for (var i = hit.Start; i < hit.End; i++)
            if (kin[i] > closest) closest = kin[i];
        return closest;
    }

    // "No current or past history of" reaches as far as "no history of"; a bare "no" reaches a few words.
    private void MarkNear(List<PhraseHit<WordRole>> hits, PhraseHit<WordRole> hit)
    {
        var end = EndOfStatement(hits, hit.End, TextBreak.Comma, hit.End + NearWords);
        var widened = hits.FirstOrDefault(h => h.Value == WordRole.AbsenceWide && h.Start >= hit.End && h.Start < end);
        if (widened.Length > 0) end = EndOfStatement(hits, hit.End, TextBreak.Sentence, text.Count);
        else if (hits.Where(h => h.Value == WordRole.AbsenceStops && h.Start >= hit.End && h.Start < end).Select(h => (int?)h.Start).Min() is { } stop) end = stop;
        Fill(absent, hit.End, end);
    }

    private int EndOfStatement(List<PhraseHit<WordRole>> hits, int from, TextBreak unit, int most)
    {
        var end = from;
        while (end < text.Count && end < most && (end == from || text.BreakBefore(end) < unit)) end++;
        return hits.Where(h => h.Value == WordRole.AbsenceEnds && h.Start >= from && h.Start < end).Select(h => h.Start).DefaultIfEmpty(end).Min();
    }

    private bool IsLastIfItMustBe(List<PhraseHit<WordRole>> hits, PhraseHit<WordRole> hit) =>
        text.BreakBefore(hit.End) != TextBreak.None || !hits.Any(h => h.Value == WordRole.AbsenceOnlyLast && h.Start == hit.Start && h.Length == hit.Length);

    // "Stroke in mother" is hers; "stroke while with her mother" is not. A sentence that begins with a relative is about them.
    private void MarkRelative(List<PhraseHit<WordRole>> hits, PhraseHit<WordRole> hit)
    {
        var before = hit.Start - 1;
        while (before >= 0 && Leading.Contains(text.Words[before])) before--;
        if (before >= 0 && text.BreakBefore(before + 1) == TextBreak.None && hits.Any(h => h.Value == WordRole.CompanyBefore && h.End == before + 1)) return;
        var (start, end) = (text.StartOf(hit.Start, TextBreak.Comma), text.EndOf(hit.Start, TextBreak.Comma));
        // "The patient and mother" is about both; "the patient's mother" is about her.
        if (hits.Any(h => h.Value == WordRole.FamilyOwn && h.Start >= start && h.Start < end && (h.End >= end || text.Words[h.End] != "s"))) return;
        if (hit.Start - text.StartOf(hit.Start, TextBreak.Sentence) <= 2) end = text.EndOf(hit.Start, TextBreak.Sentence);
        MarkKin(start, end, hit.Value == WordRole.FamilyNear ? Kinship.Close : Kinship.Distant);
    }

    // "Alcohol dependence, in remission": a part that says only that it is over speaks of the part before.
    private void MarkOver(PhraseHit<WordRole> hit)
    {
        var start = text.StartOf(hit.Start, TextBreak.Comma);
        if (start == hit.Start && start > 0 && text.BreakBefore(start) == TextBreak.Comma) start = text.StartOf(start - 1, TextBreak.Comma);
        Fill(over, start, text.EndOf(hit.Start, TextBreak.Comma));
    }

    private void MarkKin(int start, int end, Kinship kinship)
    {
        for (var i = start; i < end; i++)
            if (kin[i] < kinship) kin[i] = kinship;
    }

    private bool[] Covered(List<PhraseHit<WordRole>> hits, WordRole role)
    {
        var covered = new bool[text.Count];
        foreach (var hit in hits)
            if (hit.Value == role) Fill(covered, hit.Start, hit.End);
        return covered;
    }

    private static void Fill(bool[] marks, int start, int end)
    {
        for (var i = start; i < end; i++) marks[i] = true;
    }

    private static bool Any(bool[] marks, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (marks[i]) return true;
        return false;
    }
}
