namespace Doorway.Clinical.Knowledge;

/// <summary>Whether a text holds one of some phrases as whole words.</summary>
internal static class PhraseList
{
    internal static bool AnyIn(string? text, IEnumerable<string> phrases)
    {
        var index = new PhraseIndex<bool>();
        foreach (var phrase in phrases) index.Add(phrase, true);
        return index.Find(RecordText.Split(text).Words).Count > 0;
    }
}
