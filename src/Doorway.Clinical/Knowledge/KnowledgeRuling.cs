using System.Globalization;

namespace Doorway.Clinical.Knowledge;

/// <summary>What a medical director can say about one entry.</summary>
public enum RulingAct
{
    /// <summary>Read and agreed: it holds as it ships.</summary>
    Confirmed,
    /// <summary>It holds with another number.</summary>
    Changed,
    /// <summary>It does not hold in this practice.</summary>
    SwitchedOff,
    /// <summary>Where sources disagree: this answer holds here instead of the shipped one.</summary>
    Chosen,
    /// <summary>An earlier ruling is taken back: it is as it ships, and nobody has confirmed it.</summary>
    Restored,
}

/// <summary>One dated ruling of a practice's medical director on one entry. The last one on an entry counts.</summary>
/// <param name="Kind">Kind of the entry, see <see cref="KnowledgeEntry.EntryKind"/>.</param>
/// <param name="EntryId">Id of the entry within its kind.</param>
/// <param name="Act">What was said.</param>
/// <param name="Value">The practice's own number in the entry's unit, for <see cref="RulingAct.Changed"/>; null otherwise.</param>
/// <param name="Day">Day of the ruling.</param>
public sealed record KnowledgeRuling(string Kind, string EntryId, RulingAct Act, decimal? Value, DateOnly Day)
{
    internal string Canonical => string.Create(CultureInfo.InvariantCulture, $"{Kind}|{EntryId}|{Act}|{Value}|{Day:yyyy-MM-dd}");
}

/// <summary>The rulings that count, one an entry.</summary>
internal sealed class Rulings
{
    private readonly Dictionary<(string Kind, string EntryId), KnowledgeRuling> last = [];
    private readonly List<KnowledgeEntry> switchedOff = [];
    private readonly List<KnowledgeEntry> changed = [];

    internal Rulings(IEnumerable<KnowledgeRuling> inOrder)
    {
        foreach (var ruling in inOrder)
            last[(ruling.Kind, ruling.EntryId)] = ruling;
        foreach (var restored in last.Where(r => r.Value.Act == RulingAct.Restored).Select(r => r.Key).ToList())
            last.Remove(restored);
    }

    internal bool IsEmpty => last.Count == 0;

    internal IReadOnlyList<KnowledgeEntry> SwitchedOff => switchedOff;

    internal IReadOnlyList<KnowledgeEntry> Changed => changed;

    internal string Canonical => string.Join('\n', last.Values.Select(r => r.Canonical).Order(StringComparer.Ordinal));

    /// <summary>True when the medical director chose this answer among those that sources give.</summary>
    internal bool IsChosen(KnowledgeEntry entry) =>
        entry.CanBeChosen && last.TryGetValue((entry.EntryKind, entry.Id), out var ruling) && ruling.Act == RulingAct.Chosen;

    /// <summary>The rows as the practice has them. What cannot be changed or switched off stays as it ships.</summary>
    internal IReadOnlyList<T> Apply<T>(IReadOnlyList<T> rows) where T : KnowledgeEntry
    {
        if (IsEmpty)
            return rows;
        var kept = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            if (!last.TryGetValue((row.EntryKind, row.Id), out var ruling))
                kept.Add(row);
            else if (ruling is { Act: RulingAct.SwitchedOff } && row.CanBeSwitchedOff)
                switchedOff.Add(row);
            else if (ruling is { Act: RulingAct.Changed, Value: { } value } && row.OwnNumber is not null)
            {
                kept.Add((T)row.With(value, ruling.Day));
                changed.Add(kept[^1]);
            }
            else
                kept.Add(ruling.Act is RulingAct.Confirmed or RulingAct.Chosen ? (T)((KnowledgeEntry)row with { Reviewed = ruling.Day }) : row);
        }
        return kept;
    }
}
