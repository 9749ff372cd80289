using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Conditions;

/// <summary>What kind of thing a study row is.</summary>
public enum StudyKind
{
    /// <summary>The label of a licensed product names the use.</summary>
    Label,
    /// <summary>A guideline, with the grade that it prints.</summary>
    Guideline,
    /// <summary>A trial in which chance decided who was given what.</summary>
    Randomized,
    /// <summary>A group that was watched; chance decided nothing.</summary>
    Uncontrolled,
}

/// <summary>Which way a study points for the condition that it asked about.</summary>
public enum StudyDirection
{
    /// <summary>Ketamine or esketamine did better than, or as well as, what it was held against.</summary>
    Favors,
    /// <summary>No difference was found.</summary>
    NoDifference,
    /// <summary>What it was held against did better.</summary>
    Against,
    /// <summary>One measure in favor and another not, or a comparison for a part alone.</summary>
    Mixed,
    /// <summary>There was nobody to compare with, so it points nowhere.</summary>
    NoComparison,
    /// <summary>A label or a guideline: it grades and measures nothing itself.</summary>
    Grade,
}

/// <summary>One study, label or guideline that the project holds, as its source gives it. Every figure is the source's own;
/// <see cref="KnowledgeEntry.Mark"/> is uncertain where it is named from memory.</summary>
public sealed record StudyRow : KnowledgeEntry
{
    /// <summary>Name and year, for example "KARMA-Dep 2, 2025".</summary>
    public required string Study { get; init; }
    /// <summary>Label, guideline, trial or watched group.</summary>
    public required StudyKind Kind { get; init; }
    /// <summary>Which way it points; <see cref="StudyDirection.NoComparison"/> where nobody was compared with.</summary>
    public required StudyDirection Direction { get; init; }
    /// <summary>Who was asked; it says so where that is not known here.</summary>
    public required string People { get; init; }
    /// <summary>People who were counted; above 0. Null for labels and guidelines, and where the size is not known here.</summary>
    public required int? N { get; init; }
    /// <summary>Drug, way of giving and schedule.</summary>
    public required string Treatment { get; init; }
    /// <summary>What was found, with the figures of the source.</summary>
    public required string Found { get; init; }
    /// <summary>Where it stops.</summary>
    public required string Limits { get; init; }
    /// <summary>Where it was published; null where the public page does not name it.</summary>
    public StudyPaper? Paper { get; init; }
}

/// <summary>Where a study was published, so that anybody can look it up. A reference from memory: what the row says rests on
/// <see cref="KnowledgeEntry.Sources"/> alone.</summary>
/// <param name="Where">Journal, year and first page, or the preprint's number.</param>
/// <param name="Address">Address of the paper; null where none is known for sure.</param>
public sealed record StudyPaper(string Where, string? Address);
