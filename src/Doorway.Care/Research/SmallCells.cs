namespace Doorway.Care.Research;

/// <summary>One line of a table: what it says and how many; null is hidden because the group is small.</summary>
public sealed record CountLine(string Says, int? People);

/// <summary>A table with its definition, how many it is of, and how many of those nothing is known about. A hidden number is null.</summary>
public sealed record CountTable(string Title, string Definition, string Unit, int? All, IReadOnlyList<CountLine> Lines)
{
    /// <summary>Of all, those who are in no line because nothing is known of them.</summary>
    public int? Lost { get; init; }
    public bool IsPublished => All is not null;
}

/// <summary>Hides groups so small that somebody could be recognized in them, and what a hidden number could be worked out from.</summary>
public static class SmallCells
{
    /// <summary>Groups of 1 to 10 are not shown: a practice default, after the limit that US health statistics are usually held to.</summary>
    public const int SmallestShown = 11;

    /// <summary>Lines (and the lost) add up to all; each of them is a group of people, and none is in two.</summary>
    public static CountTable Hide(CountTable table)
    {
        if (table.All is not { } all || all < SmallestShown)
            return table with { All = null, Lost = null, Lines = [] };
        var numbers = table.Lines.Select(l => l.People ?? 0).Append(table.Lost ?? 0).ToArray();
        var hidden = numbers.Select(n => n is > 0 and < SmallestShown).ToArray();
        // What is hidden is the total less what is shown: one alone, or a few of hardly anybody, could be worked out. The next smallest goes with them.
        while (hidden.Any(h => h) && (hidden.Count(h => h) == 1 || numbers.Where((_, i) => hidden[i]).Sum() < SmallestShown))
        {
            var next = Enumerable.Range(0, numbers.Length).Where(i => !hidden[i] && numbers[i] > 0).OrderBy(i => numbers[i]).Cast<int?>().FirstOrDefault();
            if (next is { } also)
                hidden[also] = true;
            else
                return table with { All = null, Lost = null, Lines = [] };
        }
        return table with
        {
            Lines = [.. table.Lines.Select((line, i) => hidden[i] ? line with { People = null } : line)],
            Lost = table.Lost is null || hidden[^1] ? null : table.Lost,
        };
    }
}
