namespace Doorway.Clinical.Knowledge;

/// <summary>Where a phrase stands in a text.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    internal int End => Start + Length;
}

/// <summary>Phrases by their first word, so that a text is read once however many phrases there are.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    internal void Add(string phrase, T value)
    {
        var words = RecordText.Split(phrase).Words;
        if (words.Count == 0) return;
        if (!byFirst.TryGetValue(words[0], out var list)) byFirst[words[0]] = list = [];
        list.Add(([.. words], value));
    }

    /// <summary>All places of all phrases, in the order of the text.</summary>
    internal List<PhraseHit<T>> Find(IReadOnlyList<string> words)
    {
        List<PhraseHit<T>> hits = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (!byFirst.TryGetValue(words[i], out var list)) continue;
            foreach (var (phrase, value) in list)
                if (StandsAt(words, i, phrase)) hits.Add(new(i, phrase.Length, value));
        }
        return hits;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
            if (!string.Equals(words[at + i], phrase[i], StringComparison.Ordinal)) return false;
        return true;
    }
}
