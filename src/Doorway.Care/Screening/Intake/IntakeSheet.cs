using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;

namespace Doorway.Care.Screening.Intake;

/// <summary>A patient's intake as it stands: what is asked of them, what is answered, and which card comes next.</summary>
public sealed record IntakeSheet(Patient Patient, Episode Episode, IReadOnlyDictionary<string, IntakeContent> Answers, DateTimeOffset? SavedAt, DateOnly Today)
{
    /// <summary>Whether the cards about a pregnancy are among the cards.</summary>
    public required bool PregnancyConcerns { get; init; }

    public SafetyStanding Safety { get; init; } = SafetyStanding.NotYet;

    public IEnumerable<IntakeQuestion> Asked => IntakeQuestions.All.Where(IsAsked);

    /// <summary>Every card but the safety questions has an answer.</summary>
    public bool IsAnswered => Asked.All(q => q.Kind == QuestionKind.Safety || Answers.ContainsKey(q.Id));

    public bool CanBeSent => IsAnswered && (Safety.IsAnswered || !Safety.MayAsk);

    public int Done => Asked.Count(HasAnswer);
    public int Total => Asked.Count();

    /// <summary>About how long the rest takes, from a third of a minute a card.</summary>
    public int MinutesLeft => Math.Max(1, (int)Math.Ceiling((Total - Done) / 3.0));

    public IntakeQuestion? FirstUnanswered => Asked.FirstOrDefault(q => !HasAnswer(q) && (q.Kind != QuestionKind.Safety || Safety.MayAsk));

    public bool HasAnswer(IntakeQuestion question) => question.Kind == QuestionKind.Safety ? Safety.IsAnswered : Answers.ContainsKey(question.Id);

    public IntakeQuestion? After(IntakeQuestion question) => Asked.SkipWhile(q => q.Id != question.Id).Skip(1).FirstOrDefault();

    public IntakeQuestion? Before(IntakeQuestion question) => Asked.TakeWhile(q => q.Id != question.Id).LastOrDefault();

    public bool IsAsked(IntakeQuestion question) => (!question.OnlyIfPregnancyIsAsked || PregnancyConcerns) && (question.OnlyWhere is null || question.OnlyWhere == CareWay.Of(Episode).Setting);
}
