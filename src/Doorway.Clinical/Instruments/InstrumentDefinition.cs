using System.Text.Json.Serialization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Instruments;

/// <summary>One question.</summary>
/// <param name="Number">1-based number in the printed order.</param>
/// <param name="LinkId">Stable id of the question in a FHIR Questionnaire.</param>
/// <param name="Text">Wording as printed; never translated by a machine. Empty where the license does not let it ship.</param>
/// <param name="Loinc">LOINC code; null where none is known.</param>
/// <param name="Options">Answers of this question where they differ from the instrument's; null otherwise.</param>
public sealed record InstrumentItem(int Number, string LinkId, string Text, string? Loinc, IReadOnlyList<AnswerOption>? Options = null);

/// <summary>One possible answer.</summary>
/// <param name="Value">Response code.</param>
/// <param name="Text">Words as printed; empty where the license does not let them ship.</param>
public sealed record AnswerOption(int Value, string Text);

/// <summary>Answers on a line from one number to another, both inclusive (a visual analog scale).</summary>
public sealed record AnswerRange(int Least, int Most);

/// <summary>What may be done with the wording.</summary>
public enum WordingTerms
{
    /// <summary>The wording ships with the product, with its attribution.</summary>
    Open,
    /// <summary>Only for non-commercial use: it ships in a pack of its own, off by default.</summary>
    NonCommercial,
    /// <summary>Needs a permission or a fee: a practice loads the texts that it is licensed for.</summary>
    Permission,
    /// <summary>The terms are not clear; treated as <see cref="Permission"/>.</summary>
    Unclear,
}

/// <summary>What counts as change.</summary>
/// <param name="HigherIsBetter">True where a higher score is better.</param>
/// <param name="ResponsePercent">Improvement in percent of the baseline, inclusive, that counts as response.</param>
/// <param name="RemissionBelow">Remission is a score below this; null where none is published.</param>
/// <param name="ReliablePoints">Points, inclusive, that lie beyond measurement error; null where none are published.</param>
/// <param name="ReliableSource">Tag of the source of the reliable points.</param>
/// <param name="Published">What else is published about change, in a sentence; null for nothing.</param>
public sealed record ChangeRule(
    bool HigherIsBetter, int ResponsePercent, int? RemissionBelow, decimal? ReliablePoints, string? ReliableSource, string? Published = null)
{
    /// <summary>Standard deviation from which a reliable change is computed, points; null where none is published.</summary>
    public decimal? ReliableSd { get; init; }
    /// <summary>Reliability r, 0 to 1, from which a reliable change is computed; null where none is published.</summary>
    public decimal? Reliability { get; init; }

    /// <summary>True when a score improved on a baseline above 0 by at least the response share of it, inclusive.</summary>
    public bool IsResponse(int baseline, int score) => (HigherIsBetter ? score - baseline : baseline - score) * 100 >= ResponsePercent * baseline;
}

/// <summary>A questionnaire with its items, scoring and license.</summary>
public sealed record InstrumentDefinition : KnowledgeEntry
{
    /// <summary>Version of the wording and scoring.</summary>
    public required string Version { get; init; }
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }
    /// <summary>Language of the wording.</summary>
    public required string Language { get; init; }
    /// <summary>Words before the questions; empty where the license does not let them ship.</summary>
    public required string Stem { get; init; }
    /// <summary>Time that the answers speak of.</summary>
    public required string RecallPeriod { get; init; }
    /// <summary>Possible answers of each question that has none of its own.</summary>
    public required IReadOnlyList<AnswerOption> Options { get; init; }
    /// <summary>Answers on a line instead of options; null for options.</summary>
    public AnswerRange? Range { get; init; }
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
    /// <summary>The same in one word.</summary>
    public WordingTerms Terms { get; init; }
    /// <summary>Words to print with the instrument.</summary>
    public required string Attribution { get; init; }
    /// <summary>What counts as change; null where there is no total to compare.</summary>
    public required ChangeRule? Change { get; init; }
    /// <summary>True for one that may be sent by itself to follow a course.</summary>
    public bool FollowsCourse { get; init; }

    /// <summary>True for one that asks what a session was like, or what became of it: it can go out after each session.</summary>
    public bool AsksOfSession { get; init; }

    /// <summary>True for one without a score whose answers are read in their own words, one beside the other over time.</summary>
    public bool AnswersInWords { get; init; }

    /// <summary>True for one about the clinician: it is sent, and never asked aloud.</summary>
    public bool AnsweredAlone { get; init; }

    /// <summary>True for one that a clinician rates or asks aloud: it is never sent to a patient.</summary>
    public bool ClinicianRated { get; init; }

    /// <summary>Answers to choose from for a question (1-based); empty where it is answered with a number.</summary>
    public IReadOnlyList<AnswerOption> AnswersOf(int number) => Items[number - 1].Options ?? (Range is null ? Options : []);

    /// <summary>True when what was answered so far passes over a question (1-based): a no that makes the next ones pointless.</summary>
    /// <param name="number">The question.</param>
    /// <param name="answerOf">The answer of another question (1-based); null where there is none yet.</param>
    public bool PassesOver(int number, Func<int, int?> answerOf) =>
        Scale.Skips.Any(s => s.Passes.Contains(number) && s.WhenZero.All(n => answerOf(n) == 0));

    /// <summary>The points that lie beyond measurement error: a medical director can set others where some are published.</summary>
    [JsonIgnore] public override decimal? OwnNumber => Change?.ReliablePoints;

    /// <summary>True when every question has its words, so that it can be asked.</summary>
    [JsonIgnore] public bool HasWording => Items.Count > 0 && Items.All(i => i.Text.Length > 0);

    /// <summary>True when the answer is a response code of that question (1-based).</summary>
    public bool Takes(int number, int answer) =>
        Items[number - 1].Options is { } own ? own.Any(o => o.Value == answer)
        : Range is { } range ? range.Least <= answer && answer <= range.Most
        : Options.Any(o => o.Value == answer);

    /// <summary>Highest response code of a question (1-based); 0 where nothing is known of its answers.</summary>
    public int HighestAnswer(int number) =>
        Items[number - 1].Options is { } own ? own.Max(o => o.Value) : Range?.Most ?? (Options.Count == 0 ? 0 : Options.Max(o => o.Value));

    /// <summary>Lowest response code of a question (1-based).</summary>
    public int LowestAnswer(int number) =>
        Items[number - 1].Options is { } own ? own.Min(o => o.Value) : Range?.Least ?? (Options.Count == 0 ? 0 : Options.Min(o => o.Value));

    /// <summary>Highest total that the scoring can give.</summary>
    [JsonIgnore] public int HighestTotal => Scale.HighestTotal ?? Scale.Multiply * Scale.Summed(this).Sum(HighestAnswer);

    /// <summary>Lowest total that the scoring can give.</summary>
    [JsonIgnore] public int LowestTotal => Scale.Multiply * Scale.Summed(this).Sum(LowestAnswer);

    private protected override KnowledgeEntry WithNumber(decimal value) => this with { Change = Change! with { ReliablePoints = value } };
}
