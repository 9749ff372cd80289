namespace Doorway.Web.Kit;

/// <summary>What a score chart shows: one instrument, with doses and life on the same line of time.</summary>
public sealed record ScoreSeries
{
    /// <summary>"PHQ-9"</summary>
    public required string Instrument { get; init; }
    public required int Lowest { get; init; }
    public required int Highest { get; init; }
    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ScorePoint> Points { get; init; }
    public IReadOnlyList<DoseMark> Doses { get; init; } = [];
    public IReadOnlyList<LifeMark> Life { get; init; } = [];
    /// <summary>Days that have a word of their own; a short mark each, a longer one where the word is a hard one.</summary>
    public IReadOnlyList<DayMark> Days { get; init; } = [];
    /// <summary>Severity bands as words, lowest first; none where the instrument has none.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; init; } = [];
}

public sealed record ScorePoint(DateOnly On, int Value);

/// <summary>A dose that was given, or one that is planned. <paramref name="Amount"/> as read: "100 mg".</summary>
public sealed record DoseMark(DateOnly On, string Amount, bool IsPlanned = false);

public enum LifeMarkKind
{
    Life,
    Plan,
    Medicine,
}

/// <summary>What else changed: life in the patient's words, the plan, another medicine.</summary>
public sealed record LifeMark(DateOnly On, string Words, LifeMarkKind Kind = LifeMarkKind.Life);

/// <summary>A day said in a word. <paramref name="IsHard"/>: a longer mark, told apart without color.</summary>
public sealed record DayMark(DateOnly On, string Word, bool IsHard);

public sealed record ScoreBand(int From, int To, string Word);
