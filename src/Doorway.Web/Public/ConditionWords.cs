using Doorway.Clinical.Conditions;
using Doorway.Clinical.Knowledge;

namespace Doorway.Web.Public;

/// <summary>What is held about a condition, in the words of visitors and patients. It is made from the data, so that a trial that found
/// nothing can not be left out by hand. Without numbers: a figure needs its people, and those stand with the studies.</summary>
internal static class ConditionWords
{
    private const string Emergency = "If you are in danger now, call 911, or call or text 988.";

    /// <summary>Sentences to be said with Say, in this order.</summary>
    public static IReadOnlyList<string> Of(ConditionRow condition, KnowledgeSet knowledge)
    {
        var lines = new List<string>();
        if (condition.Evidence == EvidenceHeld.Label)
            lines.Add("A licensed nasal spray, esketamine, is approved for some people with this. Ketamine itself is not.");
        lines.Add(Trials(condition, knowledge));
        if (condition.ScreeningRows.Count > 0)
            lines.Add("There can be reasons against it here. The prescriber looks closely.");
        if (condition.Id == "suicidal-ideation")
            lines.Add(Emergency);
        return lines;
    }

    /// <summary>Every sentence that can stand there.</summary>
    public static IEnumerable<string> Texts(KnowledgeSet knowledge) => knowledge.Conditions.SelectMany(c => Of(c, knowledge)).Distinct();

    private static string Trials(ConditionRow condition, KnowledgeSet knowledge)
    {
        var own = Directions(condition.Studies, knowledge);
        var all = own.Concat(Directions(condition.NearStudies, knowledge)).ToList();
        if (own.Count == 0)
            return condition switch
            {
                { Studies.Count: > 0 } => "We hold no study of ketamine that was made to test this.",
                { NearStudies.Count: > 0 } => "We hold no study of this. There are only studies of things near it.",
                _ => "We hold no study of this.",
            };
        if (own.All(d => d is StudyDirection.NoDifference or StudyDirection.Against))
            return "The good study that we hold found no help for this.";
        if (all.Any(d => d is StudyDirection.NoDifference or StudyDirection.Against))
            return "There are good studies, and they do not agree. Some found help, some found none.";
        return own.Contains(StudyDirection.Favors) ? "Good studies found help for some people." : "A good study found some help, but not in all that it looked at.";
    }

    private static List<StudyDirection> Directions(IReadOnlyList<string> ids, KnowledgeSet knowledge)
        => [.. ConditionRow.Of(ids, knowledge).Where(s => s.Kind == StudyKind.Randomized).Select(s => s.Direction)];
}
