using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Conditions;

/// <summary>The strongest kind of thing that is held here about ketamine in a condition. It says what was looked at and never
/// which way it points: a randomized trial can have found nothing.</summary>
public enum EvidenceHeld
{
    /// <summary>A label of a licensed product names it.</summary>
    Label,
    /// <summary>A guideline grades it.</summary>
    Guideline,
    /// <summary>At least one randomized trial, in whatever direction.</summary>
    Randomized,
    /// <summary>Watched groups only.</summary>
    Uncontrolled,
    /// <summary>Nothing about it; something about a condition near it.</summary>
    Indirect,
    /// <summary>No study is held here.</summary>
    None,
}

/// <summary>One code of ICD-10-CM with its words.</summary>
/// <param name="Code">For example "F43.12".</param>
/// <param name="Says">The words of the code set.</param>
public sealed record ConditionCode(string Code, string Says);

/// <summary>A condition for which somebody may come, and what is held here about ketamine in it. Information for clinicians;
/// no rule, gate or alarm reads it.</summary>
public sealed record ConditionRow : KnowledgeEntry
{
    /// <summary>Plain name, as a patient can read it.</summary>
    public required string Name { get; init; }
    /// <summary>Heading under which it stands.</summary>
    public required string Group { get; init; }
    /// <summary>The words of source 004 (TherapyRoute) that name it; null for a condition that the source does not list.</summary>
    public required string? NamedIn004 { get; init; }
    /// <summary>Codes of ICD-10-CM that fit; one of them, or another, is chosen by the clinician.</summary>
    public required IReadOnlyList<ConditionCode> Codes { get; init; }
    /// <summary>What is to be known about the codes; null where nothing is.</summary>
    public required string? CodeNote { get; init; }
    /// <summary>Tag of the source of the codes.</summary>
    public required string CodesFrom { get; init; }
    /// <summary>The strongest kind among <see cref="Studies"/>; indirect where there are only <see cref="NearStudies"/>.</summary>
    public required EvidenceHeld Evidence { get; init; }
    /// <summary>Ids of the studies that asked people with this condition.</summary>
    public required IReadOnlyList<string> Studies { get; init; }
    /// <summary>Ids of studies of something near it; they do not raise <see cref="Evidence"/> above indirect.</summary>
    public required IReadOnlyList<string> NearStudies { get; init; }
    /// <summary>What is held, in one or two sentences.</summary>
    public required string Holds { get; init; }
    /// <summary>Where that stops, and what speaks against it.</summary>
    public required string Limits { get; init; }
    /// <summary>Ids of the eligibility rows that concern it.</summary>
    public required IReadOnlyList<string> ScreeningRows { get; init; }

    /// <summary>The scale in words, the same for every condition.</summary>
    public static string Says(EvidenceHeld held) => held switch
    {
        EvidenceHeld.Label => "A label names it, for the licensed esketamine spray alone",
        EvidenceHeld.Guideline => "A guideline grades it",
        EvidenceHeld.Randomized => "Randomized trials; look at which way they point",
        EvidenceHeld.Uncontrolled => "Watched groups only, without a comparison by chance",
        EvidenceHeld.Indirect => "Nothing about it; only about something near it",
        _ => "No study is held here",
    };

    /// <summary>Which way the trials of this condition point, counted: "5 in favor, 1 without a clear direction". Empty where there is no trial.</summary>
    public string Directions(KnowledgeSet knowledge)
    {
        var trials = Of(Studies, knowledge).Where(s => s.Kind == StudyKind.Randomized).ToList();
        return string.Join(", ", Enum.GetValues<StudyDirection>()
            .Select(d => (Count: trials.Count(t => t.Direction == d), Says: Says(d)))
            .Where(d => d.Count > 0).Select(d => $"{d.Count} {d.Says}"));
    }

    /// <summary>A direction in words.</summary>
    public static string Says(StudyDirection direction) => direction switch
    {
        StudyDirection.Favors => "in favor",
        StudyDirection.NoDifference => "without a difference",
        StudyDirection.Against => "in which the other treatment did better",
        StudyDirection.Mixed => "without one clear direction",
        StudyDirection.NoComparison => "without a comparison",
        _ => "grade or label",
    };

    /// <summary>The rows of the named studies, in the order of the names.</summary>
    /// <exception cref="InvalidOperationException">The set holds no such study.</exception>
    public static IReadOnlyList<StudyRow> Of(IReadOnlyList<string> ids, KnowledgeSet knowledge) =>
        [.. ids.Select(id => knowledge.Studies.Single(s => s.Id == id))];
}
