using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Takes one card of a check-in as it is answered. What is worse becomes a call at once, not at the end.</summary>
public sealed class AnswerCheckIn(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <summary>With <paramref name="CheckInId"/> by a link, else by session and kind; <paramref name="Change"/> null only looks.</summary>
    public sealed record Request(Guid? CheckInId, Guid DosingSessionId, CheckInKind Kind, Func<CheckInAnswers, CheckInAnswers>? Change, bool Complete = false);

    public sealed record State(CheckIn CheckIn, CheckInAnswers Answers);

    public async Task<Outcome<State>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<State>>(async inner =>
        {
            // The job that mails a check-in may make its row at the same moment.
            var session = request.CheckInId is null ? await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == request.DosingSessionId, inner) : null;
            if (session is not null)
                await scope.LockAsync("dosing_sessions", session.PracticeId, session.Id, inner);
            var checkIn = request.CheckInId is { } id
                ? await scope.Change<CheckIn>().SingleOrDefaultAsync(c => c.Id == id, inner)
                : await scope.Change<CheckIn>().SingleOrDefaultAsync(c => c.DosingSessionId == request.DosingSessionId && c.Kind == request.Kind, inner);
            if (checkIn is null)
            {
                if (session is not { EndedAt: not null })
                    return new Refusal("answer", "There is nothing to answer here now.");
                checkIn = CheckIn.For(session, request.Kind, now);
                // Looking keeps nothing: the row begins with the first answer.
                if (request.Change is not null && now >= checkIn.OpensAt)
                    await scope.AddAsync(checkIn, inner);
            }
            if (now < checkIn.OpensAt)
                return new Refusal("answer", "It is too early for this one.");
            var answers = await OpenAsync(checkIn, inner);
            if (request.Change is null || checkIn.IsAnswered)
                return new State(checkIn, answers);
            var hadCall = checkIn.NeedsCall;
            answers = request.Change(answers);
            checkIn.Keep(await vault.SealAsync(checkIn.PracticeId, checkIn.PatientId, JsonSerializer.Serialize(answers), inner), answers.NeedsCall, now);
            if (checkIn.NeedsCall && !hadCall)
                await CallPromise.OpenAsync(scope, outbox, await EpisodeAsync(scope, checkIn, inner), CallPromise.Back, now, inner);
            if (request.Complete)
                checkIn.Complete(By(actor), now);
            await scope.SaveAsync(inner);
            return new State(checkIn, answers);
        }, ct);
    }

    public async Task<CheckInAnswers> OpenAsync(CheckIn checkIn, CancellationToken ct)
        => checkIn.Answers.IsEmpty ? new CheckInAnswers() : JsonSerializer.Deserialize<CheckInAnswers>(await vault.OpenAsync(checkIn.PracticeId, checkIn.PatientId, checkIn.Answers, ct))!;

    private static Task<Episode> EpisodeAsync(ActorScope scope, CheckIn checkIn, CancellationToken ct)
        => scope.Read<Episode>().Where(e => e.PracticeId == checkIn.PracticeId && e.PatientId == checkIn.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(ct);

    private static AnsweredBy By(Actor actor) => actor.Kind switch
    {
        ActorKind.Patient => AnsweredBy.Patient,
        ActorKind.LinkHolder => AnsweredBy.Link,
        _ => AnsweredBy.TherapistByPhone,
    };
}
