using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Doorway.Clinical.Knowledge;

/// <summary>What a rule rests on. Only <see cref="Label"/> may stop by itself at screening.</summary>
public enum Basis
{
    /// <summary>The label of a ketamine product.</summary>
    Label,
    /// <summary>A guideline or the authors of an instrument.</summary>
    Guideline,
    /// <summary>The rule of one or more providers.</summary>
    Provider,
    /// <summary>A proposed default without a source of its own.</summary>
    Proposal,
}

/// <summary>How sure the wording and the number are: read in print, proposed as a default, or still to verify.</summary>
public enum Mark
{
    /// <summary>Read in print.</summary>
    Published,
    /// <summary>A proposed default.</summary>
    Proposed,
    /// <summary>To be verified.</summary>
    Uncertain,
    /// <summary>Sources disagree; the default is one of them, and the others stand beside it as options.</summary>
    Conflicting,
}

/// <summary>One dated clinical fact with its source. Every rule and number of the product is one.</summary>
public abstract record KnowledgeEntry
{
    /// <summary>Stable id, unique within its kind.</summary>
    public required string Id { get; init; }
    /// <summary>First day on which a decision may rest on this entry.</summary>
    public required DateOnly From { get; init; }
    /// <summary>Last day, inclusive; null while it holds.</summary>
    public required DateOnly? To { get; init; }
    /// <summary>Tags of the sources, the strongest first.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
    /// <summary>What the entry rests on.</summary>
    public required Basis Basis { get; init; }
    /// <summary>How sure it is.</summary>
    public required Mark Mark { get; init; }
    /// <summary>Day on which a licensed clinician reviewed it; null when nobody has yet.</summary>
    public required DateOnly? Reviewed { get; init; }

    /// <summary>The sources in one line, resolved when the set is loaded.</summary>
    [JsonIgnore] public string Source { get; internal set; } = "";
    /// <summary>The date of the first source, resolved when the set is loaded.</summary>
    [JsonIgnore] public string SourceDate { get; internal set; } = "";

    /// <summary>Kind of the entry: the name of its data file without what follows a hyphen for the eligibility rows, for example "limits".</summary>
    [JsonIgnore] public string EntryKind { get; internal set; } = "";
    /// <summary>The number that a medical director can change, in the unit of the entry; null where there is none.</summary>
    [JsonIgnore] public virtual decimal? OwnNumber => null;
    /// <summary>True where a medical director can switch the entry off; numbers and lists that rules stand on can only be changed.</summary>
    [JsonIgnore] public virtual bool CanBeSwitchedOff => false;
    /// <summary>True where sources disagree and a medical director can choose this answer instead of the shipped one.</summary>
    [JsonIgnore] public virtual bool CanBeChosen => false;

    /// <summary>True when the entry holds on that day.</summary>
    public bool IsInForce(DateOnly day) => From <= day && day <= (To ?? DateOnly.MaxValue);

    /// <summary>The entry with the practice's own number, which its words and its source then name.</summary>
    internal KnowledgeEntry With(decimal value, DateOnly day) => WithNumber(value) with
    {
        Reviewed = day,
        Source = string.Create(CultureInfo.InvariantCulture, $"Set to {value} by this practice’s medical director on {day:yyyy-MM-dd}; as shipped {OwnNumber}: {Source}"),
    };

    /// <summary>The entry with another number; only for entries that have one.</summary>
    private protected virtual KnowledgeEntry WithNumber(decimal value) => throw new InvalidOperationException($"{EntryKind} {Id} has no number.");

    /// <summary>Words of an entry with its old number replaced by the new one; where they do not hold it, the new one is added.</summary>
    private protected string Renumber(string says, decimal value)
    {
        var (old, now) = (Plain(OwnNumber!.Value), Plain(value));
        var words = Regex.Replace(says, $@"(?<![\d.]){Regex.Escape(old)}(?![\d]|\.\d)", now);
        return words == says && old != now ? $"{says} (here {now})" : words;
    }

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
