using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>Keeps one answer of the intake. The first one begins the screening; each replaces what the one before reported.</summary>
public sealed class SaveIntakeAnswer(DoorwayDb db, Vault vault, Outbox outbox, ReadIntake read, TimeProvider clock)
{
    public sealed record Request(string QuestionId, IntakeContent Content);

    public async Task<Outcome<DateTimeOffset>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var question = IntakeQuestions.All.FirstOrDefault(q => q.Id == request.QuestionId && q.Kind != QuestionKind.Safety);
        if (question is null)
            return new Refusal("answer", "This question is not asked any more. Go back to where you left off.");
        var now = clock.GetUtcNow();
        var patientId = actor.Memberships[0].PatientId;
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<DateTimeOffset>>(async inner =>
        {
            var episode = await scope.Change<Episode>().Where(e => e.PatientId == patientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null || await IntakeGate.RefusalAsync(scope, episode, inner) is not null)
                return new Refusal("answer", "We need a few other things from you first. They stand on your home page.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            if (episode.Stage is not (EpisodeStage.Arriving or EpisodeStage.Screening))
                return new Refusal("answer", "Your answers are with the prescriber now. To change one, send a message.");
            var (answers, _) = await read.AnswersAsync(scope, episode, inner, Needed(question));
            if (answers.TryGetValue(question.Id, out var before) && before.ToJson() == request.Content.ToJson())
                return now;
            var instruments = question.InstrumentId is null ? null : await PracticeInstruments.OfAsync(scope, episode.PracticeId, inner);
            var instrument = question.InstrumentId is { } id ? instruments!.Instrument(id) : null;
            if (instrument is { HasWording: false })
                return new Refusal("answer", "This question is not asked any more. Go back to where you left off.");
            episode.MoveTo(EpisodeStage.Screening, now);
            await scope.AddAsync(await RowAsync(vault, episode, question.Id, request.Content, now, inner), inner);
            await new IntakeReports(scope, vault, episode, now).ReplaceAsync(question, request.Content, inner);
            if (instrument is not null)
                await new IntakeScores(scope, vault, episode, now).ScoreAsync(instrument, instruments!.WordingOf(instrument.Id), answers, question.Id, request.Content, inner);
            if (IsOfSafety(instrument, question, request.Content) && !(await read.SafetyAsync(scope, episode, answers, now, inner)).MayAsk)
                await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, inner);
            await scope.SaveAsync(inner);
            return now;
        }, ct);
    }

    // Thoughts of death in the PHQ-9, and each question that a practice named as one of safety when it loaded its texts.
    private static bool IsOfSafety(InstrumentDefinition? instrument, IntakeQuestion question, IntakeContent content)
        => instrument?.Scale.Flags.Any(f => f.Id != SafetyFlag.BloodInUrine && f.Item == question.ItemNumber && content.Points >= f.AtLeast) == true;

    // The answer before this one, and for a scored instrument its others: not all that somebody has told, on each card again.
    private static List<string> Needed(IntakeQuestion question)
        => question.InstrumentId is { } instrument ? [.. IntakeQuestions.All.Where(q => q.InstrumentId == instrument).Select(q => q.Id)] : [question.Id];

    internal static async Task<IntakeAnswer> RowAsync(Vault vault, Episode episode, string questionId, IntakeContent content, DateTimeOffset now, CancellationToken ct) => new()
    {
        PracticeId = episode.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = episode.PatientId,
        EpisodeId = episode.Id,
        QuestionId = questionId,
        QuestionsVersion = IntakeQuestions.Version,
        At = now,
        Answer = await vault.SealAsync(episode.PracticeId, episode.PatientId, content.ToJson(), ct),
    };
}

/// <summary>The intake is reached only through arriving: notice, consent to telehealth, place and contact.</summary>
internal static class IntakeGate
{
    public static async Task<string?> RefusalAsync(ActorScope scope, Episode episode, CancellationToken ct)
        => episode.Stage != EpisodeStage.Arriving ? null : (await ReadIntake.LacksAsync(scope, episode, ct)) is [var first, ..] ? first : null;
}
