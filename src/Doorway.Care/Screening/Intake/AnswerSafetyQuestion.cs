using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>Takes one answer to the safety questions and acts on the answer itself, not on the end of the form:
/// a task with an owner and a clock opens in the same commit.</summary>
public sealed class AnswerSafetyQuestion(DoorwayDb db, Vault vault, Outbox outbox, ReadIntake read, TimeProvider clock)
{
    /// <summary><paramref name="Yes"/> null: the patient would rather talk about this one.</summary>
    public sealed record Request(int ItemNumber, bool? Yes);

    /// <summary>Answers what the page shows next: help first, or the next question.</summary>
    public async Task<Outcome<SuicideScreenLevel>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var patientId = actor.Memberships[0].PatientId;
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<SuicideScreenLevel>>(async inner =>
        {
            if (await read.Handle(actor, patientId, inner) is not { } sheet)
                return new Refusal("answer", "There is nothing to answer here now.");
            await scope.LockAsync("episodes", sheet.Episode.PracticeId, sheet.Episode.Id, inner);
            if (!sheet.Safety.MayAsk && !sheet.Safety.IsBegun)
                return new Refusal("answer", "We ask this only while somebody is there to phone you. Please come back later.");
            var answers = sheet.Safety.Answers.With(request.ItemNumber, request.Yes);
            var screening = await OpenScreeningAsync(scope, sheet.Episode, now, inner);
            var (result, rises) = await screening.TakeAsync(scope, vault, outbox, sheet.Episode, answers, now, inner);
            await scope.AddAsync(await SaveIntakeAnswer.RowAsync(vault, sheet.Episode, $"{SafetyOccasions.AnswerPrefix}{request.ItemNumber}", Content(request), now, inner), inner);
            if (!rises && request.Yes is null)
                await CallPromise.OpenAsync(scope, outbox, sheet.Episode, CallPromise.Back, now, inner);
            await scope.SaveAsync(inner);
            return Shown(request, result.Level, rises);
        }, ct);
    }

    // Help stands first whenever an answer asks for it; answers after it go on, and are not sent back there each time.
    private static SuicideScreenLevel Shown(Request request, SuicideScreenLevel level, bool rises)
        => rises || level != SuicideScreenLevel.CrisisNow || request is { Yes: true, ItemNumber: >= 4 } ? level : SuicideScreenLevel.CallBack;

    private static async Task<SuicideScreening> OpenScreeningAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var open = await scope.Change<SuicideScreening>().Where(s => s.PatientId == episode.PatientId && s.Occasion == SafetyOccasions.Intake).OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        if (open is not null)
        {
            open.GoOn();
            return open;
        }
        open = new SuicideScreening { PracticeId = episode.PracticeId, Id = Guid.CreateVersion7(now), PatientId = episode.PatientId, Occasion = SafetyOccasions.Intake, At = now };
        await scope.AddAsync(open, ct);
        return open;
    }

    private static IntakeContent Content(Request request) => IntakeContent.Choice(request.Yes switch { true => IntakeWords.Yes, false => IntakeWords.No, null => IntakeWords.Talk });
}
