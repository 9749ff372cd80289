using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>The safety questions asked again, about the time since the last contact. Each answer acts by itself: a call with an
/// owner and a clock opens in the same commit, also when nothing after it is answered.</summary>
public sealed class SafetySinceLastContact(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <summary>The wording of the screener for "since last contact": the last question has no "ever" in it.</summary>
    public static string WordingOf(InstrumentItem item) => item.Number == 6
        ? "Have you done anything, started to do anything, or prepared to do anything to end your life?"
        : item.Text;

    /// <summary><paramref name="Yes"/> null with an item number of 0 only looks.</summary>
    public sealed record Request(Guid PracticeId, Guid PatientId, string Occasion, int ItemNumber, bool? Yes);

    /// <summary><paramref name="Next"/> null: everything that the branching asks is answered.</summary>
    public sealed record Standing(bool MayAsk, string? OnCallName, int? Next, SuicideScreenLevel Level, FollowUp? Call, string? CallerName);

    public async Task<Outcome<Standing>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Standing>>(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PracticeId == request.PracticeId && e.PatientId == request.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
            var onCall = await CallPromise.OnCallAsync(scope, request.PracticeId, request.PatientId, now, inner);
            var screening = await scope.Change<SuicideScreening>().SingleOrDefaultAsync(s => s.PatientId == request.PatientId && s.Occasion == request.Occasion, inner);
            if (request.ItemNumber == 0)
                return await StandAsync(scope, episode, screening, onCall, inner);
            if (onCall is null && screening is null)
            {
                // Nobody could answer at once, so it is not asked on a page; a person asks.
                await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, inner);
                await scope.SaveAsync(inner);
                return await StandAsync(scope, episode, null, null, inner);
            }
            if (request.Yes is null)
                return new Refusal("answer", "Choose yes or no.");
            if (screening is null)
            {
                screening = new SuicideScreening { PracticeId = episode.PracticeId, Id = Guid.CreateVersion7(now), PatientId = episode.PatientId, Occasion = request.Occasion, At = now };
                await scope.AddAsync(screening, inner);
            }
            screening.GoOn();
            var answers = (await SuicideScreeningAnswers.OpenAsync(vault, screening, inner)).SinceLastContact(request.ItemNumber, request.Yes.Value);
            await screening.TakeAsync(scope, vault, outbox, episode, answers, now, inner);
            await scope.SaveAsync(inner);
            return await StandAsync(scope, episode, screening, onCall, inner);
        }, ct);
    }

    private async Task<Standing> StandAsync(ActorScope scope, Episode episode, SuicideScreening? screening, Staff.StaffMember? onCall, CancellationToken ct)
    {
        var answers = await SuicideScreeningAnswers.OpenAsync(vault, screening, ct);
        var next = SuicideScreen.Unanswered(answers).FirstOrDefault();
        var level = screening?.Outcome ?? SuicideScreenLevel.None;
        var kind = level == SuicideScreenLevel.CrisisNow ? CallPromise.Crisis : CallPromise.Back;
        var call = await scope.Read<FollowUp>().Where(f => f.PatientId == episode.PatientId && f.Kind == kind && f.DoneAt == null).OrderBy(f => f.DueAt).FirstOrDefaultAsync(ct);
        var caller = call?.OwnerStaffMemberId is { } owner ? await scope.Read<Staff.StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == episode.PracticeId && s.Id == owner, ct) : null;
        return new Standing(onCall is not null || screening is not null, onCall?.Name, next?.ItemNumber, level, call, caller?.Name);
    }
}
