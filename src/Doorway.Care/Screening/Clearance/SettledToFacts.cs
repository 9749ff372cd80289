using Doorway.Care.Screening.Intake;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Screening.Clearance;

/// <summary>What settled answers add to the facts, in the words that the intake's own answers are reported in.
/// A condition that was heard stays on the sheet even when the patient later answers the card otherwise.</summary>
internal sealed class SettledToFacts(IEnumerable<OpenedAnswer> settled, IReadOnlyDictionary<string, IntakeContent> known)
{
    public IReadOnlyList<ConditionFact> Conditions { get; } =
        [.. settled.SelectMany(a => OptionsOf(a.QuestionId).Where(o => o.Condition is not null && a.Content.Is(o.Value)).Select(o => new ConditionFact(o.Condition, Status: o.Status)))];

    public IReadOnlyList<IntakeRow> Takes { get; } = Rows(settled, known, QuestionKind.Medicines);

    public IReadOnlyList<IntakeRow> Allergies { get; } = Rows(settled, known, QuestionKind.Allergies);

    public IReadOnlyList<ConditionFact>? With(IReadOnlyList<ConditionFact>? reported) => reported is null ? null : [.. reported, .. Conditions];

    public IReadOnlyList<AllergyFact>? With(IReadOnlyList<AllergyFact>? reported)
        => reported is null ? null : [.. reported, .. Allergies.Select(a => new AllergyFact(a.What, a.How.Length == 0 ? null : a.How))];

    private static IReadOnlyList<IntakeOption> OptionsOf(string questionId) => IntakeQuestions.All.FirstOrDefault(q => q.Id == questionId)?.Options ?? [];

    // Rows that the patient gave are on record already; only those that stand in for an open answer are added.
    private static IReadOnlyList<IntakeRow> Rows(IEnumerable<OpenedAnswer> settled, IReadOnlyDictionary<string, IntakeContent> known, QuestionKind kind)
        => [.. settled.Where(a => IntakeQuestions.All.Any(q => q.Id == a.QuestionId && q.Kind == kind) && ReferenceEquals(known.GetValueOrDefault(a.QuestionId), a.Content)).SelectMany(a => a.Content.Rows)];
}
