using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening;

/// <summary>The safety questions as a clinician asks them in the evaluation, in the wording of the screener: for whoever left some of them
/// open in the intake, or whenever the clinician wants to ask again. Each answer is kept and acts as it is given.</summary>
public sealed class AskSafetyQuestions(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    // A visit that went on after a break is still this visit; one of yesterday is not.
    private static readonly TimeSpan OneVisit = TimeSpan.FromHours(4);

    public sealed record Request(Guid PatientId, int Item, bool Yes);

    /// <summary><paramref name="Lacks"/>: what has to stand before anybody asks. <paramref name="IsBegun"/>: something was answered in this visit.</summary>
    public sealed record Standing(Episode Episode, IReadOnlyList<string> Lacks, SuicideScreenResult Result, bool IsBegun, string? OnCallName);

    /// <summary>Null when the patient has no open course of care, or is not open to the actor.</summary>
    public async Task<Standing?> LookAsync(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await EpisodeAsync(scope, patientId, ct) is not { } episode)
            return null;
        var screening = await LastAsync(scope.Read<SuicideScreening>(), episode, now, ct);
        return new Standing(episode, await ReadIntake.LacksAsync(scope, episode, ct), SuicideScreen.Evaluate(await SuicideScreeningAnswers.OpenAsync(vault, screening, ct)),
            screening is not null, (await CallPromise.OnCallAsync(scope, episode.PracticeId, episode.PatientId, now, ct))?.Name);
    }

    public async Task<Outcome<SuicideScreenResult>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<SuicideScreenResult>>(async inner =>
        {
            if (await EpisodeAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("answer", "There is no open course of care.");
            if (await ReadIntake.LacksAsync(scope, episode, inner) is { Count: > 0 } lacks)
                return new Refusal("answer", $"These questions are not asked yet: {string.Join("; ", lacks)}.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var screening = await LastAsync(scope.Change<SuicideScreening>(), episode, now, inner);
            if (screening is null)
            {
                screening = new SuicideScreening { PracticeId = episode.PracticeId, Id = Guid.CreateVersion7(now), PatientId = episode.PatientId, Occasion = SafetyOccasions.Evaluation, At = now };
                await scope.AddAsync(screening, inner);
            }
            screening.GoOn();
            var answers = (await SuicideScreeningAnswers.OpenAsync(vault, screening, inner)).With(request.Item, request.Yes);
            var (result, _) = await screening.TakeAsync(scope, vault, outbox, episode, answers, now, inner, ScreeningCalls.WithClinician);
            await scope.SaveAsync(inner);
            return result;
        }, ct);
    }

    private static Task<Episode?> EpisodeAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => scope.Read<Episode>().Where(e => e.PatientId == patientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);

    private static Task<SuicideScreening?> LastAsync(IQueryable<SuicideScreening> screenings, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - OneVisit;
        return screenings.Where(s => s.PracticeId == episode.PracticeId && s.PatientId == episode.PatientId && s.Occasion == SafetyOccasions.Evaluation && s.AnsweredAt > since)
            .OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
    }
}
