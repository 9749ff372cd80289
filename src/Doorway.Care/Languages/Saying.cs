namespace Doorway.Care.Languages;

/// <summary>Says a sentence in the language of the moment. The English sentence stands where it is used, and is the key; what it is in
/// Spanish stands in the folder Spanish. A sentence that is missing there is said in English, and a test names it.</summary>
public static class Saying
{
    /// <summary>A sentence without a hole. Also for words that came from elsewhere as a whole sentence.</summary>
    public static string Say(string english) => Tongue.Current == Language.Spanish ? SpanishTexts.Of(english) ?? english : english;

    /// <summary>A sentence with holes: <c>Say($"Session {number}")</c> is looked up as "Session {0}".</summary>
    public static string Say(Sentence sentence) => sentence.Said();
}
