using System.Text.Json.Serialization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Instruments;

/// <summary>One question.</summary>
/// <param name="Number">1-based number in the printed order.</param>
/// <param name="LinkId">Stable id of the question in a FHIR Questionnaire.</param>
/// <param name="Text">Wording as printed; never translated by a machine.</param>
/// <param name="Loinc">LOINC code; null where none is known.</param>
public sealed record InstrumentItem(int Number, string LinkId, string Text, string? Loinc);

/// <summary>One possible answer.</summary>
public sealed record AnswerOption(int Value, string Text);

/// <summary>A range of totals with its word, both ends inclusive.</summary>
public sealed record SeverityBand(string Word, int From, int To);

/// <summary>An answer that is a matter of safety by itself.</summary>
public sealed record SafetyFlagRule(string Id, int Item, int AtLeast, string Because);

/// <summary>How answers become a score.</summary>
public enum ScoringRule
{
    /// <summary>Sum of the answers.</summary>
    Sum,
    /// <summary>C-SSRS: no sum; a risk level.</summary>
    SuicideScreen,
}

/// <summary>Scoring of one instrument.</summary>
/// <param name="Rule">Kind of scoring.</param>
/// <param name="MayProrate">How many missing answers are filled with the mean of the others; with more there is no total.</param>
/// <param name="Bands">Severity bands; empty where none are published.</param>
/// <param name="ScreenPositiveFrom">Total from which the screen is positive; null where there is no such cut-off.</param>
/// <param name="Flags">Answers that are a matter of safety.</param>
public sealed record InstrumentScale(
    ScoringRule Rule, int MayProrate, IReadOnlyList<SeverityBand> Bands, int? ScreenPositiveFrom, IReadOnlyList<SafetyFlagRule> Flags);

/// <summary>What counts as change.</summary>
/// <param name="HigherIsBetter">True where a higher score is better.</param>
/// <param name="ResponsePercent">Improvement in percent of the baseline, inclusive, that counts as response.</param>
/// <param name="RemissionBelow">Remission is a score below this; null where none is published.</param>
/// <param name="ReliablePoints">Points, inclusive, that lie beyond measurement error; null where none are published.</param>
/// <param name="ReliableSource">Tag of the source of the reliable points.</param>
public sealed record ChangeRule(bool HigherIsBetter, int ResponsePercent, int? RemissionBelow, int? ReliablePoints, string? ReliableSource);

/// <summary>A questionnaire with its items, scoring and licence.</summary>
public sealed record InstrumentDefinition : KnowledgeEntry
{
    /// <summary>Version of the wording and scoring.</summary>
    public required string Version { get; init; }
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }
    /// <summary>Language of the wording.</summary>
    public required string Language { get; init; }
    /// <summary>Words before the questions.</summary>
    public required string Stem { get; init; }
    /// <summary>Time that the answers speak of.</summary>
    public required string RecallPeriod { get; init; }
    /// <summary>Possible answers, the same for each question.</summary>
    public required IReadOnlyList<AnswerOption> Options { get; init; }
    /// <summary>Questions in the printed order.</summary>
    public required IReadOnlyList<InstrumentItem> Items { get; init; }
    /// <summary>Scoring.</summary>
    [JsonPropertyName("scoring")] public required InstrumentScale Scale { get; init; }
    /// <summary>LOINC code of the panel; null where none is verified.</summary>
    public required string? PanelLoinc { get; init; }
    /// <summary>LOINC code of the total; null where none is verified.</summary>
    public required string? TotalLoinc { get; init; }
    /// <summary>Under what terms the wording may be shipped.</summary>
    public required string Licence { get; init; }
    /// <summary>Words to print with the instrument.</summary>
    public required string Attribution { get; init; }
    /// <summary>What counts as change; null where there is no total to compare.</summary>
    public required ChangeRule? Change { get; init; }
}
