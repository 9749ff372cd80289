namespace Doorway.Clinical.Instruments;

/// <summary>A range of scores with its word: from the first number up to, not including, the next band's first.</summary>
/// <param name="Word">The word as published.</param>
/// <param name="From">Lowest score.</param>
/// <param name="To">Highest whole score.</param>
public sealed record SeverityBand(string Word, int From, int To);

/// <summary>An answer that is a matter of safety by itself.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Item">1-based number of the question.</param>
/// <param name="AtLeast">Response code from which it holds.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record SafetyFlagRule(string Id, int Item, int AtLeast, string Because);

/// <summary>How answers become a total.</summary>
public enum ScoringRule
{
    /// <summary>Sum of the answers, reversed items turned round.</summary>
    Sum,
    /// <summary>C-SSRS: no sum; a risk level.</summary>
    SuicideScreen,
    /// <summary>QIDS: the highest answer of each domain, then the sum.</summary>
    DomainMaximum,
    /// <summary>MDQ: yeses to the first thirteen, then co-occurrence and trouble.</summary>
    MoodDisorder,
    /// <summary>Own bladder questions: a rule, not a sum.</summary>
    Bladder,
    /// <summary>No total; the scale says why.</summary>
    None,
}

/// <summary>How the answers of a part become its score.</summary>
public enum PartMeasure
{
    /// <summary>Sum.</summary>
    Sum,
    /// <summary>Mean of the answers, two decimals.</summary>
    Mean,
    /// <summary>Share of the highest possible sum in percent, one decimal.</summary>
    PercentOfMost,
}

/// <summary>A part of an instrument with a score of its own.</summary>
/// <param name="Name">Name in answers.</param>
/// <param name="Items">1-based numbers of its questions; empty when the published assignment is not known here.</param>
/// <param name="Measure">How it is scored.</param>
/// <param name="Bands">Bands of the part; null for none.</param>
/// <param name="Because">Why there is no score, when <paramref name="Items"/> is empty; null otherwise.</param>
public sealed record ScalePart(string Name, IReadOnlyList<int> Items, PartMeasure Measure, IReadOnlyList<SeverityBand>? Bands = null, string? Because = null);

/// <summary>Questions that are passed over: when all of <paramref name="WhenZero"/> are answered with 0, an unanswered one of <paramref name="Passes"/> counts 0 and is not missing.</summary>
public sealed record SkipRule(IReadOnlyList<int> WhenZero, IReadOnlyList<int> Passes);

/// <summary>One count of a criterion: at least <paramref name="Count"/> of the questions answered with <paramref name="AtLeast"/> or more.</summary>
public sealed record CriterionCount(IReadOnlyList<int> Items, int AtLeast, int Count);

/// <summary>A yes-or-no result that is not a cut-off of the total, such as the provisional PTSD diagnosis of the PCL-5.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Says">What it means, in a sentence.</param>
/// <param name="Counts">Counts that must all be reached; empty when it rests on parts.</param>
/// <param name="EachPartFrom">Score that every part must reach; null when it rests on counts.</param>
public sealed record CriterionRule(string Id, string Says, IReadOnlyList<CriterionCount> Counts, decimal? EachPartFrom = null);

/// <summary>A cut-off by sex.</summary>
public sealed record CutOffBySex(int Female, int Male);

/// <summary>A remark that holds when every point comes from one question.</summary>
public sealed record OnlyFromRemark(int Item, string Says);

/// <summary>Scoring of one instrument.</summary>
public sealed record InstrumentScale
{
    /// <summary>Kind of scoring.</summary>
    public required ScoringRule Rule { get; init; }
    /// <summary>How many missing answers are filled with the mean of the others; with more there is no total.</summary>
    public int MayProrate { get; init; }
    /// <summary>Severity bands of the total; empty where none are published.</summary>
    public IReadOnlyList<SeverityBand> Bands { get; init; } = [];
    /// <summary>Total from which the screen is positive; null where there is no such cut-off.</summary>
    public int? ScreenPositiveFrom { get; init; }
    /// <summary>Total up to which the screen is positive, where higher is better; null where there is no such cut-off.</summary>
    public int? ScreenPositiveUpTo { get; init; }
    /// <summary>Cut-off that depends on sex; null where it does not.</summary>
    public CutOffBySex? ScreenPositiveBySex { get; init; }
    /// <summary>Answers that are a matter of safety.</summary>
    public IReadOnlyList<SafetyFlagRule> Flags { get; init; } = [];
    /// <summary>1-based numbers that make up the total; null for all.</summary>
    public IReadOnlyList<int>? TotalItems { get; init; }
    /// <summary>1-based numbers whose code is turned round (highest plus lowest code minus the answer).</summary>
    public IReadOnlyList<int> Reversed { get; init; } = [];
    /// <summary>What the sum is multiplied with.</summary>
    public int Multiply { get; init; } = 1;
    /// <summary>Highest possible total where it does not follow from the answers; null otherwise.</summary>
    public int? HighestTotal { get; init; }
    /// <summary>Domains of which only the highest answer counts, for <see cref="ScoringRule.DomainMaximum"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Domains { get; init; } = [];
    /// <summary>Parts with a score of their own.</summary>
    public IReadOnlyList<ScalePart> Parts { get; init; } = [];
    /// <summary>Questions that may be passed over.</summary>
    public IReadOnlyList<SkipRule> Skips { get; init; } = [];
    /// <summary>Yes-or-no results.</summary>
    public IReadOnlyList<CriterionRule> Criteria { get; init; } = [];
    /// <summary>A remark on where the points come from; null for none.</summary>
    public OnlyFromRemark? OnlyFrom { get; init; }
    /// <summary>The total also as a share of its highest value, in percent with one decimal, under the name "percent".</summary>
    public bool AlsoPercent { get; init; }
    /// <summary>The sum before it is multiplied also under the name "raw".</summary>
    public bool AlsoRaw { get; init; }
    /// <summary>A question that, answered with 0, sets a second score "adjusted" to 0; null for none.</summary>
    public int? AdjustedZeroWhenZero { get; init; }
    /// <summary>Why there is no total, for <see cref="ScoringRule.None"/>; null otherwise.</summary>
    public string? NoTotalBecause { get; init; }
    /// <summary>Remarks that every answer carries: what is uncertain, which of several published rules is used.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    internal IEnumerable<int> Summed(InstrumentDefinition instrument) => Rule switch
    {
        ScoringRule.None or ScoringRule.SuicideScreen or ScoringRule.Bladder => [],
        // Of each domain one answer counts; every QIDS answer has the same codes.
        ScoringRule.DomainMaximum => Domains.Select(d => d[0]),
        _ => TotalItems ?? instrument.Items.Select(i => i.Number),
    };
}
