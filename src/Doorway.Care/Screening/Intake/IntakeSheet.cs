using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening.Intake;

/// <summary>A patient's intake as it stands: what is asked of them, what is answered, and which card comes next.</summary>
public sealed record IntakeSheet(Patient Patient, Episode Episode, IReadOnlyDictionary<string, IntakeContent> Answers, DateTimeOffset? SavedAt, DateOnly Today)
{
    /// <summary>Whether the cards about a pregnancy are among the cards.</summary>
    public required bool PregnancyConcerns { get; init; }

    /// <summary>With the words that this practice asks with.</summary>
    public required PracticeInstruments Instruments { get; init; }

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

    /// <summary>The same with one answer more: which card is next can hang on the answer that was just given.</summary>
    public IntakeSheet With(IntakeQuestion question, IntakeContent content)
        => this with { Answers = new Dictionary<string, IntakeContent>(Answers, StringComparer.Ordinal) { [question.Id] = content } };

    public IntakeQuestion? Before(IntakeQuestion question) => Asked.TakeWhile(q => q.Id != question.Id).LastOrDefault();

    public bool IsAsked(IntakeQuestion question) => (!question.OnlyIfPregnancyIsAsked || PregnancyConcerns)
        && (question.OnlyWhere is null || question.OnlyWhere == CareWay.Of(Episode).Setting)
        && (question.OnlyAfterYesTo is not { } gate || Answers.GetValueOrDefault(gate)?.Is(IntakeWords.Yes) == true)
        && (question.InstrumentId is null || IsAskedOf(InstrumentOf(question), question.ItemNumber));

    /// <summary>The instrument of a scored question, in the words and the language in which it is asked now.</summary>
    public InstrumentDefinition InstrumentOf(IntakeQuestion question) => Instruments.Instrument(question.InstrumentId!);

    private bool IsAskedOf(InstrumentDefinition instrument, int number)
        => instrument.HasWording && !instrument.PassesOver(number, n => Answers.GetValueOrDefault(instrument.Items[n - 1].LinkId)?.Points);
}
