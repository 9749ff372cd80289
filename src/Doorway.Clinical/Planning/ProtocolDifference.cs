using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Planning;

/// <summary>One line of two templates side by side.</summary>
/// <param name="What">What the line is about, for example "Step: Getting ready".</param>
/// <param name="One">The words of the first template; empty where it has no such line.</param>
/// <param name="Other">The words of the second template; empty where it has no such line.</param>
public sealed record ProtocolLine(string What, string One, string Other)
{
    /// <summary>True when both say the same.</summary>
    public bool IsSame => One == Other;
}

/// <summary>Two templates laid side by side: what each is, its steps, its numbers with source and mark, its stop rules. Lines are matched by what
/// they are about; nothing is weighed and neither is called better.</summary>
public static class ProtocolDifference
{
    /// <summary>Every line of either, those of the first template in its order, then those that the second alone has.</summary>
    /// <param name="one">The first template.</param>
    /// <param name="other">The second template.</param>
    /// <param name="knowledge">The set that the numbers are taken from.</param>
    /// <param name="day">The day on which the numbers hold.</param>
    /// <param name="says">A number in the words of the page that shows it, with its unit, its basis and its sources.</param>
    public static IReadOnlyList<ProtocolLine> Between(ProtocolTemplate one, ProtocolTemplate other, KnowledgeSet knowledge, DateOnly day, Func<Limit, string> says)
    {
        var (first, second) = (Lines(one, knowledge, day, says), Lines(other, knowledge, day, says));
        return [.. first.Select(l => new ProtocolLine(l.What, l.Says, second.FirstOrDefault(o => o.What == l.What).Says ?? "")),
            .. second.Where(o => first.All(l => l.What != o.What)).Select(o => new ProtocolLine(o.What, "", o.Says))];
    }

    private static List<(string What, string Says)> Lines(ProtocolTemplate template, KnowledgeSet knowledge, DateOnly day, Func<Limit, string> says)
    {
        List<(string, string)> lines =
        [
            ("Purpose", template.Purpose.ToString()),
            ("Version", template.Version),
            ("Made for", template.Conditions.Count == 0 ? "no condition in particular" : string.Join("; ", template.Conditions.Select(c => knowledge.Conditions.Single(r => r.Id == c).Name))),
            ("About", template.About),
        ];
        lines.AddRange(template.Steps.Select(s => ($"Step: {s.Title}", $"{(s.WithMedicine ? "With medicine." : "Without medicine.")} {s.Says}")));
        lines.AddRange(AllNumbers(template, knowledge, day).Select(n => ($"Number: {n.Key}", says(n.Number))));
        lines.AddRange(template.StopRules.Select(r => ($"Stop rule: {r}", "yes")));
        return lines;
    }

    /// <summary>The numbers that a template's course goes by: its own, those of the day that it shares with the first course by the same way, and the limits that concern it.</summary>
    public static IReadOnlyList<(string Key, Limit Number, bool IsOwn)> AllNumbers(ProtocolTemplate template, KnowledgeSet knowledge, DateOnly day)
    {
        var way = template.OfTheWay(knowledge);
        var own = template.NumbersOn(day, knowledge).Select(n => (Key: n.Id[template.Numbers.Length..], Number: n, IsOwn: true)).ToList();
        var shared = template.IsOfTheWay ? [] : way.NumbersOn(day, knowledge).Select(n => (Key: n.Id[way.Numbers.Length..], Number: n, IsOwn: false))
            .Where(n => own.All(o => o.Key != n.Key) && template.Held(n.Key, knowledge) is not null);
        return [.. own, .. shared, .. template.LimitsOn(day, knowledge).Select(l => (l.Id, l, true))];
    }
}
