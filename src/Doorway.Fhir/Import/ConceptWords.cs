namespace Doorway.Fhir.Import;

/// <summary>What a record names, in words for people and for rules that know a thing by its name.</summary>
internal static class ConceptWords
{
    public const string UnnamedCondition = "A condition that the record does not name";
    public const string UnnamedMedicine = "A medicine that the record does not name";
    public const string UnnamedAllergy = "An allergy that the record does not name";

    /// <summary>The text and every display that adds something to it, since a rule may know only one of the names.</summary>
    public static string? Of(Concept? concept)
    {
        if (concept is null)
            return null;
        var words = new List<string>();
        foreach (var word in concept.Codings.Select(c => c.Display).Prepend(concept.Text).OfType<string>())
            if (!words.Any(w => w.Contains(word, StringComparison.OrdinalIgnoreCase)))
                words.Add(word);
        return words.Count == 0 ? null : string.Join("; ", words);
    }

    public static string? Of(IReadOnlyList<AllergyReaction> reactions)
    {
        var words = reactions.SelectMany(r => r.Manifestations.Select(m => m.Words).Append(r.Description)).OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join("; ", words);
    }
}
